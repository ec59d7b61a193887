// Import: files from outside become issues and photographs of the library, each file whole or not at all.

import { fillImported } from '#core/import/fill-imported'
import type { WantedPicture } from '#core/import/reading'
import type { ImportReport } from '#core/import/report'
import type { Issue } from '#core/issue/issue'
import type { Photo } from '#core/photo/photo'
import { newPublication, type Publication } from '#core/publication/publication'
import { fail, ok, type Result } from '#core/result'
import type { Arrived } from '#shared/incoming'
import type { PhotoShop } from '../photos/shop'
import { isPhotograph } from '../photos/sniff'
import type { Library } from '../store/library'
import type { Pictures } from './beside'
import { isDocx } from './docx-zip'
import { mostPhoto, mostText } from './limits'
import { bringPictures } from './pictures'

export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Where the pictures are that it refers to. */
  readonly pictures?: Pictures
}

/** What the importer of core makes of a text; the store gives it its publication. */
export interface ReadSource {
  readonly publication: { readonly title: string; readonly wordmark: string }
  readonly issue: Issue
  readonly report: ImportReport
  readonly pictures: readonly WantedPicture[]
  /** Of an edition of Galley's own; see the importer. */
  readonly sources: ReadonlyMap<string, string> | null
}

export type ReadText = (file: Pick<SourceFile, 'name' | 'bytes'>) => Promise<Result<ReadSource>>

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

/** Kinds that Galley cannot read are photographs too, and are refused as such. */
export const photoName = /\.(jpe?g|png|webp|gif|heic|heif|avif|tiff?|bmp|jxl)$/i

/** A number that is used already is kept: preflight names both issues, and the editor decides. */
export async function importFile(
  library: Library,
  file: SourceFile,
  deps: ImportDeps,
  options: ImportOptions = {},
): Promise<Result<Arrived>> {
  if (isPhotograph(file.bytes) || photoName.test(file.name)) {
    const added = await addPhoto(library, file, deps.shop)
    return added.ok ? ok({ kind: 'photo', photo: added.value }) : added
  }
  // A document carries its pictures.
  const most = isDocx(file.name, file.bytes) ? mostPhoto : mostText
  if (file.bytes.length > most) return tooLarge(file, most)
  const read = await deps.readText(file)
  if (!read.ok) return read
  const { issue, report, pictures } = read.value
  const brought = await bringPictures(pictures, file, deps.shop)
  const publication = publicationFor(library, read.value, deps, options)
  const summary = await library.bringIn({
    publication: publication.isNew ? publication.value : null,
    issue: {
      ...fillImported(read.value, issue, brought.byUse),
      publication: publication.value.id,
      number: options.number ?? issue.number,
    },
    photos: brought.photos,
  })
  if (!summary.ok) return summary
  const guesses = [...report.guesses, ...brought.notes].sort((one, two) => one.place.line - two.place.line)
  return ok({
    kind: 'issue',
    issue: summary.value,
    report: { ...report, guesses },
    filled: brought.byUse.size,
  })
}

/** Brings a photograph into the library. */
export async function addPhoto(library: Library, file: SourceFile, shop: PhotoShop): Promise<Result<Photo>> {
  if (file.bytes.length > mostPhoto) return tooLarge(file, mostPhoto)
  const photo = await shop.inspect(file.bytes, file.name)
  return photo.ok ? await library.addPhoto(photo.value, file.bytes) : photo
}

const tooLarge = ({ name }: SourceFile, most: number) =>
  fail('fault.too-large', { file: name, most: most / 1e6 })

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
