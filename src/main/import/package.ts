// Package: takes a sealed package back into a library, as it was stored, whole or not at all.
import { basename } from 'node:path'
import { canonical } from '#core/canonical'
import { reportOf } from '#core/import/report'
import { layout } from '#core/package/layout'
import type { Photo } from '#core/photo/photo'
import { fail, ok, type Result } from '#core/result'
import type { Arrived } from '#shared/incoming'
import { examine, type Whole, withPackage } from '../package/verify'
import type { PhotoShop } from '../photos/shop'
import type { Library } from '../store/library'
import { bytesOf, type PackageParts, readParts } from './package-parts'

export const packageName = /\.galley$/i

/**
 * An issue keeps its id, its revision and every word, so that it can be sealed again to the same bytes. Its publication
 * is the library's of that id, or else the one in the package. An issue that the library has already is left alone: it is
 * said where both are the same, and refused where they are not. What is wrong with the package anywhere refuses it.
 */
export const importPackage = (library: Library, path: string, shop: PhotoShop): Promise<Result<Arrived>> =>
  withPackage(path, async (handle) => {
    const file = basename(path)
    const { problems, whole } = await examine(handle, file)
    if (!whole) return fail('fault.package-broken', { file, first: problems[0]?.file ?? file })
    const parts = await readParts(whole, file)
    if (!parts.ok) return parts
    const { issue, publication, photos } = parts.value
    const stored = library.summary(issue.id)
    if (stored) {
      const ours = await library.readIssue(issue.id)
      if (!ours.ok) return ours
      if (canonical(ours.value) !== canonical(issue))
        return fail('fault.package-other', { file, ours: stored.revision, theirs: issue.revision })
      return ok({ ...arrived(parts.value, true), issue: stored })
    }
    const known = library.publication(publication.id)
    const summary = await library.bringIn({
      publication: known ? null : publication,
      issue,
      asStored: true,
      photos: photos.map((photo) => ({ photo, bytes: () => photograph(whole, file, photo, shop) })),
    })
    return summary.ok ? ok({ ...arrived(parts.value, false), issue: summary.value }) : summary
  })

const arrived = ({ issue, photos }: PackageParts, already: boolean) => ({
  kind: 'issue' as const,
  report: reportOf(issue, { guesses: [], omissions: [] }),
  filled: 0,
  package: { already, photos: photos.length },
})

/** A photograph's bytes, which must be a picture and the one that its record speaks of. */
async function photograph(
  whole: Whole,
  file: string,
  photo: Photo,
  shop: PhotoShop,
): Promise<Result<Uint8Array>> {
  const path = layout.photo(photo)
  const bytes = await bytesOf(whole, path)
  if (!bytes) return fail('fault.package-broken', { file, first: path })
  const seen = await shop.inspect(bytes, photo.name)
  if (!seen.ok) return seen
  const { type, width, height, orientation } = seen.value
  const same =
    type === photo.type &&
    width === photo.width &&
    height === photo.height &&
    orientation === photo.orientation
  return same ? ok(bytes) : fail('fault.package-record', { file, record: layout.photoRecords })
}
