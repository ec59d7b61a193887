// Marks: shows the hits on the paper, and brings the current one into view.
import { passagesOfArticle } from '#core/issue/passages'
import { scrollToMarked, selectMarked } from '../editor/marks/go'
import type { PageLine } from '../editor/marks/page-lines'
import { passageKeys } from '../editor/marks/page-lines'
import { type Marked, marksOf, paint, registerMarker } from '../editor/marks/paint'
import { shownArticle } from '../editor/sessions'
import { goTo } from '../preflight/goTo'
import { showArticle, useDesk } from '../state/desk'
import { type Hit, useFind } from './state'

/** Keys of the paper's lines by the ids of their passages. */
function placesOnPaper(): ReadonlyMap<string, string> {
  const article = shownArticle()
  const { issue } = useFind.getState()
  if (!issue || article === null) return new Map()
  const passages = passagesOfArticle(issue, article)
  const keys = passageKeys(passages)
  return new Map(
    passages.flatMap(({ id }, at) => {
      const key = keys[at]
      return key ? [[id, key] as const] : []
    }),
  )
}

function marked(lines: readonly PageLine[], hits: readonly Hit[]): Marked[] {
  const places = placesOnPaper()
  const byKey = new Map(lines.map((line) => [line.key, line]))
  return hits.flatMap(({ passage, match: { start, end } }) => {
    const line = byKey.get(places.get(passage.id) ?? '')
    // Words that were changed since are marked again after the next search.
    return line && line.text === passage.text ? [{ line, start, end }] : []
  })
}

const currentHit = (): Hit | undefined => {
  const { hits, current } = useFind.getState()
  return hits[current]
}

export function registerFound(): () => void {
  const stopAll = registerMarker('found', (lines) => marked(lines, useFind.getState().hits))
  const stopNow = registerMarker('found-now', (lines) => {
    const hit = currentHit()
    return hit ? marked(lines, [hit]) : []
  })
  return () => {
    stopAll()
    stopNow()
  }
}

/** After the next paint, when the article of the hit stands on the paper. */
const afterPaint = (then: () => void): void => {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      paint()
      then()
    }),
  )
}

/** Brings the current hit into view; the keyboard stays in the search field. */
export function showCurrent(): void {
  const place = currentHit()?.passage.place
  if (!place) return
  if (place.article !== undefined) {
    if (useDesk.getState().article !== place.article) showArticle(place.article)
    afterPaint(() => {
      const [now] = marksOf('found-now')
      if (now) scrollToMarked(now)
    })
  } else if (place.section !== undefined)
    document
      .querySelector(`[data-section="${CSS.escape(place.section)}"]`)
      ?.scrollIntoView({ block: 'nearest' })
}

/** Leaves the search for the words that were found. */
export function goToCurrent(): void {
  const place = currentHit()?.passage.place
  if (!place) return
  if (place.article === undefined) {
    goTo(place)
    return
  }
  showArticle(place.article)
  afterPaint(() => {
    const [now] = marksOf('found-now')
    if (now) selectMarked(now)
    else goTo(place)
  })
}
