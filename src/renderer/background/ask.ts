// Ask: hands work to the worker. While it is busy only the newest question waits; older ones are never answered.
import type { Finding, Subject } from '#core/preflight/rule'
import type { Face } from '#core/render/fonts'
import type { Source } from '#core/render/source'
import type { WebPage } from '#core/render/web'

interface Questions {
  readonly web: Source & { readonly faces: readonly Face[] }
  readonly check: Subject
}
export interface Answers {
  readonly web: readonly WebPage[]
  readonly check: readonly Finding[]
}
export type Task = keyof Questions
export type Asked<K extends Task> = Questions[K]

let worker: Worker | undefined
let last = 0
const waiting = new Map<number, (answer: never) => void>()

function send(task: Task, question: unknown, done: (answer: never) => void): void {
  if (!worker) {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; answer: never }>) => {
      waiting.get(data.id)?.(data.answer)
      waiting.delete(data.id)
    })
  }
  waiting.set(++last, done)
  worker.postMessage({ id: last, task, question })
}

/** A line of questions of one kind: `ask` calls back with the answer to the newest. */
export function line<K extends Task>(
  task: K,
): (question: Questions[K], done: (answer: Answers[K]) => void) => void {
  let busy = false
  let next: (() => void) | undefined
  const ask = (question: Questions[K], done: (answer: Answers[K]) => void): void => {
    if (busy) {
      next = () => ask(question, done)
      return
    }
    busy = true
    send(task, question, (answer: Answers[K]) => {
      busy = false
      const following = next
      next = undefined
      done(answer)
      following?.()
    })
  }
  return ask
}
