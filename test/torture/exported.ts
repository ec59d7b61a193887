// Exported: an issue as it was at one export and as it is at the next, and what stands in the folder.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newArticle } from '#core/article/article'
import { buildBody } from '#core/body/build'
import { type Issue, newIssue } from '#core/issue/issue'
import { newSection } from '#core/issue/section'
import { emptyUse } from '#core/photo/use'
import { newPublication } from '#core/publication/publication'
import { fail, type Result } from '#core/result'
import type { ExportOptions } from '#main/export/export'
import type { FontBundle } from '#main/export/fonts'
import { photoShop } from '#main/photos/shop'
import { type Library, openLibrary } from '#main/store/library'

export function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

/** A library with both issues; each has one article with the photograph `bytes`. */
export async function twoIssues(folder: string, bytes: Uint8Array): Promise<Library> {
  let count = 0
  const now = () => new Date(Date.UTC(2026, 10, 23, 12, 0, count++))
  const newId = () => `id-${count++}`
  const library = good(
    await openLibrary(folder, { now, newId, inspect: photoShop.inspect }, { create: true }),
  )
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
  return library
}

/** The same issue, as it was at the first export and as it is at the second. */
export const optionsFor = (
  library: Library,
  title: string,
  folder: string,
  { photographs = true } = {},
): ExportOptions => ({
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
export async function seen(folder: string): Promise<string> {
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
