// Edition: what every edition's writer is given, and what it hands back before anything is in its place.
import type { Source } from '#core/render/source'
import { fail, type Result } from '#core/result'
import type { ExportStep } from '#shared/export'
import type { FontBundle } from './fonts'
import type { Proof } from './proof'
import type { PhotoPrints } from './renditions'

/** Hands the pieces of a file to `put`, one after the other. */
export type Pour = (put: (bytes: Uint8Array) => Promise<void>) => Promise<Result<null>>

/** How many of the parts are done; of 0 where nobody knows how many there are. */
export type OnProgress = (done: number, of: number, step?: ExportStep) => void

export interface EditionJob {
  readonly source: Source
  readonly photos: PhotoPrints
  readonly fonts: FontBundle
  readonly signal: AbortSignal
  /** Writes one file of the edition; the path is from the edition's own place, with forward slashes. */
  readonly write: (path: string, bytes: Uint8Array | string) => Promise<Result<null>>
  /** The same for a file that may be larger than memory should hold. */
  readonly pour: (path: string, pour: Pour) => Promise<Result<null>>
  /** Reads back what was written. */
  readonly read: (path: string) => Promise<Result<Uint8Array>>
  /** Whether a photograph or a font is there already, as an earlier run made it; without it, everything is made. */
  readonly has?: (path: string) => Promise<boolean>
  readonly onProgress: OnProgress
}

/** Writes an edition and proves it. */
export type WriteEdition = (job: EditionJob) => Promise<Result<Proof>>

export const cancelled = (): Result<never> => fail('fault.export-cancelled')

/** Does one thing after the other, stops at the first fault or when it is cancelled, and counts. */
export async function inTurn<T>(
  things: Iterable<T>,
  job: Pick<EditionJob, 'signal'>,
  work: (thing: T) => Promise<Result<unknown>>,
): Promise<Result<null>> {
  for (const thing of things) {
    if (job.signal.aborted) return cancelled()
    const done = await work(thing)
    if (!done.ok) return done
  }
  return job.signal.aborted ? cancelled() : { ok: true, value: null }
}
