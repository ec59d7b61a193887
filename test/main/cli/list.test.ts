// List: what is damaged is not passed over in silence.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { galley, galleyIn } from './galley'

let folder: string
let library: string
const fileOf = (id: string) => join(library, 'issues', id, 'issue.json')
const idsOf = () => readdir(join(library, 'issues'))
/** Both tests that damage something begin from three whole issues. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-list-'))
  library = join(folder, 'library')
  const texts = ['one', 'two words', 'three more words'].map((words, at) => ({
    path: join(folder, `${at}.md`),
    text: `# Tides ${at}\n\n## Low\n\n### Ebb\n\n${words}\n`,
  }))
  for (const { path, text } of texts) {
    await writeFile(path, text)
    expect((await galley('import', path, '--library', library)).status).toBe(0)
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a whole library has nothing to say', async () => {
  const { status, out, err } = await galley('list', '--library', library, '--json')
  expect([status, err]).toEqual([0, []])
  expect(JSON.parse(out.join('\n'))).toMatchObject({ damaged: [], newer: [] })
})

test('damaged issues are named on standard error and in the JSON, and the status is 1', async () => {
  const [cut = '', changed = '', newer = ''] = await idsOf()
  const whole = await readFile(fileOf(cut))
  await writeFile(fileOf(cut), whole.subarray(0, whole.length / 2))
  const text = await readFile(fileOf(changed), 'utf8')
  await writeFile(fileOf(changed), text.replace('Tides', 'Tidez'))
  const later = await readFile(fileOf(newer), 'utf8')
  await writeFile(
    fileOf(newer),
    later.replace('"schema":1', '"schema":99').replace('"number":null', '"number":9'),
  )

  const plain = await galley('list', '--library', library)
  expect(plain.status).toBe(1)
  expect(plain.out).toEqual([])
  expect([...plain.err].sort()).toEqual(
    [
      ...[cut, changed].map(
        (id) => `The issue in issues/${id}/issue.json is damaged and left out; the file is as it was.`,
      ),
      `The issue in issues/${newer}/issue.json was written by a newer Galley; it is left out and kept as it is.`,
    ].sort(),
  )
  const japanese = await galleyIn('ja', 'list', '--library', library, '--json')
  expect(japanese.status).toBe(1)
  expect(japanese.err.filter((line) => line.includes('壊れている'))).toHaveLength(2)
  const json = JSON.parse(japanese.out.join('\n'))
  expect(json.issues).toEqual([])
  expect(json.damaged.map(({ file }: { file: string }) => file).sort()).toEqual(
    [cut, changed].map((id) => `issues/${id}/issue.json`).sort(),
  )
  expect(json.damaged[0].message).toMatch(/^The issue in .* is damaged/)
  expect(json.newer).toHaveLength(1)

  for (const command of ['show', 'check'] as const) {
    const asked = await galley(command, changed, '--library', library)
    expect([asked.status, asked.out]).toEqual([3, []])
    expect(asked.err).toEqual([
      `The issue in issues/${changed}/issue.json is damaged and left out; the file is as it was.`,
    ])
  }
  expect((await galley('show', newer, '--library', library)).err.join()).toContain('newer Galley')
  const byNumber = await galley('show', '9', '--library', library)
  expect(byNumber.err).toEqual([
    `The issue in issues/${newer}/issue.json was written by a newer Galley; it is left out and kept as it is.`,
  ])
  const exported = ['--library', library, '--to', 'text', '--out', join(folder, 'out')]
  const latest = await galley('export', 'latest', ...exported)
  expect(latest.status).toBe(3)
  expect(latest.err.join()).toContain('3 there cannot (see galley list)')

  // Of a library with one whole issue, nobody knows whether it is the latest.
  await writeFile(fileOf(cut), whole)
  const unsure = await galley('show', 'latest', '--library', library)
  expect([unsure.status, unsure.out.length > 0]).toEqual([0, true])
  expect(unsure.err.join()).toContain('2 cannot, and may be later')
})
