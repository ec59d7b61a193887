// Open palette: draws it at once and puts the keyboard into it, so that the very next key is not written into the text.
import { flushSync } from 'react-dom'
import { openSheet } from '../state/view'

export function openPalette(): void {
  flushSync(() => openSheet({ kind: 'palette' }))
  document.querySelector<HTMLInputElement>('.palette-input')?.focus()
}
