// Jobs: what the photo shop asks of its process, and what the process answers.
import type { Photo } from '#core/photo/photo'
import type { Result } from '#core/result'
import type { PhotoShop } from './shop'

/** Said to the process at its start: whatever else runs comes first. */
export const yieldingWord = 'yielding'

export type Job =
  | { readonly kind: 'inspect'; readonly bytes: Uint8Array; readonly name: string }
  | {
      readonly kind: 'rendition'
      readonly bytes: Uint8Array
      readonly photo: Photo
      readonly width: number
      readonly quality?: number
    }

export type Answer =
  | { readonly ready: true }
  | { readonly id: number; readonly result: Result<Photo | Uint8Array> }

export const doJob = (shop: PhotoShop, job: Job): Promise<Result<Photo | Uint8Array>> =>
  job.kind === 'inspect'
    ? shop.inspect(job.bytes, job.name)
    : shop.rendition(job.bytes, job.photo, job.width, job.quality)
