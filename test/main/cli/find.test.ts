// Find: where words stand, in lines and in JSON, and by the exit status whether they do.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { galley, galleyIn } from './galley'

let folder: string
let library: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-find-'))
  library = join(folder, 'library')
  const text = '# Tides\n\n## Low\n\n### Ebb\n\nThe old quay\\\nat dawn.\n\n### 灯台守\n\nNothing here.\n'
  await writeFile(join(folder, 'tides.md'), text)
  await galley('import', join(folder, 'tides.md'), '--library', library, '--number', '7')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('each place has a line, and the status is 0', async () => {
  const lines = await galley('find', 'DAWN', 'quay', '--library', library)
  expect(lines).toEqual({ status: 0, out: ['7\tEbb\tbody\tThe old [quay] at [dawn].'], err: [] })
  const phrase = await galley('find', '"old quay"', '--library', library)
  expect(phrase.out).toEqual(['7\tEbb\tbody\tThe [old quay] at dawn.'])
  expect((await galley('find', '"quay old"', '--library', library)).status).toBe(1)
  const { status, out } = await galley('find', '台守', '--library', library, '--json')
  expect(status).toBe(0)
  expect(JSON.parse(out.join())).toMatchObject({
    count: 1,
    hits: [
      {
        issue: { number: 7, title: 'Tides' },
        article: { hed: '灯台守' },
        field: 'hed',
        before: '灯',
        text: '台守',
      },
    ],
    unsearched: [],
  })
  const onCover = JSON.parse((await galley('find', 'tides', '--library', library, '--json')).out.join())
  expect(onCover.hits).toMatchObject([{ article: null, field: 'title' }])
})

test('what is not there is said, and the status is 1; no words are wrong usage', async () => {
  const none = await galleyIn('ja', 'find', 'mole', '--library', library)
  expect(none).toEqual({ status: 1, out: ['「mole」は見つかりませんでした。'], err: [] })
  const json = await galley('find', 'mole', '--library', library, '--json')
  expect([json.status, JSON.parse(json.out.join())]).toEqual([1, { count: 0, hits: [], unsearched: [] }])
  expect((await galley('find', ' ', '--library', library)).status).toBe(2)
})

test('an issue that could not be searched is named, and the status is 1 although something was found', async () => {
  const [id = ''] = await readdir(join(library, 'issues'))
  await writeFile(join(folder, 'new.md'), '# Springs\n\n## High\n\n### Flood\n\nA quay.\n')
  await galley('import', join(folder, 'new.md'), '--library', library)
  const file = join(library, 'issues', id, 'issue.json')
  const whole = await readFile(file)
  await writeFile(file, whole.subarray(0, 100))
  const { status, out, err } = await galley('find', 'quay', '--library', library, '--json')
  expect(status).toBe(1)
  expect(JSON.parse(out.join())).toMatchObject({
    count: 1,
    unsearched: [{ file: `issues/${id}/issue.json`, message: expect.stringContaining('damaged') }],
  })
  expect(err).toEqual([
    `The issue in issues/${id}/issue.json is damaged and left out; the file is as it was.`,
  ])
  await writeFile(file, whole)
})
