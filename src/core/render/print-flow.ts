// Print flow: which articles begin a page, and how high the photographs above them may be, so that pages are filled.

import type { Sheet } from '../publication/sheet'
import type { Edition, EditionArticle } from './edition'
import { headerShare, leadShare, textShare } from './print-room'

export interface Flow {
  /** Whether it begins a page. */
  readonly opens: boolean
  /** The room of the photographs above its text, a share of the type area's height. */
  readonly lead: number
}

/** Photographs above an article take most of a page at most, and are not worth showing below a quarter. */
const mostLead = 0.6
const leastLead = 0.25
/** Some lines of text have to stand below the photographs and the header. */
const someText = 0.1
/** What is left free above an article that goes on below another. */
const gap = 0.045
/** Below, nothing is sure. */
const nearlyFull = 0.86

/**
 * Follows the articles over the pages, as far as their length can be told beforehand. An article goes on below the one
 * before it where there is room for its header, its photographs at some size, and some text; else it begins a page.
 * `front` is the share of the first page that nameplate, cover and contents take. By section and article.
 */
export function planFlow(edition: Edition, sheet: Sheet, front: number): Flow[][] {
  let used = front
  return edition.sections.map(({ articles }, at) =>
    articles.map((shown, nth) => {
      const header = headerShare(shown, sheet) + (nth === 0 ? 0.05 : 0)
      const whole = leadShare(shown, mostLead, sheet, edition.source)
      const needed = header + Math.min(whole, leastLead) + someText
      // At the very end of a page nobody knows on which side of it an article ends: the printer finds its place.
      const isFirst = at + nth === 0
      const isUnsure = used > nearlyFull && !isFirst
      // The front page has left its own room already.
      const above = isFirst ? 0 : gap
      const opens = !isUnsure && used + above + needed > 1
      if (opens || isUnsure) used = 0
      else used += above
      const lead = whole === 0 ? 0 : Math.min(mostLead, Math.max(leastLead, 1 - used - header - someText))
      used = (used + header + weightOf(shown, lead, edition, sheet)) % 1
      return { opens, lead }
    }),
  )
}

const weightOf = (shown: EditionArticle, lead: number, edition: Edition, sheet: Sheet): number =>
  leadShare(shown, lead, sheet, edition.source) + textShare(shown, sheet)
