// Renditions: the photographs of an export, each made once in each size however many editions show it.
import type { Photo } from '#core/photo/photo'
import { type Rendition, renditionFile, type Source } from '#core/render/source'
import type { Result } from '#core/result'
import type { Renditions, Shelf } from './shelf'

/** Gives the JPEG of a rendition: upright, sRGB, without metadata. */
export type PhotoPrints = (rendition: Rendition) => Promise<Result<Uint8Array>>

export interface Prints {
  readonly print: PhotoPrints
  /** The photograph's file as it came in. */
  readonly original: (photo: Photo) => Promise<Result<Uint8Array>>
  /** SHA-256 of the photographs that could not be read or decoded so far. */
  readonly unreadable: ReadonlySet<string>
}

/** Reads from the library and remembers, for as long as one export runs. */
export function photoPrints(shelf: Pick<Shelf, 'readPhoto'>, shop: Renditions): Prints {
  const made = new Map<string, Promise<Result<Uint8Array>>>()
  const unreadable = new Set<string>()
  // One original is kept, because the sizes of a photograph are asked for one after the other.
  let kept: { readonly sum: string; readonly bytes: Promise<Result<Uint8Array>> } | undefined
  const originalOf = (photo: Photo): Promise<Result<Uint8Array>> => {
    if (kept?.sum !== photo.sha256) kept = { sum: photo.sha256, bytes: shelf.readPhoto(photo) }
    return kept.bytes
  }
  const make = async ({ photo, width }: Rendition): Promise<Result<Uint8Array>> => {
    const bytes = await originalOf(photo)
    const done = bytes.ok ? await shop.rendition(bytes.value, photo, width) : bytes
    // The shop itself being closed says nothing of the photograph.
    if (!done.ok && done.fault.key !== 'fault.photo-shop') unreadable.add(photo.sha256)
    return done
  }
  const print: PhotoPrints = (rendition) => {
    const name = renditionFile(rendition)
    const before = made.get(name)
    if (before) return before
    const now = make(rendition)
    made.set(name, now)
    return now
  }
  const original = async (photo: Photo): Promise<Result<Uint8Array>> => {
    const bytes = await shelf.readPhoto(photo)
    if (!bytes.ok) unreadable.add(photo.sha256)
    return bytes
  }
  return { print, original, unreadable }
}

/**
 * Makes something of the issue. Photographs that turn out unreadable are left out, and it is made again without them:
 * one bad file must not hold up a whole issue.
 */
export async function sparing<T>(
  source: Source,
  { unreadable }: Prints,
  make: (source: Source) => Promise<Result<T>>,
): Promise<Result<T>> {
  for (;;) {
    const before = unreadable.size
    const photos = new Map([...source.photos].filter(([sum]) => !unreadable.has(sum)))
    const made = await make({ ...source, photos })
    if (made.ok || unreadable.size === before) return made
  }
}
