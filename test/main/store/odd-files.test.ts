// What stands in a library under a file's name and is no file of Galley's: pipes, devices, links and files without measure.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { lstat, mkdir, mkdtemp, open, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newIssue } from '#core/issue/issue'
import { newPublication } from '#core/publication/publication'
import type { Result } from '#core/result'
import { verifyPackage } from '#main/package/verify'
import { photoShop } from '#main/photos/shop'
import { readDamaged } from '#main/store/damaged'
import { Hold } from '#main/store/hold'
import { holderHere } from '#main/store/holder'
import { lineOf } from '#main/store/journal-lines'
import { type Library, openLibrary } from '#main/store/library'
import { holdsArchiveUp } from '#shared/archive'
import { aPng } from './png'

let folder: string
let root: string
let outside: string
let sum: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-odd-'))
  root = join(folder, 'library')
  outside = join(folder, 'outside')
  await mkdir(outside)
  const library = await opened()
  const bytes = aPng(20, 10)
  const photo = good(await photoShop.inspect(bytes, 'quay.png'))
  sum = photo.sha256
  const publication = newPublication('pub', 'Harbour Notes', 'en')
  for (const id of ['sound', 'odd'])
    good(
      await library.bringIn({
        publication: id === 'sound' ? publication : null,
        issue: { ...newIssue(id, 'pub', 'en'), title: id },
        photos: [{ photo, bytes }],
      }),
    )
  await library.close()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

async function opened(): Promise<Library> {
  let ids = 0
  const deps = { now: () => new Date(0), newId: () => `new-${ids++}`, inspect: photoShop.inspect }
  return good(await openLibrary(root, deps, { create: true, hold: new Hold(holderHere('window')) }))
}

type Make = (place: string) => Promise<unknown>
const pipe: Make = async (place) => execFileSync('mkfifo', [place])
const ways: readonly (readonly [string, Make])[] = [
  ['a pipe', pipe],
  ['a link to itself', (place) => symlink(place, place)],
  ['a link to a device without end', (place) => symlink('/dev/zero', place)],
  [
    'a link to a pipe',
    async (place) => [await pipe(join(outside, 'pipe')), await symlink(join(outside, 'pipe'), place)],
  ],
  ['a folder', (place) => mkdir(place)],
  [
    'a file of three gigabytes',
    async (place) => {
      const handle = await open(place, 'w')
      await handle.truncate(3_000_000_000)
      await handle.close()
    },
  ],
]
const places = [
  'library.json',
  'index.json',
  'issues/odd/issue.json',
  'issues/odd/journal.ndjson',
  'issues/odd/history',
  'issues/odd/history/1.json.gz',
  'issues/odd/history/names.json',
  'photos/SUM.png',
  'photos/SUM.json',
]
const each = places.flatMap((place) => ways.map(([what, make]) => [what, place, make] as const))

test.each(each)(
  '%s as %s leaves the rest of the library in use',
  async (_, name, make) => {
    const place = join(root, name.replace('SUM', sum))
    await rm(place, { recursive: true, force: true })
    await make(place)
    const library = await opened()
    expect(library.summary('sound')?.title).toBe('sound')
    for (const id of ['sound', 'odd']) {
      await library.readIssue(id)
      await library.sittings.history(id).list()
      await library.sittings.history(id).read(1)
    }
    await library.photosOf({ ...newIssue('x', 'pub', 'en'), cover: null })
    await library.photo(sum)
    await library.readPhoto({ sha256: sum, type: 'png' })
    good(await library.tidy())
    const made = good(await library.createIssue('pub'))
    good(await library.sittings.sit('sound'))
    await library.sittings.sit('odd')
    good(await library.addPhoto(good(await photoShop.inspect(aPng(20, 10), 'quay.png')), aPng(20, 10)))
    await library.close()
    const again = await opened()
    expect(again.summary(made.id)).toBeDefined()
    expect(again.summary('sound')).toBeDefined()
    expect(good(await again.readPhoto({ sha256: sum, type: 'png' })).length).toBeGreaterThan(0)
    await again.close()
  },
  5_000,
)

const memory = '/proc/self/mem'
test.skipIf(!existsSync(memory))(
  'an issue that the disk does not give is named and left as it is, and the others are there',
  async () => {
    const place = join(root, 'issues/odd/issue.json')
    await rm(place)
    // Reading it fails as a bad sector does (EIO).
    await symlink(memory, place)
    const library = await opened()
    expect(library.summary('sound')?.title).toBe('sound')
    const file = 'issues/odd/issue.json'
    expect(library.notices()).toMatchObject([{ key: 'fault.issue-unreadable', with: { file, code: 'EIO' } }])
    expect(holdsArchiveUp(library.notices())?.key).toBe('fault.issue-unreadable')
    good(await library.createIssue('pub'))
    await library.close()
    expect((await lstat(place)).isSymbolicLink()).toBe(true)
  },
)

test('nothing is written through a link in the place of the lock', async () => {
  const theirs = join(outside, 'profile')
  await writeFile(theirs, 'their words')
  await rm(join(root, 'lock'))
  await symlink(theirs, join(root, 'lock'))
  const library = await opened()
  expect((await library.tidy()).ok).toBe(false)
  await library.close()
  expect(await readFile(theirs, 'utf8')).toBe('their words')
})

test.each(['issues', 'photos', 'trash', 'quarantine', 'quarantine/seen'])(
  'a library whose %s are a link to elsewhere can be read, and is not written to',
  async (name) => {
    await rm(join(root, name), { recursive: true, force: true })
    await mkdir(dirname(join(root, name)), { recursive: true })
    await symlink(outside, join(root, name))
    const library = await opened()
    const tidied = await library.tidy()
    expect(tidied.ok ? 'ok' : tidied.fault).toEqual({
      key: 'fault.library-link',
      with: { place: join(root, name) },
    })
    await library.close()
    expect(await readdir(outside)).toEqual([])
  },
)

test('revisions that a link leads to are set aside, and new ones are kept in the library', async () => {
  const place = join(root, 'issues/odd/history')
  await rm(place, { recursive: true })
  await symlink(outside, place)
  const library = await opened()
  good(await library.tidy())
  good(await library.saveIssue({ ...good(await library.readIssue('odd')), title: 'odder' }))
  await library.close()
  expect(await readdir(outside)).toEqual([])
  expect((await readdir(place)).sort()).toEqual(['1.json.gz', '2.json.gz'])
})

test('revisions that a link leads to are set aside too when their issue comes back from the trash', async () => {
  const library = await opened()
  good(await library.removeIssue('odd'))
  const place = join(root, 'trash/odd/history')
  await rm(place, { recursive: true })
  await symlink(outside, place)
  good(await library.restoreIssue('odd'))
  good(await library.saveIssue({ ...good(await library.readIssue('odd')), title: 'odder' }))
  await library.close()
  expect(await readdir(outside)).toEqual([])
  expect((await readdir(join(root, 'issues/odd/history'))).sort()).toEqual(['1.json.gz', '2.json.gz'])
})

test('a journal that a link leads to is damaged, and what it leads to stays as it is', async () => {
  const place = join(root, 'issues/odd/journal.ndjson')
  const theirs = join(outside, 'journal')
  const { sha256 } = JSON.parse(await readFile(join(root, 'issues/odd/issue.json'), 'utf8'))
  const words = `${lineOf({ journal: 1, base: sha256, after: 0 })}their words`
  await writeFile(theirs, words)
  await symlink(theirs, place)
  const library = await opened()
  expect(library.notices().map(({ key }) => key)).toEqual(['fault.journal-damaged'])
  good(await library.sittings.sit('odd'))
  await library.close()
  expect(await readFile(theirs, 'utf8')).toBe(words)
})

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
const enveloped = (schema: number) =>
  `{"schema":${schema},"seq":1,"savedAt":"2026-01-01T00:00:00.000Z","sha256":"x","body":${deep}}`

test.each([1, 2])(
  'an issue of schema %i as deep as no stack takes leaves the others in use',
  async (schema) => {
    await writeFile(join(root, 'issues/odd/issue.json'), enveloped(schema))
    await writeFile(join(root, 'issues/odd/history/1.json.gz'), gzipSync(enveloped(schema)))
    const library = await opened()
    expect(library.summary('sound')?.title).toBe('sound')
    expect((await library.readIssue('odd')).ok).toBe(false)
    expect((await library.sittings.history('odd').read(1)).ok).toBe(false)
    good(await library.tidy())
    await library.close()
    expect(await readDamaged(join(root, 'issues/odd/issue.json'), 'odd')).toBeNull()
  },
)

test('a revision that unpacks without end is damaged', async () => {
  await writeFile(join(root, 'issues/odd/history/1.json.gz'), gzipSync(Buffer.alloc(300_000_000, 0x20)))
  const library = await opened()
  const read = await library.sittings.history('odd').read(1)
  expect(read.ok ? 'ok' : read.fault.key).toBe('fault.revision-damaged')
  await library.close()
}, 30_000)

test.each(ways)(
  '%s as a package, or as a damaged file to look at, is said at once',
  async (_, make) => {
    const place = join(folder, 'a.galley')
    await make(place)
    const verified = await verifyPackage(place)
    expect(verified.ok && verified.value.ok).toBe(false)
    expect(await readDamaged(place, 'odd')).toBeNull()
  },
  5_000,
)
