// Notices: short sentences about what could not be done at the desk, shown until they are read.
import { create } from 'zustand'
import type { Sentence } from '#core/words'

export interface Notice {
  readonly id: number
  /** The file it is about. */
  readonly file: string
  readonly why: Sentence
}

export const useNotices = create<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }))

let count = 0

export const notify = (file: string, why: Sentence): void =>
  useNotices.setState(({ notices }) => ({ notices: [...notices, { id: ++count, file, why }].slice(-4) }))

export const dismiss = (id: number): void =>
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
