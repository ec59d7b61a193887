// Findings: what preflight says of a stored issue, its photographs' files included.
import { check } from '#core/preflight/check'
import type { Finding } from '#core/preflight/rule'
import type { Source } from '#core/render/source'
import type { Shelf } from './shelf'

/** `unreadable` are photographs that were tried in vain, `borrowed` letters that no font of the program has. */
export const findingsOf = (
  library: Shelf,
  source: Source,
  unreadable: ReadonlySet<string>,
  borrowed: ReadonlySet<string> = new Set(),
): Finding[] =>
  check({
    ...source,
    unreadable,
    borrowed,
    siblings: library
      .issues()
      .filter(({ id, publication }) => id !== source.issue.id && publication === source.publication.id),
  })

/** Reads every photograph's file; those that are gone or damaged come back. Decodes none, which would take long. */
export async function damagedPhotos(library: Shelf, source: Source): Promise<Set<string>> {
  const damaged = new Set<string>()
  for (const [sum, photo] of source.photos) {
    const bytes = await library.readPhoto(photo)
    if (!bytes.ok) damaged.add(sum)
  }
  return damaged
}
