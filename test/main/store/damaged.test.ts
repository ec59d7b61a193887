// A damaged file in the quarantine can be looked at beside what stands in its place, as far as it can be read at all.
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Result } from '#core/result'
import { damagedHandlers } from '#main/requests/damaged'
import type { Deps } from '#main/requests/deps'
import type { Library } from '#main/store/library'
import { bringTides, eachInAFolder, good } from './opened'

const { folder, opened } = eachInAFolder()
const bad = (result: Result<unknown>): string => (result.ok ? 'ok' : result.fault.key)
const file = () => join(folder(), 'issues/tides/issue.json')

/** The library after its issue's file was changed behind its back, and what the window asks of it. */
async function damaged(change: (whole: Buffer) => Buffer, { history = true } = {}) {
  const library = await opened()
  await bringTides(library)
  await library.close()
  const found = change(await readFile(file()))
  await writeFile(file(), found)
  if (!history) await rm(join(folder(), 'issues/tides/history'), { recursive: true })
  const again = await opened()
  good(await again.tidy())
  const shown: string[] = []
  const desktop = { reveal: (path: string) => shown.push(path) }
  const send = () => undefined
  const handlers = damagedHandlers({ library: again, desktop, send } as unknown as Deps)
  const [notice] = again.notices()
  return { found, shown, notice, kept: String(notice?.with?.['kept']), ...handlers }
}

const replaced = (from: string, to: string) => (whole: Buffer) =>
  Buffer.from(whole.toString('latin1').replace(from, to), 'latin1')

test.each([
  ['a letter', replaced('"Tides"', '"Tidos"'), 'Tidos'],
  ['bytes that are no UTF-8', replaced('"Tides"', '"Tid\xff\xffs"'), 'Tid\ufffd\ufffds'],
  ['a wrong checksum', replaced('"sha256":"', '"sha256":"0'), 'Tides'],
])('%s: both versions can be read', async (_, change, title) => {
  const { kept, notice, ...ask } = await damaged(change)
  expect(notice?.key).toBe('fault.issue-recovered')
  const both = good(await ask['damaged.read']({ kept }))
  expect([both.damaged?.title, both.now.title]).toEqual([title, 'Tides'])
})

test.each([
  ['cut off', (whole: Buffer) => whole.subarray(0, 200)],
  ['of zeros', (whole: Buffer) => Buffer.alloc(whole.length)],
  ['of another form', replaced('"draft"', '"draff"')],
  ['of another issue', replaced('"id":"tides"', '"id":"tidos"')],
])('%s: nothing of it can be read, and what stands in its place can', async (_, change) => {
  const { kept, ...ask } = await damaged(change)
  const both = good(await ask['damaged.read']({ kept }))
  expect([both.damaged, both.now.title]).toEqual([null, 'Tides'])
})

test('the file is shown where it lies, and nothing that no notice tells of', async () => {
  const { kept, found, shown, ...ask } = await damaged(replaced('"Tides"', '"Tidos"'))
  good(await ask['damaged.reveal']({ kept }))
  expect(shown).toEqual([join(folder(), 'quarantine', kept)])
  expect(await readFile(shown[0] ?? '')).toEqual(found)
  for (const other of ['..', '../library.json', `../quarantine/${kept}`, 'undefined', 'Tides']) {
    expect(bad(await ask['damaged.reveal']({ kept: other }))).toBe('fault.request')
    expect(bad(await ask['damaged.read']({ kept: other }))).toBe('fault.request')
  }
  expect(shown).toHaveLength(1)
})

test('an issue that nothing stands in for is shown where it lies', async () => {
  const { kept, found, shown, notice, ...ask } = await damaged((whole) => whole.subarray(0, 200), {
    history: false,
  })
  expect(notice?.key).toBe('fault.issue-damaged')
  good(await ask['damaged.reveal']({ kept }))
  expect(await readFile(shown[0] ?? '')).toEqual(found)
  expect(bad(await ask['damaged.read']({ kept }))).toBe('fault.request')
})

test('of a file that has gone altogether nothing is said to be kept', async () => {
  const { notice } = await damaged((whole) => whole)
  expect(notice).toBeUndefined()
  await rm(file())
  const again = await opened()
  good(await again.tidy())
  expect(again.notices()).toEqual([
    {
      key: 'fault.issue-lost',
      with: { title: 'Tides', id: 'tides', aside: expect.stringMatching(/^2026-11-23T\d+Z-tides~lost$/) },
    },
  ])
})

/** What the editor is told at the next start. */
async function next(): Promise<Library> {
  const library = await opened()
  good(await library.tidy())
  return library
}
const keys = (library: Library) => library.notices().map(({ key }) => key)

test('a notice comes again at each start, with both versions, until it is dismissed; the file stays', async () => {
  const { kept, found } = await damaged(replaced('"Tides"', '"Tidos"'))
  for (let start = 0; start < 2; start++) {
    const library = await next()
    expect(library.notices()).toEqual([
      { key: 'fault.issue-recovered', with: { title: 'Tides', id: 'tides', kept, aside: kept } },
    ])
    const ask = damagedHandlers({ library, send: () => undefined } as unknown as Deps)
    expect(good(await ask['damaged.read']({ kept })).damaged?.title).toBe('Tidos')
    await library.close()
  }
  const library = await next()
  const ask = damagedHandlers({ library, send: () => undefined } as unknown as Deps)
  for (const other of ['..', 'seen', '../library.json', kept.slice(1)])
    expect(bad(await ask['damaged.dismiss']({ aside: other }))).toBe('fault.request')
  good(await ask['damaged.dismiss']({ aside: kept }))
  expect(keys(library)).toEqual([])
  expect(bad(await ask['damaged.read']({ kept }))).toBe('fault.request')
  expect(keys(await next())).toEqual([])
  expect(await readFile(join(folder(), 'quarantine/seen', kept))).toEqual(found)
})

test('an issue that nothing stands in for is told of until it is dismissed', async () => {
  await damaged((whole) => whole.subarray(0, 200), { history: false })
  const library = await next()
  expect(keys(library)).toEqual(['fault.issue-damaged'])
  good(await library.dismiss(String(library.notices()[0]?.with?.['aside'])))
  expect(keys(await next())).toEqual([])
})

test('a file that was gone, a journal and the library’s own file are told of again; what is in the trash is not', async () => {
  await damaged((whole) => whole)
  await rm(file())
  const library = await next()
  expect(keys(library)).toEqual(['fault.issue-lost'])
  await library.close()
  await writeFile(join(folder(), 'issues/tides/journal.ndjson'), '{"no":"journal"}\n')
  const again = await next()
  good(await again.sittings.sit('tides'))
  await again.close()
  await writeFile(join(folder(), 'library.json'), 'null')
  const last = await next()
  await last.close()
  expect(keys(last).toSorted()).toEqual([
    'fault.issue-lost',
    'fault.journal-damaged',
    'fault.library-restored',
  ])
  expect(keys(await next())).toEqual(keys(last))
  good(await (await next()).removeIssue('tides'))
  expect(keys(await next())).toEqual(['fault.library-restored'])
})

test('a journal that went with its damaged file is dismissed with it', async () => {
  const { kept } = await damaged((whole) => whole.subarray(0, 200))
  const journal = kept.replace('issue.json', 'journal.ndjson')
  await writeFile(join(folder(), 'quarantine', journal), 'what followed')
  const library = await next()
  expect(keys(library)).toEqual(['fault.issue-recovered'])
  good(await library.dismiss(kept))
  expect(keys(await next())).toEqual([])
  expect(await readFile(join(folder(), 'quarantine/seen', journal), 'utf8')).toBe('what followed')
})
