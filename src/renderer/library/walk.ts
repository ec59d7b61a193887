// Walk: the arrow keys go from issue to issue, over all lists of the library.
import type { KeyboardEvent } from 'react'

export function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return
  const rows = [...document.querySelectorAll<HTMLElement>('.issue-open')]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  const next = rows[at + step]
  if (at < 0 || !next) return
  event.preventDefault()
  next.focus()
}
