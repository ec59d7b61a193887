// goTo: brings the place of a finding onto the desk and puts the caret there.
import type { Place } from '#core/preflight/rule'
import { revealPlace } from '../editor/reveal'
import { showArticle, useDesk } from '../state/desk'
import { openSheet } from '../state/view'

export function goTo(place: Place): void {
  if (place.article) {
    showArticle(place.article)
    // The article's fields are there after the next paint.
    requestAnimationFrame(() => requestAnimationFrame(() => revealPlace(place)))
    return
  }
  const { issue, publication } = useDesk.getState()
  const field = place.field && { field: place.field }
  if (place.field === 'webAddress') {
    if (publication) openSheet({ kind: 'publication', id: publication.id, ...field })
    return
  }
  if (
    place.field === 'number' ||
    place.field === 'date' ||
    place.field === 'title' ||
    place.field === 'coverLines' ||
    (issue?.cover && place.use === issue.cover.id)
  ) {
    openSheet({ kind: 'issue', ...field })
    return
  }
  if (place.section) {
    document.querySelector<HTMLElement>(`[data-section="${CSS.escape(place.section)}"]`)?.focus()
  }
}
