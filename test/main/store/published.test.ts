// A published issue is protected: it takes no change unless it is opened for correction, and as it was published it is kept for ever.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newIssue } from '#core/issue/issue'
import { newPublication } from '#core/publication/publication'
import type { Result } from '#core/result'
import { photoShop } from '#main/photos/shop'
import { type Library, openLibrary } from '#main/store/library'

let folder: string
let now: Date
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-published-'))
  now = new Date('2026-03-01T09:30:00Z')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}
const bad = (result: Result<unknown>): string => (result.ok ? 'ok' : result.fault.key)

const opened = async (): Promise<Library> =>
  good(
    await openLibrary(
      folder,
      { now: () => now, newId: () => 'new', inspect: photoShop.inspect },
      { create: true },
    ),
  )
const put = (key: string, is: string) => ({ keys: { [key]: { is } }, gone: [] })
const wait = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000)
}

/** An issue that became published in its third revision, while it was on the desk. */
async function published(): Promise<Library> {
  const library = await opened()
  const publication = newPublication('pub', 'Harbour Notes', 'en')
  const issue = { ...newIssue('tides', 'pub', 'en'), title: 'One' }
  good(await library.bringIn({ publication, issue, photos: [] }))
  good(await library.sittings.sit('tides'))
  for (const [at, change] of [put('title', 'Two'), put('status', 'published')].entries()) {
    wait(10)
    good(await library.sittings.change('tides', at + 1, change))
    good(await library.sittings.checkpoint('tides'))
  }
  return library
}
const file = () => readFile(join(folder, 'issues/tides/issue.json'), 'utf8')
const kept = async (library: Library) =>
  (await library.sittings.history('tides').list()).map((one) => [one.seq, one.published])

test('while it is on the desk on which it became published, it can still be changed', async () => {
  const library = await published()
  good(await library.sittings.change('tides', 3, put('title', 'Three')))
  expect(good(await library.readIssue('tides')).title).toBe('Three')
})

test('opened again, it takes no change and no whole save, on the desk or not, and its file stays', async () => {
  const library = await published()
  const sitting = good(await library.sittings.sit('tides'))
  const before = await file()
  expect(sitting.isProtected).toBe(true)
  expect(bad(await library.sittings.change('tides', 3, put('title', 'Slip')))).toBe('fault.issue-published')
  expect(bad(await library.saveIssue({ ...sitting.issue, title: 'Slip' }))).toBe('fault.issue-published')
  good(await library.sittings.checkpoint('tides'))
  await library.close()
  const again = await opened()
  const { issue } = sitting
  expect(bad(await again.saveIssue({ ...issue, title: 'Slip' }))).toBe('fault.issue-published')
  expect(bad(await again.saveIssue({ ...issue, status: 'draft' }))).toBe('fault.issue-published')
  expect(await file()).toBe(before)
})

test('opened for correction it is changed, its status included, until it is opened again', async () => {
  const library = await published()
  good(await library.sittings.sit('tides'))
  good(await library.sittings.correct('tides'))
  good(await library.sittings.change('tides', 3, put('title', 'Corrected')))
  good(await library.sittings.sit('tides'))
  expect(bad(await library.sittings.change('tides', 4, put('title', 'Slip')))).toBe('fault.issue-published')
  good(await library.sittings.correct('tides'))
  good(await library.sittings.change('tides', 4, put('status', 'review')))
  good(await library.sittings.sit('tides'))
  good(await library.sittings.change('tides', 5, put('title', 'Free')))
  expect(good(await library.readIssue('tides'))).toMatchObject({ title: 'Free', status: 'review' })
})

test('the revision that became published and the one before each correction outlive all thinning', async () => {
  const library = await published()
  wait(1)
  good(await library.sittings.change('tides', 3, put('title', 'Seen in the proof')))
  good(await library.sittings.checkpoint('tides'))
  good(await library.sittings.sit('tides'))
  good(await library.sittings.correct('tides'))
  wait(1)
  for (const [at, title] of ['A', 'B'].entries()) {
    good(await library.sittings.change('tides', 4 + at, put('title', title)))
    good(await library.sittings.checkpoint('tides'))
  }
  expect(await kept(library)).toEqual([
    [6, false],
    [5, false],
    [4, true],
    [3, true],
    [2, false],
    [1, false],
  ])
  wait(86_400 * 400)
  good(await library.sittings.sit('tides'))
  expect(await kept(library)).toEqual([
    [6, false],
    [4, true],
    [3, true],
  ])
  expect(good(await library.sittings.history('tides').read(4)).issue.title).toBe('Seen in the proof')
})

test('a correction begins only when the disk has the issue as it was published', async () => {
  const library = await published()
  await rm(join(folder, 'issues/tides/history'), { recursive: true })
  const { issue } = good(await library.sittings.sit('tides'))
  await writeFile(join(folder, 'issues/tides/history'), 'in the way')
  expect((await library.sittings.correct('tides')).ok).toBe(false)
  expect(bad(await library.sittings.change('tides', 3, put('title', 'Slip')))).toBe('fault.issue-published')
  await rm(join(folder, 'issues/tides/history'))
  good(await library.sittings.correct('tides'))
  expect(good(await library.sittings.history('tides').read(3)).issue).toEqual(issue)
  expect(await kept(library)).toEqual([[3, true]])
})

test('it goes to the trash only where the editor has said so', async () => {
  const library = await published()
  expect(bad(await library.removeIssue('tides'))).toBe('fault.issue-published')
  await library.close()
  expect(bad(await (await opened()).removeIssue('tides'))).toBe('fault.issue-published')
  expect(await readdir(join(folder, 'issues'))).toEqual(['tides'])
  good(await library.removeIssue('tides', { evenPublished: true }))
  expect(await readdir(join(folder, 'issues'))).toEqual([])
})

test('another issue of its id does not come in over it, nor over a damaged one or one of a later version', async () => {
  const library = await published()
  const whole = await file()
  for (const text of [whole, whole.slice(0, 300), whole.replace('"schema":1', '"schema":2')]) {
    await writeFile(join(folder, 'issues/tides/issue.json'), text)
    good(await library.refresh())
    const issue = { ...newIssue('tides', 'pub', 'en'), title: 'Other' }
    expect(bad(await library.bringIn({ publication: null, issue, photos: [] }))).toBe('fault.issue-exists')
    expect(await file()).toBe(text)
  }
})

test('one that comes in published is kept as it came', async () => {
  const library = await opened()
  const publication = newPublication('pub', 'Harbour Notes', 'en')
  const issue = { ...newIssue('tides', 'pub', 'en'), status: 'published' as const }
  good(await library.bringIn({ publication, issue, photos: [] }))
  expect(await kept(library)).toEqual([[1, true]])
})
