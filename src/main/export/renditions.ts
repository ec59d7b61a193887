// Renditions: the photographs of an export, each made once in each size however many editions show it.
import type { Photo } from '#core/photo/photo'
import { type Rendition, renditionFile, type Source } from '#core/render/source'
import { ok, type Result } from '#core/result'
import type { Renditions, Shelf } from './shelf'

/** Gives the JPEG of a rendition: upright, sRGB, without metadata. */
export type PhotoPrints = (rendition: Rendition) => Promise<Result<Uint8Array>>

export interface Prints {
  readonly print: PhotoPrints
  /** The photograph's own bytes, checked. */
  readonly original: (photo: Photo) => Promise<Result<Uint8Array>>
  /** SHA-256 of the photographs that could not be read or decoded so far. */
  readonly unreadable: ReadonlySet<string>
}

/** Where renditions lie between one edition and the next. An issue may have more of them than memory. */
export interface Drawer {
  readonly put: (name: string, bytes: Uint8Array) => Promise<Result<null>>
  readonly get: (name: string) => Promise<Result<Uint8Array>>
}

/** Reads from the library, and makes each rendition once for as long as one export runs. */
export function photoPrints(
  shelf: Pick<Shelf, 'readPhoto'>,
  shop: Renditions,
  drawer: Drawer = inMemory(),
): Prints {
  const made = new Map<string, Promise<Result<null>>>()
  const unreadable = new Set<string>()
  // One original is kept, because the sizes of a photograph are asked for one after the other.
  let last: { readonly sum: string; readonly bytes: Promise<Result<Uint8Array>> } | undefined
  const original = async (photo: Photo): Promise<Result<Uint8Array>> => {
    const now = last?.sum === photo.sha256 ? last : { sum: photo.sha256, bytes: shelf.readPhoto(photo) }
    last = now
    const bytes = await now.bytes
    if (!bytes.ok) unreadable.add(photo.sha256)
    return bytes
  }
  const make = async (name: string, { photo, width }: Rendition): Promise<Result<null>> => {
    const bytes = await original(photo)
    if (!bytes.ok) return bytes
    const done = await shop.rendition(bytes.value, photo, width)
    if (done.ok) return await drawer.put(name, done.value)
    // The shop itself being closed says nothing of the photograph.
    if (done.fault.key !== 'fault.photo-shop') unreadable.add(photo.sha256)
    return done
  }
  const print: PhotoPrints = async (rendition) => {
    const name = renditionFile(rendition)
    const before = made.get(name) ?? make(name, rendition)
    made.set(name, before)
    const done = await before
    return done.ok ? await drawer.get(name) : done
  }
  return { print, original, unreadable }
}

/** For what ends soon: the preview of a PDF, which has them all in memory in any case. */
function inMemory(): Drawer {
  const kept = new Map<string, Uint8Array>()
  return {
    put: async (name, bytes) => {
      kept.set(name, bytes)
      return ok(null)
    },
    get: async (name) => ok(kept.get(name) as Uint8Array),
  }
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
