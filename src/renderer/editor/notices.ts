// Notices: short sentences about what happened at the desk, shown until they are read.
import { create } from 'zustand'
import type { Left } from '#core/paste/paste'
import type { Sentence } from '#core/words'

export type Notice = { readonly id: number } & (
  | {
      readonly kind: 'file'
      /** The file that could not be taken in. */
      readonly file: string
      readonly why: Sentence
    }
  | PasteNotice
)

/** What a paste could not keep, with the ways to take it back. */
export interface PasteNotice {
  readonly kind: 'paste'
  readonly what: Sentence
  readonly left: readonly Left[]
  /** Whether the paste was not taken back. */
  readonly stands: () => boolean
  /** Whether the paste is still what undo would take back. */
  readonly current: () => boolean
  readonly undo: () => void
  /** Absent where the clipboard has no plain text, or it was pasted as such. */
  readonly plain?: () => void
}

export const useNotices = create<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }))

let count = 0

const add = (notice: (id: number) => Notice): void =>
  useNotices.setState(({ notices }) => ({ notices: [...notices, notice(++count)].slice(-4) }))

export const notify = (file: string, why: Sentence): void => add((id) => ({ id, kind: 'file', file, why }))

/** The latest paste's notice takes the place of the one before. */
export function notifyPaste(notice: PasteNotice): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter(({ kind }) => kind !== 'paste') }))
  add((id) => ({ id, ...notice }))
}

/** Another issue is on the desk. */
export const dismissAll = (): void => useNotices.setState({ notices: [] })

export const dismiss = (id: number): void =>
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
