// Incoming: files on their way into the library, and what each has become.
import type { ImportReport } from '#core/import/report'
import type { IssueSummary } from '#core/issue/summary'
import type { Photo } from '#core/photo/photo'
import type { Result } from '#core/result'

/** A file that was dropped or pasted; never a path. */
export interface IncomingFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a file has become: an issue, or one of the library's photographs. */
export type Arrived =
  | {
      readonly kind: 'issue'
      readonly issue: IssueSummary
      readonly report: ImportReport
      /** How many photo slots have their photograph already. */
      readonly filled: number
      /** It came in a package; `already`: the library had it, the same to the last letter. */
      readonly package?: { readonly already: boolean; readonly photos: number }
    }
  | { readonly kind: 'photo'; readonly photo: Photo }

export interface Imported {
  readonly file: string
  readonly result: Result<Arrived>
}

export interface PhotoAdded {
  readonly file: string
  readonly result: Result<Photo>
}
