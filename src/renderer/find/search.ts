// Search: asks the worker, one search at a time, and stops it when it takes too long.
import type { Match } from '#core/find/match'
import type { Query } from '#core/find/query'
import { fail, type Result } from '#core/result'

export interface Search {
  readonly query: Query
  readonly replacement: string
  readonly texts: readonly { readonly text: string; readonly language: string }[]
  /** Matches, over all texts. */
  readonly limit: number
}

export interface Found {
  /** By text. */
  readonly matches: readonly (readonly Match[])[]
  /** There are more than the limit. */
  readonly more: boolean
}

/** Milliseconds that a search may take; a whole issue needs some tens. */
const longest = 2000

let worker: Worker | undefined
let giveUp: (() => void) | undefined

/** Undefined where a later search has taken its place. */
export function search(wanted: Search): Promise<Result<Found> | undefined> {
  if (giveUp) stop()
  worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const own = worker
  return new Promise((resolve) => {
    const done = (answer: Result<Found> | undefined): void => {
      clearTimeout(timer)
      giveUp = undefined
      own.onmessage = null
      own.onerror = null
      resolve(answer)
    }
    const timer = setTimeout(() => {
      endWorker()
      done(fail('find.too-long'))
    }, longest)
    giveUp = () => done(undefined)
    own.onmessage = ({ data }: MessageEvent<Result<Found>>) => done(data)
    own.onerror = (event) => {
      endWorker()
      done(fail('find.broken', undefined, event.message))
    }
    own.postMessage(wanted)
  })
}

/** Ends the search that is under way. */
function stop(): void {
  endWorker()
  giveUp?.()
}

function endWorker(): void {
  worker?.terminate()
  worker = undefined
}
