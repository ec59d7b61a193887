// Walk: the arrow keys go from issue to issue over all lists of the library, and over what a search has found.
import type { KeyboardEvent } from 'react'

export const walk = (event: KeyboardEvent<HTMLElement>): void => walkOver('.issue-open', event)

/** Over what the selector finds, in the order of the page. */
export function walkOver(selector: string, event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step || event.nativeEvent.isComposing) return
  const rows = [...document.querySelectorAll<HTMLElement>(selector)]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  const next = rows[at + step]
  if (at < 0 || !next) return
  event.preventDefault()
  next.focus()
}
