// Plan: everything that a sealed package holds, from the stored issue and the editions that were made of it.
import type { Issue } from '../issue/issue'
import type { Photo } from '../photo/photo'
import type { Publication } from '../publication/publication'
import { compareText, declarationText, infoText, type Listed, manifestText, oxumOf } from './bag'
import { layout, tagFiles } from './layout'

/** A file whose bytes are known to be these. */
export interface Known extends Listed {
  readonly bytes: number
}

export interface Contents {
  readonly publication: Publication
  readonly issue: Issue
  readonly photos: readonly Photo[]
  /** Files of the editions, by their paths in `data/editions`. */
  readonly editions: readonly Known[]
  readonly reports: { readonly export: unknown; readonly preflight: unknown; readonly proof: unknown }
}

/** What stands in a package at `path`: a text, a photograph, or a file of an edition. */
export type Planned = { readonly path: string; readonly bytes: number } & (
  | { readonly kind: 'text'; readonly text: Uint8Array }
  | { readonly kind: 'photo'; readonly photo: Photo }
  | { readonly kind: 'edition'; readonly edition: string }
)

/** What the platform does for the plan. */
export interface Bytes {
  /** UTF-8. */
  readonly encode: (text: string) => Uint8Array
  /** SHA-256 in lower-case hexadecimal. */
  readonly hash: (bytes: Uint8Array) => string
}

/**
 * Every file of the package, sorted by path. The same contents give the same plan: nothing in it tells of the time, the
 * place or the program.
 */
export function planPackage(contents: Contents, { encode, hash }: Bytes): Planned[] {
  const textOf = (path: string, text: string): Planned => {
    const bytes = encode(text)
    return { kind: 'text', path, bytes: bytes.length, text: bytes }
  }
  const { publication, issue, editions, reports } = contents
  const photos = [...contents.photos].sort((one, other) => compareText(one.sha256, other.sha256))
  const planned: Planned[] = [
    textOf(layout.issue, recordText(issue)),
    textOf(layout.publication, recordText(publication)),
    textOf(layout.photoRecords, recordText(photos)),
    textOf(layout.exportReport, recordText(reports.export)),
    textOf(layout.preflight, recordText(reports.preflight)),
    textOf(layout.proof, recordText(reports.proof)),
    ...photos.map(
      (photo): Planned => ({ kind: 'photo', path: layout.photo(photo), bytes: photo.bytes, photo }),
    ),
    ...editions.map(
      ({ path, bytes }): Planned => ({ kind: 'edition', path: layout.edition(path), bytes, edition: path }),
    ),
  ]
  const editionSums = new Map(editions.map(({ path, sha256 }) => [path, sha256]))
  const sumOf = (part: Planned): string =>
    part.kind === 'text'
      ? hash(part.text)
      : part.kind === 'photo'
        ? part.photo.sha256
        : (editionSums.get(part.edition) as string)
  const tags = [
    textOf(layout.declaration, declarationText),
    textOf(layout.info, infoOf(contents, oxumOf(planned))),
    textOf(layout.manifest, manifestText(planned.map((part) => ({ path: part.path, sha256: sumOf(part) })))),
  ]
  const listed = tags.map((tag) => ({ path: tag.path, sha256: sumOf(tag) }))
  return [...planned, ...tags, textOf(layout.tagManifest, manifestText(listed))].sort((one, other) =>
    compareText(one.path, other.path),
  )
}

/** Labels of RFC 8493, 2.2.2. Bagging-Date is left out: it would be another one each day. */
const infoOf = ({ publication, issue }: Contents, oxum: string): string =>
  infoText([
    ['Source-Organization', publication.publisher],
    ['External-Description', describe(publication, issue)],
    ['External-Identifier', issue.id],
    ['Payload-Oxum', oxum],
    ['Galley-Package-Format', '1'],
    ['Galley-Issue-Revision', String(issue.revision)],
    ['Galley-Issue-Date', issue.date ?? ''],
  ])

const describe = (publication: Publication, issue: Issue): string =>
  [publication.title, issue.number === null ? '' : String(issue.number), issue.title]
    .filter((part) => part !== '')
    .join(', ')

/** JSON with sorted keys, two blanks a step: equal records have equal bytes, and two packages can be compared by line. */
export const recordText = (record: unknown): string => `${JSON.stringify(sorted(record), null, 2)}\n`

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => sorted(item))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).sort(([one], [other]) => compareText(one, other))
  // No prototype, so that a key called __proto__ is a key like any other.
  return Object.assign(
    Object.create(null),
    Object.fromEntries(members.map(([key, member]) => [key, sorted(member)])),
  )
}

/** Whether a path is that of a file that describes the bag, not of its payload. */
export const isTag = (path: string): boolean => tagFiles.includes(path) || path === layout.tagManifest
