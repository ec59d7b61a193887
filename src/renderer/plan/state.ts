// The plan's own state: where its keyboard stands, what is being renamed, what was just said.
import { create } from 'zustand'

export const usePlan = create<{
  /** Id of the row that holds the tab stop; null: the current article's. */
  readonly active: string | null
  readonly renaming: string | null
  /** For screen readers. */
  readonly said: string
}>(() => ({ active: null, renaming: null, said: '' }))
