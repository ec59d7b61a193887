// Pictures: brings in the pictures that stand beside a source or inside it; what cannot be read leaves its slot empty.
import type { WantedPicture } from '#core/import/reading'
import type { Guess } from '#core/import/report'
import type { Photo } from '#core/photo/photo'
import { fail, ok, type Result } from '#core/result'
import type { PhotoShop } from '../photos/shop'
import type { Pictures } from './beside'

export interface Brought {
  /** By the id of the photo use that waited for it. */
  readonly byUse: ReadonlyMap<string, Photo>
  /** Each photograph once. */
  readonly photos: readonly { readonly photo: Photo; readonly bytes: Uint8Array }[]
  /** A line for each picture that stayed out. */
  readonly notes: readonly Guess[]
}

/** One after the other: a picture may have a hundred million pixels. */
export async function bringPictures(
  wanted: readonly WantedPicture[],
  source: { readonly name: string; readonly pictures?: Pictures | undefined },
  shop: Pick<PhotoShop, 'inspect'>,
): Promise<Brought> {
  const byUse = new Map<string, Photo>()
  const photos = new Map<string, { photo: Photo; bytes: Uint8Array }>()
  const notes: Guess[] = []
  const known = new Map<string, Result<Photo>>()
  for (const { use, address, line } of wanted) {
    const isInside = /^\s*data:/i.test(address)
    const name = isInside ? `${source.name}:${line}` : (address.split(/[\\/]/).at(-1) ?? address)
    let photo = known.get(address)
    if (!photo) {
      const bytes = isInside ? dataBytes(address) : await fetched(address, source.pictures)
      photo = bytes.ok ? await shop.inspect(bytes.value, name) : bytes
      if (photo.ok && bytes.ok) photos.set(photo.value.sha256, { photo: photo.value, bytes: bytes.value })
      known.set(address, photo)
    }
    if (photo.ok) byUse.set(use, photo.value)
    else {
      const picture = isInside ? (/^\s*data:[^;,]{0,40}/i.exec(address)?.[0] ?? 'data:') : address
      notes.push({ place: { line }, what: { key: noteOf(photo.fault.key), with: { address: picture } } })
    }
  }
  return { byUse, photos: [...photos.values()], notes }
}

const fetched = async (address: string, pictures: Pictures | undefined): Promise<Result<Uint8Array>> =>
  pictures ? await pictures(address) : fail('fault.not-there', { place: address })

/** The bytes of a data address (RFC 2397). */
function dataBytes(address: string): Result<Uint8Array> {
  const [, kind = '', data] = /^\s*data:([^,]*),(.*)$/is.exec(address) ?? []
  if (data === undefined) return fail('fault.photo-kind', { file: 'data:' })
  try {
    if (/;\s*base64\s*$/i.test(kind)) return ok(Buffer.from(decodeURIComponent(data), 'base64'))
    const octets = data.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    return ok(Buffer.from(octets, 'latin1'))
  } catch {
    return fail('fault.photo-kind', { file: 'data:' })
  }
}

const notesByFault: Readonly<Record<string, string>> = {
  'fault.not-there': 'import.pictureAbsent',
  'fault.not-among': 'import.pictureNotAmong',
  'fault.outside': 'import.pictureOutside',
  'fault.too-large': 'import.pictureLarge',
  'fault.photo-large': 'import.pictureLarge',
  'fault.photo-kind': 'import.pictureKind',
  'fault.photo-cut': 'import.pictureCut',
}

const noteOf = (fault: string): string => notesByFault[fault] ?? 'import.pictureUnread'
