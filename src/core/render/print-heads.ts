// Print heads: issue line, running head and folio of every page but the first, as pages of their own to be laid over them.
import type { Element } from 'hast'
import type { Sheet } from '../publication/sheet'
import type { Edition } from './edition'
import { el } from './element'
import { plainNodes } from './inline'
import { articleName, sectionName } from './print-marks'

/** Where things came to stand: pages from 1, heights in points from the foot of the page. */
export interface Standing {
  /** Pages of the issue, without those that hold the heads. */
  readonly count: number
  readonly places: ReadonlyMap<string, { readonly page: number; readonly y: number }>
}

/** Whether everything stands where it stood; the document that is printed from either is then the same. */
export const isSameStanding = (one: Standing, other: Standing): boolean =>
  one.count === other.count &&
  one.places.size === other.places.size &&
  [...one.places].every(([name, { page, y }]) => {
    const place = other.places.get(name)
    return place?.page === page && place.y === y
  })

const pointsPerMm = 72 / 25.4

/**
 * One page for each page from the second on, to stand behind the issue's own. They are printed together, so that they share
 * the fonts; hidden from the tags, because they are decoration. Even and odd pages are alike: most are
 * read on a screen. Nothing where there is one page.
 */
export function headPages(edition: Edition, standing: Standing, sheet: Sheet): Element | undefined {
  if (standing.count < 2) return undefined
  const around = { language: edition.language, han: edition.han }
  const line = [edition.publication.title, edition.number].filter(Boolean).join(' · ')
  const running = sectionsOn(edition, standing, sheet)
  return el(
    'div',
    { className: ['heads'], ariaHidden: 'true' },
    running.map((section, index) =>
      el(
        'div',
        { className: ['page-heads'] },
        el(
          'div',
          { className: ['head'] },
          el('p', {}, plainNodes(line, around)),
          el('p', {}, plainNodes(section, around)),
        ),
        el(
          'div',
          { className: ['foot'] },
          el('p', {}, plainNodes(edition.date, around)),
          el('p', {}, String(index + 2)),
        ),
      ),
    ),
  )
}

/**
 * The name of the section that each page from the second on opens with: the last before it, or one that begins at its very
 * top. Empty where that one has no name.
 */
function sectionsOn(edition: Edition, { count, places }: Standing, sheet: Sheet): string[] {
  const top = (sheet.height - sheet.top - 20) * pointsPerMm
  const begun = edition.sections.flatMap(({ kicker, articles }, at) => {
    // The printer notes a place only where something leads to it: to a section without a name nothing does.
    const names = [sectionName(at), ...articles.map((_, nth) => articleName(at, nth))]
    const place = names.map((name) => places.get(name)).find((found) => found !== undefined)
    return place ? [{ ...place, kicker }] : []
  })
  let running: string | undefined
  let next = 0
  return Array.from({ length: count - 1 }, (_, index) => {
    const page = index + 2
    for (let section = begun[next]; section; section = begun[++next]) {
      const here = section.page === page && (section.y >= top || running === undefined)
      if (section.page >= page && !here) break
      running = section.kicker
    }
    return running ?? ''
  })
}
