// The trash: what lies there, how long, and what it never touches.
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newIssue } from '#core/issue/issue'
import { newPublication } from '#core/publication/publication'
import type { Result } from '#core/result'
import { photoShop } from '#main/photos/shop'
import { openLibrary } from '#main/store/library'
import { writeSealed } from '#main/store/sealed-file'
import { aPng } from './png'

let folder: string
let day: number
let count = 0
/** The first of March is day 0; every look at the clock takes a second. */
const now = () => new Date(Date.UTC(2026, 2, 1 + day, 12, 0, count++))

beforeEach(async () => {
  day = 0
  count = 0
  folder = await mkdtemp(join(tmpdir(), 'galley-trash-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}
const bad = (result: Result<unknown>) => (result.ok ? 'no fault' : result.fault.key)

const opened = async () =>
  good(
    await openLibrary(
      folder,
      { now, newId: () => `id-${count++}`, inspect: photoShop.inspect },
      { create: true },
    ),
  )
const trash = () => readdir(join(folder, 'trash'))

/** A library with the issues `tides` and `quay` of Harbour Notes. */
async function filled() {
  const library = await opened()
  const publication = newPublication('harbour', 'Harbour Notes', 'en')
  const photo = good(await photoShop.inspect(aPng(4, 3), 'quay.png'))
  for (const [nth, id] of ['tides', 'quay'].entries())
    good(
      await library.bringIn({
        publication: nth === 0 ? publication : null,
        issue: { ...newIssue(id, 'harbour', 'en'), number: nth + 1, title: `The ${id}` },
        photos: [{ photo, bytes: aPng(4, 3) }],
      }),
    )
  return library
}

/** The program, started again on this day, and once a week until then. */
async function startedOn(later: number, { onlyThen = false } = {}) {
  for (const from = day; !onlyThen && day + 7 < later && from <= day; ) {
    day += 7
    good(await (await opened()).tidy())
  }
  day = later
  const library = await opened()
  good(await library.tidy())
  return library
}

test('says what was removed, and when, the last first', async () => {
  const library = await filled()
  good(await library.removeIssue('tides'))
  day = 2
  good(await library.removeIssue('quay'))
  const removed = good(await (await opened()).trash())
  expect(removed.map(({ name, issue }) => [name, issue?.number, issue?.title])).toEqual([
    ['quay', 2, 'The quay'],
    ['tides', 1, 'The tides'],
  ])
  expect(removed.map(({ removedAt }) => removedAt?.slice(0, 10))).toEqual(['2026-03-03', '2026-03-01'])
  expect(good(await library.trashed())).toBe(2)
})

test('an issue that comes back is as it was', async () => {
  const library = await filled()
  const before = await readdir(join(folder, 'issues', 'tides'), { recursive: true })
  const bytes = await readFile(join(folder, 'issues', 'tides', 'issue.json'))
  good(await library.removeIssue('tides'))
  good(await library.restoreIssue('tides'))
  expect(await readdir(join(folder, 'issues', 'tides'), { recursive: true })).toEqual(before)
  expect(await readFile(join(folder, 'issues', 'tides', 'issue.json'))).toEqual(bytes)
  expect(good(await library.trash())).toEqual([])
})

test('after thirty days an issue is gone, and its photographs are still there', async () => {
  const library = await filled()
  const photos = await readdir(join(folder, 'photos'))
  good(await library.removeIssue('tides'))
  day = 1
  good(await library.removeIssue('quay'))
  await startedOn(29)
  expect(await trash()).toEqual(['quay', 'tides'])
  await startedOn(30)
  expect(await trash()).toEqual(['quay'])
  await startedOn(31)
  expect(await trash()).toEqual([])
  expect(photos.length).toBeGreaterThan(1)
  expect(await readdir(join(folder, 'photos'))).toEqual(photos)
})

test('the thirty days begin when they can be written down', async () => {
  const library = await filled()
  good(await library.removeIssue('tides'))
  await rm(join(folder, 'trash', 'tides', 'removed.json'))
  const again = await startedOn(100, { onlyThen: true })
  expect(good(await again.trash())[0]?.removedAt?.slice(0, 10)).toBe('2026-06-09')
  await startedOn(129)
  expect(await trash()).toEqual(['tides'])
  await startedOn(131)
  expect(await trash()).toEqual([])
})

test('a clock that jumps ahead by a year takes nothing that went to the trash yesterday', async () => {
  const library = await filled()
  good(await library.removeIssue('tides'))
  await startedOn(1)
  for (const later of [366, 367, 380]) {
    await startedOn(later, { onlyThen: true })
    expect(await trash()).toEqual(['tides'])
  }
  // Set right again: what has counted stands, and the rest of the days is waited for.
  await startedOn(3, { onlyThen: true })
  await startedOn(8)
  expect(await trash()).toEqual(['tides'])
  await startedOn(14)
  expect(await trash()).toEqual([])
})

test('a library that nobody opened for a year keeps its trash for some days more', async () => {
  const library = await filled()
  good(await library.removeIssue('tides'))
  await startedOn(366, { onlyThen: true })
  await startedOn(380)
  expect(await trash()).toEqual(['tides'])
  await startedOn(387)
  expect(await trash()).toEqual([])
})

test('a note of the first versions counts from the day of the removal', async () => {
  const library = await filled()
  good(await library.removeIssue('tides'))
  await writeSealed(join(folder, 'trash', 'tides', 'removed.json'), {
    seq: 0,
    savedAt: now().toISOString(),
    body: {},
  })
  await startedOn(29)
  expect(await trash()).toEqual(['tides'])
  await startedOn(31)
  expect(await trash()).toEqual([])
})

test('a clock that was ahead keeps nothing for ever', async () => {
  const library = await filled()
  day = 365
  good(await library.removeIssue('tides'))
  await startedOn(1)
  await startedOn(30)
  expect(await trash()).toEqual(['tides'])
  await startedOn(32)
  expect(await trash()).toEqual([])
})

test('what is not a removed issue stays', async () => {
  const library = await filled()
  good(await library.removeIssue('tides'))
  const elsewhere = join(folder, 'elsewhere')
  await cp(join(folder, 'trash', 'tides'), elsewhere, { recursive: true })
  await cp(elsewhere, join(folder, 'trash', 'a folder'), { recursive: true })
  await symlink(elsewhere, join(folder, 'trash', 'linked'))
  await mkdir(join(folder, 'trash', 'empty'))
  await writeFile(join(folder, 'trash', 'empty', 'letter.txt'), 'mine')
  await writeFile(join(folder, 'trash', 'file'), 'mine')
  const again = await startedOn(400)
  expect(await trash()).toEqual(['a folder', 'empty', 'file', 'linked'])
  expect(await readdir(elsewhere)).toContain('issue.json')
  expect(good(await again.trash())).toEqual([])
  for (const name of ['a folder', 'linked', 'empty', 'file', '..', '../elsewhere', '../issues/quay', ''])
    expect([name, bad(await again.discardIssue(name)), bad(await again.restoreIssue(name))]).toEqual([
      name,
      'fault.issue-missing',
      'fault.issue-missing',
    ])
  expect(await readdir(join(folder, 'issues'))).toEqual(['quay'])
})

test('an issue is removed for good when that is asked for, and what was begun is finished', async () => {
  const library = await filled()
  good(await library.removeIssue('tides'))
  await cp(join(folder, 'trash', 'tides'), join(folder, 'trash', '.quay.77-0123456789ab.tmp'), {
    recursive: true,
  })
  good(await library.discardIssue('tides'))
  expect(bad(await library.restoreIssue('tides'))).toBe('fault.issue-missing')
  await startedOn(1)
  expect(await trash()).toEqual([])
})

test('an issue that came in again and was removed again lies beside the first, and each comes back', async () => {
  const library = await filled()
  good(await library.removeIssue('tides'))
  for (const title of ['Again', 'Once more']) {
    const issue = { ...newIssue('tides', 'harbour', 'en'), title }
    good(await library.bringIn({ publication: null, issue, photos: [] }))
    good(await library.removeIssue('tides'))
  }
  expect(await trash()).toEqual(['tides', 'tides~1', 'tides~2'])
  good(await library.restoreIssue('tides~1'))
  expect(library.summary('tides')?.title).toBe('The tides')
  expect(bad(await library.restoreIssue('tides'))).toBe('fault.issue-exists')
  good(await library.discardIssue('tides~2'))
  expect(good(await library.trash()).map(({ issue }) => issue?.title)).toEqual(['Once more'])
})

test('an issue that cannot be read is named, and can be removed for good', async () => {
  const library = await filled()
  good(await library.removeIssue('tides'))
  await writeFile(join(folder, 'trash', 'tides', 'issue.json'), '{"schema":1')
  expect(good(await library.trash())).toMatchObject([{ name: 'tides', issue: null }])
  good(await library.discardIssue('tides'))
  expect(await trash()).toEqual([])
})
