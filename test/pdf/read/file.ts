// File: a PDF read by its cross-reference streams, with nothing of the program's own code (ISO 32000-1, 7.5).
import { inflateSync } from 'node:zlib'
import { Lexer } from './lexer'
import { type Dict, Name, Ref, Stream, type Value } from './values'

export interface Place {
  readonly from: number
  readonly to: number
}

export interface PdfFile {
  readonly bytes: Uint8Array
  /** By number; objects of object streams included. */
  readonly objects: Map<number, Value>
  /** Where the objects that stand by themselves are in the bytes. */
  readonly places: ReadonlyMap<number, Place>
  readonly trailer: Dict
}

/** Throws where the file cannot be read at all. */
export function readFile(bytes: Uint8Array): PdfFile {
  const tail = Buffer.from(bytes.subarray(-1024)).toString('latin1')
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)
  if (!start) throw new Error('no startxref at the end')
  const objects = new Map<number, Value>()
  const places = new Map<number, Place>()
  const xref = objectAt(bytes, Number(start[1])).value
  if (!(xref instanceof Stream)) throw new Error('the cross-reference is not a stream')
  if (xref.dict.has('Prev')) throw new Error('the file was changed after it was written')
  const packed: number[] = []
  for (const [number, kind, field] of entriesOf(xref)) {
    if (kind === 1) {
      const { value, to, own } = objectAt(bytes, field)
      if (own !== number) throw new Error(`object ${number} is called ${own}`)
      objects.set(number, value)
      places.set(number, { from: field, to })
    } else if (kind === 2 && !packed.includes(field)) packed.push(field)
  }
  for (const number of packed) {
    const stream = objects.get(number)
    if (!(stream instanceof Stream)) throw new Error(`object stream ${number} is missing`)
    const inside = contentOf(stream)
    const head = new Lexer(inside)
    const first = stream.dict.get('First') as number
    for (let index = 0; index < (stream.dict.get('N') as number); index++) {
      const own = head.value(false) as number
      const offset = head.value(false) as number
      objects.set(own, new Lexer(inside, first + offset).value())
    }
  }
  return { bytes, objects, places, trailer: xref.dict }
}

function objectAt(bytes: Uint8Array, from: number): { value: Value; to: number; own: number } {
  const lexer = new Lexer(bytes, from)
  const own = lexer.value(false) as number
  lexer.word()
  if (lexer.word() !== 'obj') throw new Error(`there is no object at ${from}`)
  let value = lexer.value()
  lexer.skip()
  if (value instanceof Map && lexer.word() === 'stream') {
    if (bytes[lexer.at] === 13) lexer.at++
    const begin = lexer.at + 1
    const length = value.get('Length')
    if (typeof length !== 'number') throw new Error(`the stream at ${from} does not say its length itself`)
    value = new Stream(value, bytes.subarray(begin, begin + length))
    lexer.at = begin + length
    if (lexer.word() !== 'endstream') throw new Error(`the stream at ${from} has another length than it says`)
    lexer.word()
  }
  return { value, to: lexer.at, own }
}

function entriesOf(xref: Stream): (readonly [number, number, number])[] {
  const widths = xref.dict.get('W') as number[]
  const index = (xref.dict.get('Index') as number[] | undefined) ?? [0, xref.dict.get('Size') as number]
  const bytes = Buffer.from(contentOf(xref))
  const entries: (readonly [number, number, number])[] = []
  let at = 0
  const field = (width: number | undefined, usual: number): number => {
    if (!width) return usual
    at += width
    return bytes.readUIntBE(at - width, width)
  }
  for (let part = 0; part < index.length; part += 2)
    for (let step = 0; step < (index[part + 1] as number); step++) {
      const kind = field(widths[0], 1)
      const second = field(widths[1], 0)
      field(widths[2], 0)
      entries.push([(index[part] as number) + step, kind, second])
    }
  return entries
}

/** What is inside a stream; JPEG stays as it is. */
export function contentOf(stream: Stream): Uint8Array {
  const filter = stream.dict.get('Filter')
  if (filter === undefined) return stream.raw
  if (!(filter instanceof Name)) throw new Error('a stream has several filters')
  if (filter.text === 'DCTDecode') return stream.raw
  if (filter.text !== 'FlateDecode' || stream.dict.has('DecodeParms'))
    throw new Error(`a filter that is not read: ${filter.text}`)
  return inflateSync(stream.raw)
}

/** The value that a reference leads to. */
export const follow = (file: PdfFile, value: Value | undefined): Value =>
  value instanceof Ref ? follow(file, file.objects.get(value.number)) : (value ?? null)

export const dictOf = (file: PdfFile, value: Value | undefined): Dict | undefined => {
  const found = follow(file, value)
  return found instanceof Map ? found : found instanceof Stream ? found.dict : undefined
}

export const listOf = (file: PdfFile, value: Value | undefined): Value[] => {
  const found = follow(file, value)
  return Array.isArray(found) ? found : []
}

export const nameOf = (file: PdfFile, value: Value | undefined): string | undefined => {
  const found = follow(file, value)
  return found instanceof Name ? found.text : undefined
}

export const catalogOf = (file: PdfFile): Dict => dictOf(file, file.trailer.get('Root')) ?? new Map()
