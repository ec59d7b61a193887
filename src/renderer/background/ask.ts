// Ask: hands work to the worker. While it is busy only the newest question waits; older ones are never answered.
import type { Finding, Subject } from '#core/preflight/rule'
import type { Face } from '#core/render/fonts'
import type { Source } from '#core/render/source'
import type { WebPage } from '#core/render/web'
import { whenQuiet } from '../state/quiet'

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
const waiting = new Map<number, Reply>()

interface Reply {
  readonly done: (answer: never) => void
  readonly failed: (defect: string) => void
}

type Answered = { readonly id: number } & ({ readonly answer: never } | { readonly defect: string })

function started(): Worker {
  const made = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  made.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    const reply = waiting.get(data.id)
    waiting.delete(data.id)
    if ('defect' in data) reply?.failed(data.defect)
    else reply?.done(data.answer)
  })
  // A worker that cannot go on answers nobody any more; the next question gets a new one.
  made.addEventListener('error', ({ message }) => {
    worker = undefined
    const left = [...waiting.values()]
    waiting.clear()
    for (const { failed } of left) failed(message)
  })
  return made
}

function send(task: Task, question: unknown, reply: Reply): void {
  worker ??= started()
  waiting.set(++last, reply)
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
    const goOn = () => {
      busy = false
      const following = next
      next = undefined
      following?.()
    }
    send(task, question, {
      done(answer: Answers[K]) {
        whenQuiet(() => {
          done(answer)
          goOn()
        })
      },
      failed(defect) {
        reportError(new Error(`${task}: ${defect}`))
        goOn()
      },
    })
  }
  return ask
}
