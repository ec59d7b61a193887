// Ask: hands work to the worker. While it is busy only the newest question waits; older ones are never answered.
import { type Delta, deltaOf } from '#core/edit/delta'
import type { Finding, Subject } from '#core/preflight/rule'
import type { Remark } from '#core/render/email-lint'
import type { EmailSize } from '#core/render/email-size'
import type { Face } from '#core/render/fonts'
import type { Source } from '#core/render/source'
import type { Patch } from '../preview/patch'
import { whenQuiet } from '../state/quiet'

/** All that the worker looks at. It keeps its own, and is told what has changed. */
export type Draft = Source & Subject & { readonly faces: readonly Face[] }

interface Questions {
  readonly web: Source & { readonly faces: readonly Face[] }
  readonly email: Source
  readonly check: Subject
}

/** A page as it is, and how to get there from the page before; only its name where nothing has changed. */
export interface PageAnswer {
  readonly path: string
  readonly html?: string
  readonly patches?: readonly Patch[]
}

export interface Answers {
  readonly web: readonly PageAnswer[]
  readonly email: {
    readonly page: PageAnswer
    readonly size: EmailSize
    readonly remarks: readonly Remark[]
  }
  /** Undefined: as they were. */
  readonly check: readonly Finding[] | undefined
}
export type Task = keyof Questions

export interface Sent {
  readonly id: number
  readonly task: Task
  readonly delta: Delta | undefined
}

let worker: Worker | undefined
let last = 0
let known: Partial<Draft> = {}
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
    if ('defect' in data) {
      // Nobody knows what it took in: the next question tells it everything.
      known = {}
      reply?.failed(data.defect)
    } else reply?.done(data.answer)
  })
  // A worker that cannot go on answers nobody any more; the next question gets a new one.
  made.addEventListener('error', ({ message }) => {
    worker = undefined
    known = {}
    const left = [...waiting.values()]
    waiting.clear()
    for (const { failed } of left) failed(message)
  })
  return made
}

function send(task: Task, question: Partial<Draft>, reply: Reply): void {
  worker ??= started()
  waiting.set(++last, reply)
  const now = { ...known, ...question }
  worker.postMessage({ id: last, task, delta: deltaOf(known, now) } satisfies Sent)
  known = now
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
