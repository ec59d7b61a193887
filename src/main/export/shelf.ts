// Shelf: what an export needs of a library; the store's Library has it.
import type { Issue } from '#core/issue/issue'
import type { IssueSummary } from '#core/issue/summary'
import type { Photo } from '#core/photo/photo'
import type { Publication } from '#core/publication/publication'
import type { Result } from '#core/result'

export interface Shelf {
  readonly readIssue: (id: string) => Promise<Result<Issue>>
  readonly issues: () => readonly IssueSummary[]
  readonly publication: (id: string) => Publication | undefined
  /** The photograph with this SHA-256. */
  readonly photo: (sum: string) => Promise<Result<Photo>>
  /** The photographs that the issue uses, as far as the library has them. */
  readonly photosOf: (issue: Issue) => Promise<readonly Photo[]>
  readonly readPhoto: (photo: Photo) => Promise<Result<Uint8Array>>
}

/** The part of the photo shop that an export uses; src/main/photos/shop.ts says more. */
export interface Renditions {
  readonly rendition: (bytes: Uint8Array, photo: Photo, width: number) => Promise<Result<Uint8Array>>
}
