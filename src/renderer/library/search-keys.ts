// Search keys: the arrows go between the field and what was found, Enter goes to the first of it, Escape clears.
import type { KeyboardEvent } from 'react'
import { clearSearch } from './search'
import { walkOver } from './walk'

export function searchKeys(event: KeyboardEvent<HTMLElement>): void {
  if (event.nativeEvent.isComposing) return
  const inField = event.target instanceof HTMLInputElement
  if (event.key === 'Escape') {
    event.preventDefault()
    clearSearch()
  } else if (event.key === 'Enter' && inField) document.querySelector<HTMLElement>('.found-line')?.focus()
  else walkOver('.library-search input, .found-line', event)
}
