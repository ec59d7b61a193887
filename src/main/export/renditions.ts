// Renditions: the photographs of an export, each made once in each size however many editions show it.
import type { Photo } from '#core/photo/photo'
import { type Rendition, renditionFile } from '#core/render/source'
import type { Result } from '#core/result'
import type { Renditions, Shelf } from './shelf'

/** Gives the JPEG of a rendition: upright, sRGB, without metadata. */
export type PhotoPrints = (rendition: Rendition) => Promise<Result<Uint8Array>>

/** Reads from the library and remembers, for as long as one export runs. */
export function photoPrints(shelf: Pick<Shelf, 'readPhoto'>, shop: Renditions): PhotoPrints {
  const made = new Map<string, Promise<Result<Uint8Array>>>()
  // One original is kept, because the sizes of a photograph are asked for one after the other.
  let original: { readonly sum: string; readonly bytes: Promise<Result<Uint8Array>> } | undefined
  const originalOf = (photo: Photo): Promise<Result<Uint8Array>> => {
    if (original?.sum !== photo.sha256) original = { sum: photo.sha256, bytes: shelf.readPhoto(photo) }
    return original.bytes
  }
  const make = async ({ photo, width }: Rendition): Promise<Result<Uint8Array>> => {
    const bytes = await originalOf(photo)
    return bytes.ok ? await shop.rendition(bytes.value, photo, width) : bytes
  }
  return (rendition) => {
    const name = renditionFile(rendition)
    const before = made.get(name)
    if (before) return before
    const now = make(rendition)
    made.set(name, now)
    return now
  }
}
