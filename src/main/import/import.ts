// Import: files from outside become issues and photographs of the library, each file whole or not at all.

import type { ImportReport } from '#core/import/report'
import type { Issue } from '#core/issue/issue'
import type { IssueSummary } from '#core/issue/summary'
import type { Photo } from '#core/photo/photo'
import { newPublication, type Publication } from '#core/publication/publication'
import { fail, ok, type Result } from '#core/result'
import type { PhotoShop } from '../photos/shop'
import { sniff } from '../photos/sniff'
import type { Library } from '../store/library'

export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What the importer of core makes of a text; the store gives it its publication. */
export interface ReadSource {
  readonly publication: { readonly title: string; readonly wordmark: string }
  readonly issue: Issue
  readonly report: ImportReport
}

export type ReadText = (file: SourceFile) => Result<ReadSource>

export interface ImportDeps {
  readonly readText: ReadText
  readonly shop: PhotoShop
  readonly newId: () => string
}

export interface ImportOptions {
  /** Title of the publication that the issue goes to, whatever the file says. */
  readonly publication?: string
  readonly number?: number
}

export type ImportedFile =
  | { readonly kind: 'issue'; readonly issue: IssueSummary; readonly report: ImportReport }
  | { readonly kind: 'photo'; readonly photo: Photo }

const mostText = 32_000_000
const mostPhoto = 80_000_000

/** A number that is used already is kept: preflight names both issues, and the editor decides. */
export async function importFile(
  library: Library,
  file: SourceFile,
  deps: ImportDeps,
  options: ImportOptions = {},
): Promise<Result<ImportedFile>> {
  const isPhoto = sniff(file.bytes) !== undefined || /\.(jpe?g|png|webp|gif)$/i.test(file.name)
  const most = isPhoto ? mostPhoto : mostText
  if (file.bytes.length > most) return fail('fault.too-large', { file: file.name, most: most / 1e6 })
  if (isPhoto) {
    const added = await addPhoto(library, file, deps.shop)
    return added.ok ? ok({ kind: 'photo', photo: added.value }) : added
  }
  const read = deps.readText(file)
  if (!read.ok) return read
  const { issue, report } = read.value
  const publication = publicationFor(library, read.value, deps, options)
  const summary = await library.bringIn({
    publication: publication.isNew ? publication.value : null,
    issue: {
      ...issue,
      publication: publication.value.id,
      number: options.number ?? issue.number,
    },
    photos: [],
  })
  return summary.ok ? ok({ kind: 'issue', issue: summary.value, report }) : summary
}

/** Brings a photograph into the library. */
export async function addPhoto(library: Library, file: SourceFile, shop: PhotoShop): Promise<Result<Photo>> {
  const photo = await shop.inspect(file.bytes, file.name)
  return photo.ok ? await library.addPhoto(photo.value, file.bytes) : photo
}

function publicationFor(
  library: Library,
  { publication: said, issue }: ReadSource,
  { newId }: ImportDeps,
  options: ImportOptions,
): { readonly value: Publication; readonly isNew: boolean } {
  const title = options.publication?.trim() || said.title.trim() || 'Newsletter'
  const known = library.publicationByTitle(title)
  if (known) return { value: known, isNew: false }
  const made = newPublication(newId(), title, issue.language)
  return { value: { ...made, nameplate: { ...made.nameplate, wordmark: said.wordmark } }, isNew: true }
}
