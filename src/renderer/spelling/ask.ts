// Ask: questions to the worker that holds the dictionaries; it starts with the first one.
import type { Answer, Question } from './worker'

type Reply = { readonly id: number; readonly answer?: Answer; readonly defect?: string }

let worker: Worker | undefined
let count = 0
const waiting = new Map<number, (answer: Answer | undefined) => void>()

/** Undefined where the dictionary could not be read: then nothing counts as wrong. */
export function ask(question: Question): Promise<Answer | undefined> {
  worker ??= start()
  const id = ++count
  worker.postMessage({ id, question })
  return new Promise((resolve) => waiting.set(id, resolve))
}

function start(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  started.onmessage = ({ data }: MessageEvent<Reply>) => {
    if (data.defect !== undefined) console.error(`spelling: ${data.defect}`)
    waiting.get(data.id)?.(data.answer)
    waiting.delete(data.id)
  }
  started.onerror = (event) => {
    console.error(`spelling: ${event.message}`)
    for (const resolve of waiting.values()) resolve(undefined)
    waiting.clear()
  }
  return started
}
