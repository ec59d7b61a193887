// Remote: a photo shop whose work is done in another process, so that no photograph can hold up or break this one.
import type { Photo } from '#core/photo/photo'
import { fail, type Result } from '#core/result'
import type { Answer, Job } from './jobs'
import type { PhotoShop } from './shop'

/** The other process, as far as the shop needs it. */
export interface ShopProcess {
  readonly send: (id: number, job: Job) => void
  /** `onEnd` is called once, whether it was killed, crashed, or never started. */
  readonly listen: (onAnswer: (answer: Answer) => void, onEnd: () => void) => void
  readonly kill: () => void
}

export interface RemoteShop extends PhotoShop {
  /** Starts the process, where it is known that a photograph is about to come. */
  readonly start: () => void
  /** Ends the process; what is still asked for is refused. */
  readonly close: () => void
}

interface Waiting {
  readonly id: number
  readonly job: Job
  readonly file: string
  readonly done: (result: Result<unknown>) => void
  /** It ran when a process ended, so it runs again by itself: then it is known whose fault that was. */
  alone: boolean
}

/** Two are decoded at a time: one core each on a small machine, and some 480 MB each at 120 million pixels. */
const mostRunning = 2
/** The largest photograph takes some seconds; a decoder that takes longer has lost its way. */
const longestJob = 60_000

/** One process, started when it is first needed and again after a crash; what is asked first is begun first. */
export function remoteShop(start: () => ShopProcess, longest = longestJob): RemoteShop {
  const queue: Waiting[] = []
  const running = new Map<number, Waiting & { readonly timer: NodeJS.Timeout }>()
  let worker: ShopProcess | undefined
  let closed = false
  let count = 0

  const open = (): ShopProcess => {
    const opened = start()
    let ready = false
    opened.listen(
      (answer) => {
        if ('ready' in answer) ready = true
        else settle(answer.id, answer.result)
      },
      () => {
        worker = undefined
        const stopped = [...running.values()]
        for (const { timer } of stopped) clearTimeout(timer)
        running.clear()
        for (const one of stopped) {
          // Before it was ready, no photograph is to blame.
          if (!ready || closed) one.done(fail('fault.photo-shop', { file: one.file }))
          else if (one.alone) one.done(fail('fault.photo-unread', { file: one.file }, 'the process ended'))
        }
        if (ready && !closed)
          queue.unshift(...stopped.filter(({ alone }) => !alone).map((one) => ({ ...one, alone: true })))
        next()
      },
    )
    return opened
  }
  const settle = (id: number, result: Result<unknown>): void => {
    const one = running.get(id)
    if (!one) return
    running.delete(id)
    clearTimeout(one.timer)
    one.done(result)
    next()
  }
  const next = (): void => {
    for (;;) {
      const [first] = queue
      const busy = [...running.values()].some(({ alone }) => alone) || running.size >= mostRunning
      if (!first || busy || (first.alone && running.size > 0)) return
      queue.shift()
      if (closed) first.done(fail('fault.photo-shop', { file: first.file }))
      else {
        worker ??= open()
        running.set(first.id, { ...first, timer: setTimeout(() => worker?.kill(), longest) })
        worker.send(first.id, first.job)
      }
    }
  }
  const ask = <T>(job: Job, file: string): Promise<Result<T>> =>
    new Promise((resolve) => {
      const done = (result: Result<unknown>) => resolve(result as Result<T>)
      queue.push({ id: ++count, job, file, done, alone: false })
      next()
    })

  return {
    start() {
      if (!closed) worker ??= open()
    },
    inspect: (bytes, name) => ask<Photo>({ kind: 'inspect', bytes, name }, name),
    rendition: (bytes, photo, width, quality) =>
      ask<Uint8Array>(
        { kind: 'rendition', bytes, photo, width, ...(quality === undefined ? {} : { quality }) },
        photo.name,
      ),
    close() {
      closed = true
      worker?.kill()
    },
  }
}
