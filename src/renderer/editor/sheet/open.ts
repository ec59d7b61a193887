// Open: which of the small sheets is open, and what it is about.
import type { NodeKey } from 'lexical'
import { create } from 'zustand'
import { editor } from '../engine'
import type { SheetPlace } from './place'

export type OpenSheet =
  | { readonly kind: 'link'; readonly url: string; readonly title: string; readonly exists: boolean }
  | { readonly kind: 'footnote'; readonly node: NodeKey }
  | { readonly kind: 'ruby'; readonly node: NodeKey | null; readonly base: string; readonly reading: string }
  | { readonly kind: 'language'; readonly language: string }

export type SheetNow = OpenSheet & { readonly place: SheetPlace }

export const useInlineSheet = create<{ readonly sheet: SheetNow | null }>(() => ({ sheet: null }))

/** Every sheet changes the text, so there is none where that can only be read. */
export function openInlineSheet(sheet: SheetNow): void {
  if (editor.isEditable()) useInlineSheet.setState({ sheet })
}

/** The caret goes back to where it was. */
export function closeInlineSheet(): void {
  useInlineSheet.setState({ sheet: null })
  editor.focus()
}
