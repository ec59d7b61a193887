// Publication changes: what may be done to the record of a publication, and what stands against it.
import { newPublication, type Publication, parsePublication } from '#core/publication/publication'
import { fail, ok, type Result } from '#core/result'
import type { IssueShelf } from './issue-shelf'
import type { PublicationShelf } from './publication-shelf'

interface Place {
  readonly publications: PublicationShelf
  readonly issues: IssueShelf
  /** ISO 8601, of the change. */
  readonly now: string
}

export function createPublication(
  place: Place,
  id: string,
  title: string,
  language: string,
): Promise<Result<Publication>> {
  const name = title.trim()
  if (!name) return Promise.resolve(fail('fault.publication-untitled'))
  return restorePublication(place, newPublication(id, name, language))
}

export async function savePublication(place: Place, raw: Publication): Promise<Result<Publication>> {
  const parsed = parsePublication(raw)
  if (!parsed.ok) return parsed
  return place.publications.find(parsed.value.id)
    ? await put(place, parsed.value)
    : fail('fault.publication-missing')
}

/** Takes away a publication that no issue belongs to, one in the trash included. */
export async function removePublication(
  { publications, issues, now }: Place,
  id: string,
): Promise<Result<null>> {
  const trashed = (await issues.trash.list()).flatMap(({ issue }) => issue ?? [])
  const isItsOwn = ({ publication }: { readonly publication: string | null }) => publication === id
  if ([...issues.summaries(), ...issues.newer(), ...trashed].some(isItsOwn))
    return fail('fault.publication-used')
  await publications.remove(id, now)
  return ok(null)
}

/** Puts a publication in that is not there, as it was before it was removed. */
export async function restorePublication(place: Place, raw: Publication): Promise<Result<Publication>> {
  const parsed = parsePublication(raw)
  return parsed.ok ? await put(place, parsed.value) : parsed
}

async function put({ publications, now }: Place, publication: Publication): Promise<Result<Publication>> {
  const { id, title } = publication
  if ((publications.byTitle(title)?.id ?? id) !== id) return fail('fault.publication-exists', { title })
  await publications.put(publication, now)
  return ok(publication)
}
