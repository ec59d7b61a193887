// Text thread: the start file of the thread in which files from outside are read; see text-reader.ts.
import { parentPort } from 'node:worker_threads'
import type { Result } from '#core/result'
import type { ReadSource } from './import'
import { readText } from './read-text'

export interface Question {
  readonly name: string
  readonly bytes: Uint8Array
}

export type Answer = { readonly read: Result<ReadSource> } | { readonly error: unknown }

const answer = (words: Answer): void => parentPort?.postMessage(words)

parentPort?.on('message', ({ name, bytes }: Question) => {
  readText({ name, bytes }).then(
    (read) => answer({ read }),
    // A defect: it is thrown again where it was asked.
    (error: unknown) => answer({ error }),
  )
})
