// PDF reader: reads PDFs in a thread of its own, so that neither the window nor the next print waits for it.
import { Worker } from 'node:worker_threads'
import type { Found } from '#core/proof/expectation'
import type { Answer, Question } from './pdf-thread'
import type { ReadPdf, ReadPdfOptions } from './printer'

/** A thread that nobody has needed for so long is ended: it holds a reader of some megabytes. */
const keptFor = 60_000

/** What a reading has that was cancelled. */
const nothing: Found = { front: '', text: '', apart: '', alts: [], links: [] }

export interface PdfReader {
  readonly read: ReadPdf
  /** Begins to load the reader, where it is known that a PDF is about to come. */
  readonly start: () => void
  /** Has a new reader try itself on a PDF like the one that is about to come: its first reading takes more than twice as long. */
  readonly rehearse: (bytes: Uint8Array) => void
}

interface Waiting {
  readonly options: ReadPdfOptions
  readonly resolve: (found: Found) => void
  readonly reject: (error: Error) => void
}

/** `file` is the built pdf-thread.ts. */
export function pdfReader(file: string): PdfReader {
  let thread: Worker | undefined
  let count = 0
  /** Whether the thread has read anything yet. */
  let rehearsed = false
  let idle: NodeJS.Timeout | undefined
  const waiting = new Map<number, Waiting>()

  const open = (): Worker => {
    clearTimeout(idle)
    if (thread) return thread
    const opened = new Worker(file)
    // A reader alone does not keep the program from ending.
    opened.unref()
    opened.on('message', hear)
    opened.once('error', (error) => end(opened, error))
    opened.once('exit', () => end(opened, new Error('the reader ended')))
    thread = opened
    rehearsed = false
    return opened
  }
  const end = (one: Worker, error: Error): void => {
    // One that was closed has nobody waiting any more.
    if (thread !== one) return
    thread = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const close = (): void => {
    void thread?.terminate()
    thread = undefined
  }
  const post = (reader: Worker, question: Question): void => {
    rehearsed = true
    reader.postMessage(question, [question.bytes.buffer as ArrayBuffer])
  }
  const rest = (): void => {
    if (waiting.size > 0) return
    thread?.unref()
    idle = setTimeout(close, keptFor)
    idle.unref()
  }
  const hear = (words: Answer): void => {
    const one = waiting.get(words.id)
    if (!one) return
    if ('done' in words) return one.options.onPage?.(words.done, words.of)
    waiting.delete(words.id)
    if ('found' in words) one.resolve(words.found)
    else one.reject(new Error(words.error))
    rest()
  }

  return {
    start: () => void open(),
    rehearse(bytes) {
      const reader = open()
      if (!rehearsed) post(reader, { bytes: new Uint8Array(bytes) })
    },
    read: (bytes, options = {}) =>
      new Promise((resolve, reject) => {
        if (options.signal?.aborted) return resolve(nothing)
        const id = ++count
        const reader = open()
        reader.ref()
        waiting.set(id, { options, resolve, reject })
        post(reader, { id, bytes: new Uint8Array(bytes) })
        options.signal?.addEventListener('abort', () => {
          if (!waiting.delete(id)) return
          // Nothing else stops what is under way.
          if (waiting.size === 0) close()
          resolve(nothing)
        })
      }),
  }
}
