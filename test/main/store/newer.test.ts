// An issue of a later version is shown where this version can read it, and stays byte for byte whatever is tried.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canonical } from '#core/canonical'
import type { Issue } from '#core/issue/issue'
import { fail, type Result } from '#core/result'
import type { Deps } from '#main/requests/deps'
import { issueHandlers } from '#main/requests/issue'
import { newerHandlers } from '#main/requests/newer'
import type { Library } from '#main/store/library'
import { sha256 } from '#main/store/seal'
import { bringTides, eachInAFolder, good } from './opened'

const { folder, opened } = eachInAFolder()
const bad = (result: Result<unknown>): string => (result.ok ? 'ok' : result.fault.key)
const file = () => join(folder(), 'issues/tides/issue.json')

/** A file as a later version with today's envelope would write it. */
function sealed(body: unknown): string {
  const head = { schema: 2, seq: 1, savedAt: '2027-01-01T00:00:00.000Z' }
  return `${JSON.stringify({ ...head, sha256: sha256(canonical({ ...head, body })), body })}\n`
}

/** The library with the issue as a later version has left it. */
async function left(make: (issue: Issue) => string): Promise<{ library: Library; text: string }> {
  const library = await opened()
  await bringTides(library)
  const text = make(good(await library.readIssue('tides')))
  await library.close()
  await writeFile(file(), text)
  return { library: await opened(), text }
}

const open = (library: Library) =>
  issueHandlers({ library, send: () => undefined } as unknown as Deps)['issue.open']({ id: 'tides' })
/** Every file of the issue's folder. */
const files = async () => {
  const names = (await readdir(join(folder(), 'issues/tides'), { recursive: true })).sort()
  return await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder(), 'issues/tides', name)).catch(() => null)]),
  )
}

test('one that this version reads opens to be read, and nothing changes a byte of its folder', async () => {
  const { library } = await left((issue) => sealed(issue))
  const before = await files()
  good(await library.tidy())
  expect(library.newerIssues()).toMatchObject([{ id: 'tides', readable: true }])
  const { issue, readOnly, changes } = good(await open(library))
  expect([issue.title, readOnly?.key, changes]).toEqual(['Tides', 'fault.issue-newer-read', 0])
  const change = { keys: { title: { is: 'Slip' } }, gone: [] }
  expect(bad(await library.sittings.change('tides', 1, change))).toBe('fault.issue-missing')
  expect(bad(await library.saveIssue({ ...issue, title: 'Slip' }))).toBe('fault.issue-missing')
  expect(bad(await library.sittings.name('tides', 1, 'As sent'))).toBe('fault.issue-newer')
  expect(bad(await library.sittings.correct('tides'))).toBe('fault.issue-missing')
  expect((await library.removeIssue('tides')).ok).toBe(false)
  expect((await library.readIssue('tides')).ok).toBe(false)
  await library.close()
  expect(await files()).toEqual(before)
})

test.each([
  [
    'a part that only that version knows',
    (issue: Issue) => sealed({ ...issue, podcast: { url: 'tides.mp3' } }),
  ],
  ['a part of a part', (issue: Issue) => sealed({ ...issue, sections: [{ ...aSection, theme: 'sea' }] })],
])('%s is not shown, and it is said that something is missing', async (_, make) => {
  const { library } = await left(make)
  expect(good(await open(library)).readOnly?.key).toBe('fault.issue-newer-part')
})
const aSection = { v: 1, id: 's', kicker: 'Tides', slug: 'tides', articles: [] }

test('what its journal has beyond the file is not shown, and that is said', async () => {
  const { library } = await left((issue) => sealed(issue))
  await writeFile(join(folder(), 'issues/tides/journal.ndjson'), '{"later":1}\n')
  expect(good(await open(library)).readOnly?.key).toBe('fault.issue-newer-part')
})

test.each([
  ['a checksum that does not fit', (issue: Issue) => sealed(issue).replace('Tides', 'Tidés')],
  ['an envelope of another form', (issue: Issue) => sealed(issue).replace('{', '{"packed":true,')],
  ['an issue of another form', (issue: Issue) => sealed({ ...issue, v: 2 })],
  ['the id of another', (issue: Issue) => sealed({ ...issue, id: 'quay' })],
  ['nothing but the schema', () => '{"schema":2}'],
])('%s: it is named, not shown, and stays', async (_, make) => {
  const { library, text } = await left(make)
  expect(library.newerIssues()).toMatchObject([{ id: 'tides', readable: false }])
  expect(await open(library)).toMatchObject(fail('fault.issue-newer'))
  expect(await readFile(file(), 'utf8')).toBe(text)
})

test('its file is shown in the file manager, and no other', async () => {
  const { library } = await left((issue) => sealed(issue))
  const shown: string[] = []
  const desktop = { reveal: (path: string) => shown.push(path) }
  const reveal = newerHandlers({ library, desktop } as unknown as Deps)['newer.reveal']
  good(await reveal({ id: 'tides' }))
  for (const id of ['quay', '../tides', '..', '/etc']) expect(bad(await reveal({ id }))).toBe('fault.request')
  expect(shown).toEqual([file()])
})
