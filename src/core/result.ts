// Result: an expected failure is a value with a sentence, never a throw.
import type { Sentence } from './words'

/** What went wrong, as a sentence for the editor. `detail` is for a log, never for the window. */
export interface Fault extends Sentence {
  readonly detail?: string
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const fail = <T = never>(key: string, values?: Sentence['with'], detail?: string): Result<T> => ({
  ok: false,
  fault: {
    key,
    ...(values ? { with: values } : {}),
    ...(detail ? { detail } : {}),
  },
})
