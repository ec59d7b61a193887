// Photo shop: reads what a photograph is and makes its renditions.

import { createHash } from 'node:crypto'
import { type Canvas, createCanvas, Image } from '@napi-rs/canvas'
import type { Photo } from '#core/photo/photo'
import { fail, ok, type Result } from '#core/result'
import { readFacts } from './facts'
import { type Sniffed, sniff } from './sniff'

/** Does its work in this process, or in one of its own: see remote.ts. */
export interface PhotoShop {
  /** What the file is; a fault where it is no photograph, cut off, has too many pixels, or cannot be decoded. */
  readonly inspect: (bytes: Uint8Array, name: string) => Promise<Result<Photo>>
  /**
   * A JPEG `width` pixels wide, never wider than the photograph: upright, flattened on white, sRGB, without metadata.
   * The same photograph gives the same bytes; whoever changes them changes recipe.ts.
   */
  readonly rendition: (
    bytes: Uint8Array,
    photo: Photo,
    width: number,
    quality?: number,
  ) => Promise<Result<Uint8Array>>
}

const mostPixels = 120_000_000
/** Of a side, in pixels: what a JPEG can be, and so every rendition. */
const longestSide = 65_500
/** Of 100: no difference that shows at reading size, and half the bytes of 92. */
const usualQuality = 82

export const photoShop: PhotoShop = {
  async inspect(bytes, name) {
    const sniffed = sniff(bytes)
    if (!sniffed) return fail('fault.photo-kind', { file: name })
    const { type, width, height, whole } = sniffed
    if (!whole) return fail('fault.photo-cut', { file: name })
    if (isTooLarge(sniffed))
      return fail('fault.photo-large', { file: name, megapixels: Math.round((width * height) / 1e6) })
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (!(await decoded(bytes, sha256))) return fail('fault.photo-unread', { file: name })
    const facts = await readFacts(bytes)
    const onSide = facts.orientation >= 5
    return ok({
      v: 1,
      sha256,
      type,
      width: onSide ? height : width,
      height: onSide ? width : height,
      bytes: bytes.length,
      name,
      ...facts,
    })
  },

  async rendition(bytes, photo, width, quality = usualQuality) {
    const image = await decoded(bytes, photo.sha256)
    if (!image) return fail('fault.photo-unread', { file: photo.name })
    const wide = Math.min(width, photo.width)
    const high = Math.max(1, Math.round((photo.height * wide) / photo.width))
    return ok(await shrink(image, wide, high).encode('jpeg', quality))
  },
}

/** The last photographs stay decoded for a moment, because their sizes are asked for one after the other. */
const kept = new Map<string, Promise<Image | undefined>>()
const mostKept = 2
const keptFor = 2_000
let forgetting: NodeJS.Timeout | undefined

function decoded(bytes: Uint8Array, sum: string): Promise<Image | undefined> {
  const image = kept.get(sum) ?? decode(bytes)
  kept.delete(sum)
  kept.set(sum, image)
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
  clearTimeout(forgetting)
  forgetting = setTimeout(() => kept.clear(), keptFor)
  forgetting.unref()
  return image
}

const isTooLarge = ({ width, height }: Sniffed): boolean => width * height > mostPixels

/** The decoder applies the orientation itself. It sees no file whose head asks for more than it may have. */
async function decode(bytes: Uint8Array): Promise<Image | undefined> {
  const sniffed = sniff(bytes)
  if (!sniffed || isTooLarge(sniffed) || Math.max(sniffed.width, sniffed.height) > longestSide)
    return undefined
  const image = new Image()
  image.src = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    await image.decode()
  } catch {
    return undefined
  }
  return image.width > 0 ? image : undefined
}

function shrink(image: Image, width: number, height: number): Canvas {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingEnabled = true
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, width, height)
  return canvas
}
