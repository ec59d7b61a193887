// Facts: what EXIF, IPTC and XMP in a photograph say of it.
import exifr from 'exifr'
import { z } from 'zod'

export interface Facts {
  /** EXIF 2.32, tag 0x0112. */
  readonly orientation: number
  readonly caption: string
  readonly credit: string
  readonly rights: string
  /** ISO 8601 without a time zone, which cameras seldom know. */
  readonly taken: string | null
  /** Whether it says where on earth it was taken. */
  readonly located: boolean
}

const mostXmp = 65_533

const rawSchema = z.looseObject({})

/** Never throws: a file whose metadata is broken has none. */
export async function readFacts(bytes: Uint8Array): Promise<Facts> {
  const raw: unknown = await exifr
    .parse(bytes, {
      tiff: true,
      // Only what is asked for below: any other tag may say that it has a thousand million values.
      ifd0: { pick: ['Orientation', 'ImageDescription', 'Artist', 'Copyright'] },
      exif: { pick: ['DateTimeOriginal', 'CreateDate'] },
      gps: { pick: ['GPSLatitude'] },
      iptc: true,
      xmp: hasShortXmp(bytes),
      icc: false,
      mergeOutput: true,
      translateValues: false,
      reviveValues: false,
      multiSegment: true,
    })
    .catch(() => undefined)
  const tags = rawSchema.safeParse(raw).data ?? {}
  const first = (...names: string[]) => names.map((name) => textOf(tags[name])).find((text) => text) ?? ''
  const orientation = Number(tags.Orientation)
  return {
    orientation: Number.isInteger(orientation) && orientation >= 1 && orientation <= 8 ? orientation : 1,
    caption: first('description', 'Caption', 'ImageDescription'),
    credit: first('Credit', 'credit', 'Byline', 'creator', 'Artist'),
    rights: first('rights', 'CopyrightNotice', 'Copyright'),
    taken: isoDate(first('DateTimeOriginal', 'DateCreated', 'CreateDate')),
    located: tags.GPSLatitude !== undefined,
  }
}

/**
 * Whether a PNG has no more XMP than a JPEG has room for. The reader's patterns go back and forth over elements that nothing
 * closes: five times as much takes seconds, and a PNG may have megabytes.
 */
function hasShortXmp(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const keyword = 'XML:com.adobe.xmp\0'
  for (let at = file.indexOf(keyword); at >= 0; at = file.indexOf(keyword, at + 1))
    if (at >= 8 && file.readUInt32BE(at - 8) > mostXmp) return false
  return true
}

/** Text of a tag: plain, a list, or XMP's language alternatives. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return clean(value)
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ')
  if (typeof value === 'object' && value !== null && 'value' in value) return textOf(value.value)
  return ''
}

/** Some cameras fill a field with zeros, spaces or their own name for "nothing". */
const clean = (text: string): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  const trimmed = text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim()
  return /^(default|untitled|OLYMPUS DIGITAL CAMERA)$/i.test(trimmed) ? '' : trimmed
}

function isoDate(text: string): string | null {
  const parts = /^(\d{4})[:-]?(\d{2})[:-]?(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(text)
  if (!parts) return null
  const [, year, month, day, hour, minute, second = '00'] = parts
  if (year === '0000' || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31)
    return null
  return `${year}-${month}-${day}${hour ? `T${hour}:${minute}:${second}` : ''}`
}
