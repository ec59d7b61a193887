// PDF thread: the start file of the thread in which PDFs are read back; see pdf-reader.ts.
import { parentPort } from 'node:worker_threads'
import type { Found } from '#core/proof/expectation'
import { foundInPdf } from './pdf-found'

/** Without an id it is a rehearsal, which nobody waits for. */
export interface Question {
  readonly id?: number
  readonly bytes: Uint8Array
}

export type Answer = { readonly id: number } & (
  | { readonly done: number; readonly of: number }
  | { readonly found: Found }
  | { readonly error: string }
)

const answer = (words: Answer): void => parentPort?.postMessage(words)

/** So many pages, and the engine has seen most of what there is to see. */
const rehearsed = 12
let rehearsal = new AbortController()

parentPort?.on('message', ({ id, bytes }: Question) => {
  // What is asked in earnest ends it.
  rehearsal.abort()
  if (id === undefined) {
    rehearsal = new AbortController()
    const { signal } = rehearsal
    const onPage = (done: number): void => void (done >= rehearsed && rehearsal.abort())
    foundInPdf(bytes, { signal, onPage }).catch(() => undefined)
    return
  }
  foundInPdf(bytes, { onPage: (done, of) => answer({ id, done, of }) }).then(
    (found) => answer({ id, found }),
    (error: unknown) => answer({ id, error: String(error) }),
  )
})
