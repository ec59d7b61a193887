// Sniff: what a photograph's first bytes say of its kind, its size and its wholeness, before anything is decoded.
import { crc32 } from 'node:zlib'
import type { Photo } from '#core/photo/photo'

export interface Sniffed {
  readonly type: Photo['type']
  /** In pixels as stored, before the orientation is applied. */
  readonly width: number
  readonly height: number
  /** False: the file ends before the picture does, or a checksum does not fit. */
  readonly whole: boolean
}

/** Undefined where the bytes are no JPEG, PNG, WebP or GIF. */
export function sniff(bytes: Uint8Array): Sniffed | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return sniffJpeg(view)
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return sniffPng(bytes, view)
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return sniffWebp(bytes, view)
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return sniffGif(view)
  return undefined
}

/** Whether a file begins as one of the kinds that `sniff` knows; looks at the first bytes only. */
export const isPhotograph = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0xff, 0xd8, 0xff]) ||
  startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) ||
  /^RIFF....WEBP|^GIF8[79]a/s.test(ascii(bytes, 0, 12))

const startsWith = (bytes: Uint8Array, head: readonly number[]) =>
  head.every((byte, index) => bytes[index] === byte)

const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)))

/** Walks the segments to the end-of-image marker (ITU-T T.81, annex B); a decoder would take a file without one. */
function sniffJpeg(view: DataView): Sniffed {
  const size = { width: 0, height: 0 }
  const done = (whole: boolean): Sniffed => ({ type: 'jpg', ...size, whole: whole && size.width > 0 })
  for (let at = 2; at + 1 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return done(false)
    const marker = view.getUint8(at + 1)
    if (marker === 0xd9) return done(true)
    if (marker === 0xff) {
      at++
      continue
    }
    if (at + 4 > view.byteLength) return done(false)
    const length = view.getUint16(at + 2)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame && at + 9 <= view.byteLength) {
      // A file with several frames is as large as its largest: nobody knows which a decoder takes.
      size.height = Math.max(size.height, view.getUint16(at + 5))
      size.width = Math.max(size.width, view.getUint16(at + 7))
    }
    at += 2 + length
    if (marker === 0xda) at = afterScan(view, at)
  }
  return done(false)
}

/** The next marker after entropy-coded data, where FF 00 is a byte and FF D0 to FF D7 are restarts. */
function afterScan(view: DataView, from: number): number {
  for (let at = from; at + 1 < view.byteLength; at++) {
    if (view.getUint8(at) !== 0xff) continue
    const next = view.getUint8(at + 1)
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return view.byteLength
}

/** Walks the chunks and their checksums to IEND (PNG specification, third edition, 5.3). */
function sniffPng(bytes: Uint8Array, view: DataView): Sniffed {
  const long = view.byteLength >= 24
  const size = { width: long ? view.getUint32(16) : 0, height: long ? view.getUint32(20) : 0 }
  const done = (whole: boolean): Sniffed => ({ type: 'png', ...size, whole: whole && size.width > 0 })
  for (let at = 8; at + 12 <= view.byteLength; ) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > view.byteLength) return done(false)
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return done(false)
    if (ascii(bytes, at + 4, at + 8) === 'IEND') return done(true)
    at = end
  }
  return done(false)
}

/** The container's length, and the canvas from the first chunk (RFC 9649). */
function sniffWebp(bytes: Uint8Array, view: DataView): Sniffed {
  const done = (width: number, height: number): Sniffed => ({
    type: 'webp',
    width,
    height,
    whole: width > 0 && height > 0 && view.getUint32(4, true) + 8 <= view.byteLength,
  })
  if (view.byteLength < 30) return done(0, 0)
  const uint24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000
  switch (ascii(bytes, 12, 16)) {
    case 'VP8X':
      return done(uint24(24) + 1, uint24(27) + 1)
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return done((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
    }
    case 'VP8 ':
      return done(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
    default:
      return done(0, 0)
  }
}

/** Walks the blocks to the trailer (GIF89a, 17 to 27). */
function sniffGif(view: DataView): Sniffed {
  const long = view.byteLength >= 13
  const size = { width: long ? view.getUint16(6, true) : 0, height: long ? view.getUint16(8, true) : 0 }
  const done = (whole: boolean): Sniffed => ({ type: 'gif', ...size, whole: whole && size.width > 0 })
  const byte = (at: number) => (at < view.byteLength ? view.getUint8(at) : -1)
  const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  let frames = 0
  for (let at = 13 + table(byte(10)); at < view.byteLength; ) {
    const block = byte(at)
    if (block === 0x3b) return done(frames > 0)
    if (block === 0x21) at += 2
    else if (block === 0x2c && at + 9 <= view.byteLength) {
      frames++
      // A decoder makes the canvas as large as what is put on it.
      size.width = Math.max(size.width, view.getUint16(at + 1, true) + view.getUint16(at + 5, true))
      size.height = Math.max(size.height, view.getUint16(at + 3, true) + view.getUint16(at + 7, true))
      at += 11 + table(byte(at + 9))
    } else return done(false)
    while (byte(at) > 0) at += byte(at) + 1
    at++
  }
  return done(false)
}
