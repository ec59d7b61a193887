// Caret: where the writer is at work on the paper, a moment after the last key.
import { create } from 'zustand'

export interface CaretPlace {
  readonly article: string
  /** A field above the body, or the index of a block of the body. */
  readonly at: { readonly field: string } | { readonly block: number }
  /** How far down the block, from 0 to 1, by its letters. */
  readonly along: number
}

/** A new value for each rest after a key or a click, whether the place is another or not. */
export const useCaret = create<{ readonly place: CaretPlace | null }>(() => ({ place: null }))
