// goTo: brings the place of a finding onto the desk and puts the caret there.
import type { Place } from '#core/preflight/rule'
import { revealPlace } from '../editor/reveal'
import { runCommand } from '../state/commands'
import { showArticle, useDesk } from '../state/desk'

export function goTo(place: Place): void {
  if (place.article) {
    showArticle(place.article)
    // The article's fields are there after the next paint.
    requestAnimationFrame(() => requestAnimationFrame(() => revealPlace(place)))
    return
  }
  const cover = useDesk.getState().issue?.cover
  if (
    place.field === 'number' ||
    place.field === 'date' ||
    place.field === 'title' ||
    place.field === 'coverLines' ||
    (cover && place.use === cover.id)
  ) {
    runCommand('issue.details')
    return
  }
  if (place.field === 'webAddress') {
    runCommand('publication.settings')
    return
  }
  if (place.section) {
    document.querySelector<HTMLElement>(`[data-section="${CSS.escape(place.section)}"]`)?.focus()
  }
}
