// A disk that refuses an export: in its folder stands what the last export left or all of the new one, never a mix.
import { createHash } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { newArticle } from '#core/article/article'
import { buildBody } from '#core/body/build'
import { type Issue, newIssue } from '#core/issue/issue'
import { newSection } from '#core/issue/section'
import { emptyUse } from '#core/photo/use'
import { newPublication } from '#core/publication/publication'
import { fail, type Result } from '#core/result'
import { type ExportOptions, exportIssue } from '#main/export/export'
import type { FontBundle } from '#main/export/fonts'
import { photoShop } from '#main/photos/shop'
import { type Library, openLibrary } from '#main/store/library'
import type { ExportReport } from '#shared/export'
import { aPng } from '../main/store/png'
import { disk } from './refusing-disk'
import { rounds } from './rounds'

vi.mock('node:fs/promises', async (original) => {
  const { refusing } = await import('./refusing-disk')
  return refusing(await original<typeof import('node:fs/promises')>())
})

let home: string
let library: Library
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'galley-refused-export-'))
  let count = 0
  const now = () => new Date(Date.UTC(2026, 10, 23, 12, 0, count++))
  const newId = () => `id-${count++}`
  library = good(
    await openLibrary(join(home, 'library'), { now, newId, inspect: photoShop.inspect }, { create: true }),
  )
  const bytes = aPng(40, 30)
  const photo = good(await photoShop.inspect(bytes, 'quay.png'))
  const use = { ...emptyUse('quay'), photo: photo.sha256, alt: 'A quay', credit: 'The office' }
  for (const title of ['Old', 'New']) {
    const article = {
      ...newArticle(`a-${title}`, `${title} tides`),
      body: buildBody([
        { kind: 'paragraph', content: [{ kind: 'text', text: `${title} at the quay.`, marks: [] }] },
        { kind: 'photo', use },
      ]),
    }
    const issue: Issue = {
      ...newIssue(title, 'pub', 'en'),
      number: 7,
      title,
      sections: [{ ...newSection('s', 'Harbour'), articles: [article] }],
    }
    const publication = title === 'Old' ? newPublication('pub', 'Harbour Notes', 'en') : null
    good(await library.bringIn({ publication, issue, photos: [{ photo, bytes }] }))
  }
})
afterAll(async () => {
  disk.allow()
  await library.close()
  await rm(home, { recursive: true, force: true })
})

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

type Exporter = (options: ExportOptions) => Promise<Result<ExportReport>>

/** The same issue, as it was at the first export and as it is at the second. */
const optionsFor = (title: string, folder: string, { photographs = true } = {}): ExportOptions => ({
  library: {
    ...library,
    issues: library.issues,
    publication: library.publication,
    photo: (sum) => library.photo(sum),
    photosOf: (issue) => library.photosOf(issue),
    readPhoto: async (photo) =>
      photographs ? await library.readPhoto(photo) : fail('fault.disk', { place: photo.name }),
    async readIssue() {
      const read = await library.readIssue(title)
      return read.ok ? { ok: true, value: { ...read.value, id: 'tides' } } : read
    },
  },
  issue: 'tides',
  editions: ['text', 'markdown', 'package'],
  folder,
  shop: photoShop,
  // None of these editions has any.
  fonts: {} as FontBundle,
  makePdf: () => Promise.reject(new Error('no PDF here')),
  readPdf: () => Promise.reject(new Error('no PDF here')),
  now: () => 0,
})

/** Path and checksum of every file that a reader sees; what an export hides while it works begins with a dot. */
async function seen(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.slice(folder.length).startsWith('/.'))
  const lines = files.sort().map(async (path) => {
    const sum = createHash('sha256').update(await readFile(path))
    return `${path.slice(folder.length)} ${sum.digest('hex')}`
  })
  return (await Promise.all(lines)).join('\n')
}

const step = rounds(13, 1)
/** No export takes more calls than this. */
const most = 2_000

/** At which refused calls the folder held neither the old export nor the new one, or was said to hold another than it did. */
async function mixes(exporter: Exporter, code: string): Promise<{ calls: number; mixed: number[] }> {
  const folder = join(home, 'out')
  const before = join(home, 'before')
  for (const each of [folder, before]) await rm(each, { recursive: true, force: true })
  good(await exportIssue(optionsFor('Old', before)))
  await cp(before, folder, { recursive: true })
  good(await exportIssue(optionsFor('New', folder)))
  const [old, fresh] = [await seen(before), await seen(folder)]
  expect(old).not.toBe(fresh)
  // A photograph that the disk does not give is left out of every edition and named, and the rest is whole.
  await rm(folder, { recursive: true, force: true })
  await cp(before, folder, { recursive: true })
  good(await exportIssue(optionsFor('New', folder, { photographs: false })))
  const without = await seen(folder)
  expect(without).not.toBe(fresh)
  const mixed: number[] = []
  for (let n = 1; n < most; n += step) {
    await rm(folder, { recursive: true, force: true })
    await cp(before, folder, { recursive: true })
    // A full disk stays full; the others strike once.
    disk.refuse(n, code, code === 'ENOSPC')
    const told = await exporter(optionsFor('New', folder))
    const { refused } = disk
    disk.allow()
    const now = await seen(folder)
    const isNew = told.ok && told.value.outcome === 'written'
    const leftOut = told.ok && told.value.findings.some(({ rule }) => rule === 'photo-unreadable')
    if (now !== (isNew ? (leftOut ? without : fresh) : old)) mixed.push(n)
    // The disk takes it again.
    good(await exportIssue(optionsFor('New', folder)))
    expect(await seen(folder)).toBe(fresh)
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([])
    if (!refused) return { calls: n, mixed }
  }
  throw new Error('The export never ends')
}

test.each(['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EMFILE'])(
  '%s: the old export or the new one',
  async (code) => {
    const { calls, mixed } = await mixes(exportIssue, code)
    expect(calls).toBeGreaterThan(20)
    expect(mixed).toEqual([])
  },
  300_000,
)

/** Weak: makes the editions elsewhere and copies them into their place one after the other. */
const inPlace: Exporter = async (options) => {
  const aside = join(home, 'aside')
  await rm(aside, { recursive: true, force: true }).catch(() => undefined)
  try {
    const made = await exportIssue({ ...options, folder: aside })
    if (!made.ok) return made
    const { copyFile, mkdir } = await import('node:fs/promises')
    for (const entry of await readdir(aside, { recursive: true, withFileTypes: true })) {
      const from = join(entry.parentPath, entry.name)
      const to = join(options.folder, from.slice(aside.length))
      if (entry.isDirectory()) await mkdir(to, { recursive: true })
      else await copyFile(from, to)
    }
    return made
  } catch (error) {
    return { ok: false, fault: { key: 'fault.disk', detail: String(error) } }
  }
}

test('an exporter that writes in place leaves a mix, and is caught', async () => {
  const { mixed } = await mixes(inPlace, 'EIO')
  expect(mixed.length).toBeGreaterThan(0)
}, 300_000)
