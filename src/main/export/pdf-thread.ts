// PDF thread: the start file of the thread in which PDFs are read back; see pdf-reader.ts.
import { parentPort } from 'node:worker_threads'
import type { Found } from '#core/proof/expectation'
import { foundInPdf } from './pdf-found'

export interface Question {
  readonly id: number
  readonly bytes: Uint8Array
}

export type Answer = { readonly id: number } & (
  | { readonly done: number; readonly of: number }
  | { readonly found: Found }
  | { readonly error: string }
)

const answer = (words: Answer): void => parentPort?.postMessage(words)

parentPort?.on('message', ({ id, bytes }: Question) => {
  foundInPdf(bytes, { onPage: (done, of) => answer({ id, done, of }) }).then(
    (found) => answer({ id, found }),
    (error: unknown) => answer({ id, error: String(error) }),
  )
})
