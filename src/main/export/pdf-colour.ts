// PDF colour: what the colours of a file mean: sRGB, as a profile inside of it (ISO 19005-2, 6.2.3; ICC.1:2010).
import { type PDFDocument, PDFName, PDFString } from '@pdfme/pdf-lib'
import { streamOf } from './pdf-stream'

const identifier = 'sRGB IEC61966-2.1'

export function declareColours(pdf: PDFDocument): void {
  const { context } = pdf
  const profile = context.register(streamOf(context, srgbProfile(), { N: 3 }))
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    DestOutputProfile: profile,
  })
  for (const [key, text] of [
    ['OutputConditionIdentifier', identifier],
    ['Info', identifier],
    ['RegistryName', 'http://www.color.org'],
  ] as const)
    intent.set(PDFName.of(key), PDFString.of(text))
  pdf.catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]))
}

/** Primaries and curve of IEC 61966-2-1, adapted to the D50 of profiles by the Bradford transform. */
const red = [0.436066, 0.222488, 0.013916]
const green = [0.385147, 0.716873, 0.097076]
const blue = [0.143066, 0.060608, 0.714096]
const white = [0.9642, 1, 0.8249]
/** The Bradford transform from D65 to D50, by rows. */
const adaptation = [
  1.047882, 0.022919, -0.050217, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076, 0.751678,
]
/** Y = (aX + b)^g from d on, else cX. */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]

let made: Uint8Array | undefined

/** A profile of version 4.2, 500 bytes long; it is always the same. */
export function srgbProfile(): Uint8Array {
  made ??= profileOf([
    ['desc', localized(identifier)],
    ['cprt', localized('No copyright, use freely')],
    ['wtpt', xyz(white)],
    ['chad', typed('sf32', fixed(adaptation))],
    ['rXYZ', xyz(red)],
    ['gXYZ', xyz(green)],
    ['bXYZ', xyz(blue)],
    // The three curves are one.
    ['rTRC', typed('para', Buffer.from([0, 3, 0, 0]), fixed(curve))],
    ['gTRC', undefined],
    ['bTRC', undefined],
  ])
  return made
}

function profileOf(tags: readonly (readonly [string, Buffer | undefined])[]): Uint8Array {
  const start = 128 + 4 + tags.length * 12
  const table = Buffer.alloc(4 + tags.length * 12)
  table.writeUInt32BE(tags.length)
  const parts: Buffer[] = []
  let at = start
  let last = { at, length: 0 }
  tags.forEach(([signature, data], index) => {
    if (data) {
      last = { at, length: data.length }
      const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4)
      data.copy(padded)
      parts.push(padded)
      at += padded.length
    }
    table.write(signature, 4 + index * 12, 'latin1')
    table.writeUInt32BE(last.at, 8 + index * 12)
    table.writeUInt32BE(last.length, 12 + index * 12)
  })
  const header = Buffer.alloc(128)
  header.writeUInt32BE(at)
  header.writeUInt32BE(0x04200000, 8)
  header.write('mntrRGB XYZ ', 12, 'latin1')
  // The day of the profile: 1 January 2000, at midnight.
  for (const [index, value] of [2000, 1, 1].entries()) header.writeUInt16BE(value, 24 + index * 2)
  header.write('acsp', 36, 'latin1')
  fixed(white).copy(header, 68)
  return Buffer.concat([header, table, ...parts])
}

/** Numbers with 16 bits behind the point. */
function fixed(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeInt32BE(Math.round(value * 65536), index * 4)
  return bytes
}

const typed = (type: string, ...data: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from(type, 'latin1'), Buffer.alloc(4), ...data])

const xyz = (values: readonly number[]): Buffer => typed('XYZ ', fixed(values))

/** A text in one language (multiLocalizedUnicodeType). */
function localized(text: string): Buffer {
  const words = Buffer.from(text, 'utf16le').swap16()
  const head = Buffer.alloc(20)
  head.writeUInt32BE(1)
  head.writeUInt32BE(12, 4)
  head.write('enUS', 8, 'latin1')
  head.writeUInt32BE(words.length, 12)
  head.writeUInt32BE(28, 16)
  return typed('mluc', head, words)
}
