// Arrival: an issue comes in with its photographs and, where that is new, its publication.
import { type Issue, parseIssue } from '#core/issue/issue'
import type { IssueSummary } from '#core/issue/summary'
import type { Photo } from '#core/photo/photo'
import type { Publication } from '#core/publication/publication'
import { fail, ok, type Result } from '#core/result'
import type { IssueShelf } from './issue-shelf'
import type { PhotoShelf } from './photo-shelf'
import type { PublicationShelf } from './publication-shelf'
import { seal } from './seal'
import type { Sittings } from './sittings'
import { idPattern } from './stored-issue'
import type { Undo } from './undo'

/** Everything that comes in together, or not at all. */
export interface Arrival {
  /** A publication that the library does not have yet; null: the issue's is there. */
  readonly publication: Publication | null
  readonly issue: Issue
  readonly photos: readonly {
    readonly photo: Photo
    /** A function where many of them are not to be in memory together. */
    readonly bytes: Uint8Array | (() => Promise<Result<Uint8Array>>)
  }[]
  /** The issue comes from a library and keeps its revision. */
  readonly asStored?: true
}

export interface Shelves {
  readonly publications: PublicationShelf
  readonly issues: IssueShelf
  readonly photos: PhotoShelf
  readonly sittings: Sittings
}

/** Within a change, whose `undo` takes back what a failure leaves half done. */
export async function shelve(
  arrival: Arrival,
  { publications, issues, photos, sittings }: Shelves,
  now: string,
  undo: Undo,
): Promise<Result<IssueSummary>> {
  const parsed = parseIssue(arrival.asStored ? arrival.issue : { ...arrival.issue, revision: 1 })
  if (!parsed.ok) return parsed
  const { id, publication, revision } = parsed.value
  // The id becomes the name of a folder.
  if (!idPattern.test(id)) return fail('fault.record', { record: 'issue', place: 'id' })
  if (await issues.has(id)) return fail('fault.issue-exists')
  if (!publications.find(publication) && arrival.publication?.id !== publication)
    return fail('fault.publication-missing')
  for (const { photo, bytes } of arrival.photos) {
    const read = typeof bytes === 'function' ? await bytes() : ok(bytes)
    if (!read.ok) return read
    await photos.add(photo, read.value, now, undo)
  }
  const sealed = seal({ seq: revision, savedAt: now, body: parsed.value })
  const summary = await issues.add(parsed.value, now, undo, sealed)
  const history = sittings.history(id)
  if (parsed.value.status === 'published') await history.keepPublished(parsed.value, now, sealed.sha256, now)
  else await history.keep(parsed.value, now, sealed.sha256)
  // Last, because a whole file cannot be taken back without room for the old one.
  if (arrival.publication) await publications.put(arrival.publication, now)
  return ok(summary)
}
