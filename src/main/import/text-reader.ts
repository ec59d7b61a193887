// Text reader: reads files from outside in a thread of its own, within a time, so that saves and menus never wait for one.
import { Worker } from 'node:worker_threads'
import { fail, type Result } from '#core/result'
import type { ReadSource, ReadText } from './import'
import type { Answer, Question } from './text-thread'

/** Milliseconds. A document of a thousand pages takes nine seconds on a slow machine. */
const mostTime = 120_000
/** Megabytes of its heap; beyond them the thread ends, and not the program. */
const mostHeap = 2_000
/** A thread that nobody has needed for so long is ended: it holds parsers of some megabytes. */
const keptFor = 60_000

/** `file` is the built text-thread.ts. One file at a time; the next waits. Every failure names the file. */
export function textReader(file: string, { most = mostTime, heap = mostHeap } = {}): ReadText {
  let thread: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  const close = (): void => {
    void thread?.terminate()
    thread = undefined
  }
  const open = (): Worker => {
    clearTimeout(idle)
    if (!thread) {
      const opened = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: heap } })
      const gone = (): void => {
        if (thread === opened) thread = undefined
      }
      // An error that nobody listens to would end the program.
      thread = opened.on('error', gone).on('exit', gone)
    }
    thread.ref()
    return thread
  }
  const rest = (): void => {
    thread?.unref()
    idle = setTimeout(close, keptFor)
    idle.unref()
  }
  const ask = (worker: Worker, { name, bytes }: Question): Promise<Result<ReadSource>> =>
    new Promise((resolve, reject) => {
      const give = (end: () => void): void => {
        clearTimeout(late)
        worker.off('message', hear).off('error', fell).off('exit', ended)
        end()
      }
      const broken = (why: string) => () => {
        close()
        resolve(fail('fault.text-reader', { file: name }, why))
      }
      const late = setTimeout(() => {
        // Nothing else stops what is under way.
        give(() => {
          close()
          resolve(fail('fault.text-slow', { file: name, seconds: most / 1000 }))
        })
      }, most)
      const hear = (words: Answer) =>
        give(() => ('read' in words ? resolve(words.read) : reject(words.error)))
      const fell = (error: unknown) => give(broken(String(error)))
      const ended = (code: number) => give(broken(`the reader ended with ${code}`))
      worker.on('message', hear).on('error', fell).on('exit', ended)
      // A copy: the caller's bytes stay the caller's.
      const question: Question = { name, bytes: new Uint8Array(bytes) }
      worker.postMessage(question, [question.bytes.buffer as ArrayBuffer])
    })

  return ({ name, bytes }) => {
    const read = last.then(() => ask(open(), { name, bytes }))
    last = read.then(rest, rest)
    return read
  }
}
