// Address: where each issue stands in the archive, so that it stands there again next time.
import type { Issue } from '../issue/issue'
import { slugify } from '../issue/slugs'
import type { Publication } from '../publication/publication'

/** What of an issue decides where it stands. */
export type Placed = Pick<Issue, 'id' | 'publication' | 'number' | 'volume' | 'date'>

/** What an earlier run gave an issue. */
export interface Given {
  readonly folder: string
  /** What the issue's own facts asked for then; where they ask for something else now, it is placed anew. */
  readonly wish: string
}

/** Folders and files of the archive's own. */
const reserved = ['years', 'photos', 'fonts', 'search']

/** One step of an address, in letters that every server and every disk keeps as they are. */
const plainStep = /^[\w][\w-]{0,63}$/

/**
 * Where the archive of a publication stands on the web: its web address up to the step with the first {number},
 * {volume} or {date}. Ends with a slash; undefined where there is none, or none of the web.
 */
export function baseOf({ webAddress }: Pick<Publication, 'webAddress'>): string | undefined {
  const fixed = webAddress.trim().split('{', 1)[0] as string
  const [, origin, path = '/'] = /^(https?:\/\/[^/?#\s]+)(\/[^?#\s]*)?/i.exec(fixed) ?? []
  if (origin === undefined) return undefined
  const last = path.slice(path.lastIndexOf('/') + 1)
  // Without a placeholder the whole address is the archive's, unless it names a file.
  const whole = !webAddress.includes('{') && last !== '' && !last.includes('.')
  return origin + (whole ? `${path}/` : path.slice(0, path.lastIndexOf('/') + 1))
}

/** The address that all of them have in common; undefined where they differ. */
export function commonBase(publications: readonly Publication[]): string | undefined {
  const bases = new Set(publications.map(baseOf))
  return bases.size === 1 ? [...bases][0] : undefined
}

/**
 * What an issue's folder would be called: as the publication's web address says it, where that is one step
 * ("https://x.example/no{number}/" gives "no86"); else `no86`, or `vol3-no12`; without a number its date; else
 * `issue-` and the beginning of its id.
 */
export function wishOf(issue: Placed, publication: Publication): string {
  const { number, volume, date } = issue
  const pattern = /\/([^/?#]*\{[^/?#]*)(?:\/(?:index\.html)?)?$/.exec(publication.webAddress.trim())?.[1]
  if (pattern !== undefined && baseOf(publication) !== undefined) {
    let lacking = false
    const step = pattern.replace(/\{(number|volume|date)\}/g, (_, name: 'number' | 'volume' | 'date') => {
      lacking ||= issue[name] === null
      return String(issue[name])
    })
    if (!lacking && plainStep.test(step) && !reserved.includes(step.toLowerCase())) return step
  }
  if (number !== null)
    return publication.numbering === 'volume-number' && volume !== null
      ? `vol${volume}-no${number}`
      : `no${number}`
  return date ?? `issue-${idStep(issue)}`
}

const idStep = ({ id }: Placed): string => slugify(id).replaceAll('-', '').slice(0, 8) || 'x'

/**
 * A folder for each issue, by id. An issue keeps the folder that it had (`before`) for as long as its number, volume and
 * date ask for the same. Where the archive holds several publications, a folder begins with its publication's name,
 * unless the publication was there before the others came. Where two issues ask for the same, the earlier one (by date,
 * then id) gets it, and the other has the beginning of its id added.
 */
export function foldersOf(
  issues: readonly Placed[],
  publications: readonly Publication[],
  before: ReadonlyMap<string, Given>,
): ReadonlyMap<string, Given> {
  const ordered = issues.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  const atHome = new Set(
    ordered.flatMap(({ id, publication }) => {
      const old = before.get(id)
      return old && old.folder === old.wish ? publication : []
    }),
  )
  const given = new Map<string, Given>()
  const taken = new Set(reserved)
  const give = (id: string, folder: string, wish: string): void => {
    taken.add(folder.toLowerCase())
    given.set(id, { folder, wish })
  }
  const placed = ordered.flatMap((issue) => {
    const publication = publications.find(({ id }) => id === issue.publication)
    return publication ? [{ issue, publication, wish: wishOf(issue, publication) }] : []
  })
  for (const { issue, wish } of placed) {
    const old = before.get(issue.id)
    if (old?.wish === wish && !taken.has(old.folder.toLowerCase())) give(issue.id, old.folder, wish)
  }
  for (const { issue, publication, wish } of placed) {
    if (given.has(issue.id)) continue
    const alone = publications.length === 1 || atHome.has(publication.id)
    const name = alone ? wish : `${slugify(publication.title) || slugify(publication.id)}-${wish}`
    const isFree = (folder: string): boolean => !taken.has(folder.toLowerCase())
    let folder = [name, `${name}-${idStep(issue)}`].find(isFree)
    for (let n = 2; folder === undefined; n++) folder = [`${name}-${idStep(issue)}-${n}`].find(isFree)
    give(issue.id, folder, wish)
  }
  return given
}

const keyOf = ({ date, id }: Placed): string => `${date ?? '9999'} ${id}`
