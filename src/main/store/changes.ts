// Changes: what is done to a library, one after the other, and taken back where it fails.
import type { Result } from '#core/result'
import { onDisk } from './fault'
import { Undo } from './undo'

export class Changes {
  readonly #place: string
  #queue: Promise<unknown> = Promise.resolve()

  constructor(place: string) {
    this.#place = place
  }

  /** One at a time, in the order they came. */
  alone<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const run = this.#queue.then(() => onDisk(this.#place, work))
    this.#queue = run.catch(() => undefined)
    return run
  }

  /** On a failure everything that `work` has done so far is taken back. */
  change<T>(work: (undo: Undo) => Promise<Result<T>>): Promise<Result<T>> {
    return this.alone(async () => {
      const undo = new Undo()
      try {
        const result = await work(undo)
        if (!result.ok) await undo.run()
        return result
      } catch (error) {
        await undo.run()
        throw error
      }
    })
  }
}
