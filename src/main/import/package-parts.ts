// Package parts: the records inside a package that is whole, parsed as strictly as those of a library.
import { type Issue, parseIssue } from '#core/issue/issue'
import { declarationText, formatIn } from '#core/package/bag'
import { layout } from '#core/package/layout'
import { type Photo, parsePhoto } from '#core/photo/photo'
import { type Publication, parsePublication } from '#core/publication/publication'
import { fail, ok, type Result } from '#core/result'
import { readEntry } from '../package/pieces'
import type { Whole } from '../package/verify'

export interface PackageParts {
  readonly issue: Issue
  readonly publication: Publication
  readonly photos: readonly Photo[]
}

/** A book has some two million; larger records are no issue. */
const mostRecordBytes = 64_000_000
/** A list in a list takes four; what recursive readers take without fear for the stack is far more. */
const mostDeep = 400

/** `file` is the package's name, for the sentence where a record does not fit. */
export async function readParts(whole: Whole, file: string): Promise<Result<PackageParts>> {
  if ((await textOf(whole, layout.declaration)) !== declarationText) return unfit(file, layout.declaration)
  if (formatIn(await textOf(whole, layout.info)) !== 1) return fail('fault.package-newer', { file })
  const issue = await readRecord(whole, file, layout.issue, parseIssue)
  if (!issue.ok) return issue
  const publication = await readRecord(whole, file, layout.publication, parsePublication)
  if (!publication.ok) return publication
  const photos = await readRecord(whole, file, layout.photoRecords, parsePhotos)
  if (!photos.ok) return photos
  if (publication.value.id !== issue.value.publication) return unfit(file, layout.publication)
  const named = new Set(photos.value.map((photo) => layout.photo(photo)))
  const there = [...whole.byPath.keys()].filter((path) => path.startsWith('data/photographs/'))
  if (named.size !== photos.value.length || there.length !== named.size)
    return unfit(file, layout.photoRecords)
  for (const photo of photos.value) {
    const counted = whole.counted.get(layout.photo(photo))
    if (counted?.sha256 !== photo.sha256 || counted.bytes !== photo.bytes)
      return unfit(file, layout.photo(photo))
  }
  return ok({ issue: issue.value, publication: publication.value, photos: photos.value })
}

const textOf = async (whole: Whole, path: string): Promise<string> =>
  (await bytesOf(whole, path))?.toString('utf8') ?? ''

/** The whole of one entry; only for what is known to be small, or one at a time. */
export async function bytesOf(whole: Whole, path: string): Promise<Buffer | undefined> {
  const entry = whole.byPath.get(path)
  if (!entry) return undefined
  const pieces: Buffer[] = []
  const { sha256 } = await readEntry(whole.zip, entry, async (piece) => pieces.push(piece))
  // The file may have been written to since it was examined.
  return sha256 === whole.counted.get(path)?.sha256 ? Buffer.concat(pieces) : undefined
}

function parsePhotos(raw: unknown): Result<Photo[]> {
  if (!Array.isArray(raw)) return fail('fault.record', { record: 'photo', place: 'photo' })
  const photos: Photo[] = []
  for (const one of raw) {
    const photo = parsePhoto(one)
    if (!photo.ok) return photo
    photos.push(photo.value)
  }
  return ok(photos)
}

async function readRecord<T>(
  whole: Whole,
  file: string,
  path: string,
  parse: (raw: unknown) => Result<T>,
): Promise<Result<T>> {
  if ((whole.counted.get(path)?.bytes ?? Number.POSITIVE_INFINITY) > mostRecordBytes) return unfit(file, path)
  const bytes = await bytesOf(whole, path)
  if (!bytes) return unfit(file, path)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (depthOf(text) > mostDeep) return unfit(file, path)
    const parsed = parse(JSON.parse(text))
    return parsed.ok ? parsed : unfit(file, path, parsed.fault.detail)
  } catch (error) {
    return unfit(file, path, String(error))
  }
}

const unfit = (file: string, record: string, detail?: string) =>
  fail<never>('fault.package-record', { file, record }, detail)

/** How deep the brackets of a JSON text go. */
function depthOf(text: string): number {
  let [depth, most] = [0, 0]
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '{' || token === '[') most = Math.max(most, ++depth)
    else if (token === '}' || token === ']') depth--
  }
  return most
}
