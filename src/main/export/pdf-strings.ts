// PDF strings: shows the glyphs that the printer places one by one as whole strings, which spares a reader most of its work.
import { PDFHexString, PDFString } from '@pdfme/pdf-lib'
import { hexAt, scan, textAt } from './pdf-scan'
import { isSayable } from './pdf-unicode'

/** In thousandths of the font's size, as the file says them (ISO 32000-1, 9.7.4.3). */
export interface Widths {
  /** By glyph; the few that a font shows, and holes between them. */
  readonly listed: readonly number[]
  /** Of all others. */
  readonly usual: number
}

export interface Letters {
  readonly widths: Widths
  /**
   * Glyph to the text that was written beside it (/ActualText) where it was first shown. It comes into the font's table,
   * so it need not stand beside the glyph any more.
   */
  readonly texts: Map<number, string>
}

/** Glyphs of one font that stand beside each other. */
interface Run {
  /** Its place in the drawing as it was. */
  readonly from: number
  to: number
  /** Where its strings begin in the new one. */
  readonly start: number
  count: number
  /** From where the line begins to where the next glyph comes by itself, in units of the text. */
  pen: number
  /** From where the line begins to where the printer put the last glyph. */
  place: number
}

interface Move {
  readonly from: number
  readonly to: number
  readonly x: number
  readonly y: number
}

/** What changes the width of glyphs in ways that are not followed here. */
const strange = new Set(['Tc', 'Tw', 'Tz', 'TD', 'TL', 'T*', "'", '"'])
/** In thousandths of the font's size: what is nearer to its place than this is not moved. The printer rounds as much. */
const least = 1

/**
 * A page's drawing that looks the same, to two thousandths of a letter's size, and says the same. `lettersOf` takes a
 * font's name among the page's resources, and answers what gets the texts of its glyphs; undefined for one whose glyphs
 * are not numbers of two bytes.
 */
export function inStrings(bytes: Uint8Array, lettersOf: (font: string) => Letters | undefined): Uint8Array {
  const made = new Made(bytes)
  let letters: Letters | undefined
  let size = 0
  let run: Run | undefined
  let move: Move | undefined
  /** How far the line's beginning is behind what the printer takes for it. */
  let behind = 0
  /** Whether the next glyph stands where the line begins. */
  let begins = false
  let isStrange = false
  /** Marked content that says what its glyphs stand for. */
  let span: string | undefined
  /** Where it begins, for as long as its glyph can come into a string. */
  let joins = -1
  /** Whether its end goes with it. */
  let swallows = false
  /** Whether nothing of it was shown yet: of several glyphs none has the whole text. */
  let isFirst = false

  const finish = (): void => {
    joins = -1
    if (run && run.count > 1) {
      made.add('>] TJ')
      made.skip(run.to)
      behind += run.place
    } else if (run) made.undo(run.from, run.start)
    run = undefined
    if (!move) return
    if (behind !== 0) {
      made.copy(move.from)
      made.add(`${written(behind + move.x)} ${written(move.y)} Td`)
      made.skip(move.to)
    }
    move = undefined
    behind = 0
    begins = true
  }
  /** `first` and `last` are the places of the glyphs' digits. */
  const show = (from: number, to: number, first: number, last: number, { widths }: Letters): void => {
    if (run && move) {
      run.place += move.x
      move = undefined
      const gap = Math.round(((run.pen - run.place) * 1000) / size)
      if (Math.abs(gap) > least) {
        made.add(`>${gap}<`)
        run.pen -= (gap * size) / 1000
      }
    } else {
      finish()
      if (!begins) return
      made.copy(from)
      run = { from, to, start: made.length, count: 0, pen: 0, place: 0 }
      made.add('[<')
    }
    begins = false
    made.add(bytes, first, last)
    run.count++
    run.to = to
    for (let at = first; at < last; at += 4)
      run.pen += ((widths.listed[hexAt(bytes, at)] ?? widths.usual) * size) / 1000
  }

  /** The glyph of a span goes into the string before it where the font's table will say the same of it. */
  const showSpan = (text: string, to: number, first: number, last: number, own: Letters): void => {
    const closed = isFirst && last - first === 4 ? afterEnd(bytes, to) : -1
    isFirst = false
    const glyph = hexAt(bytes, first)
    if (closed > 0 && !own.texts.has(glyph) && isSayable(text)) own.texts.set(glyph, text)
    const isSaid = closed > 0 && glyph !== 0 && own.texts.get(glyph) === text
    if (isSaid && joins >= 0 && (run ? move : begins && !move)) {
      show(joins, closed, first, last, own)
      swallows = true
    } else {
      finish()
      begins = false
    }
  }

  let statement = -1
  // Of the statement that is read: the places of its first two numbers, its last name, its last glyphs, and the text beside them.
  let [one, other, name, nameEnd, hex, end, actual, actualEnd] = [-1, -1, -1, -1, -1, -1, -1, -1]
  scan(bytes, (kind, from, to) => {
    if (isStrange) return
    if (statement < 0) statement = from
    if (kind === 'number') {
      if (one < 0) one = from
      else if (other < 0) other = from
    } else if (kind === 'name') {
      name = from + 1
      nameEnd = to
    } else if (kind === 'hex' || kind === 'string') {
      if (nameEnd - name === 10 && textAt(bytes, name, nameEnd) === 'ActualText') {
        actual = from
        actualEnd = to
      } else if (kind === 'hex') {
        hex = from + 1
        end = to - 1
      }
    }
    if (kind !== 'operator') return
    // Of the words that a page is full of, Td and Tj, no text is made.
    const sign = to - from === 2 && bytes[from] === 84 ? bytes[from + 1] : undefined
    if (sign === 100) {
      if (move) finish()
      move = { from: statement, to, x: decimalAt(bytes, one), y: decimalAt(bytes, other) }
      if (!run || move.y !== 0) finish()
    } else if (sign === 106 && letters && hex > 0 && (end - hex) % 4 === 0) {
      if (span === undefined) show(statement, to, hex, end, letters)
      else showSpan(span, to, hex, end, letters)
    } else {
      const word = textAt(bytes, from, to)
      const isSpan = word === 'BDC' && actual > 0
      if (isSpan ? move : !swallows) finish()
      if (word === 'EMC') {
        span = undefined
        swallows = false
      }
      if (isSpan) {
        span = textOf(bytes, actual, actualEnd)
        joins = statement
        isFirst = true
      } else if (word === 'Tf') {
        letters = lettersOf(textAt(bytes, name, nameEnd))
        size = decimalAt(bytes, one)
      } else if (word === 'Tm' || word === 'BT') {
        behind = 0
        begins = true
      } else if (word === 'Tj' || word === 'TJ') begins = false
      else isStrange = strange.has(word)
    }
    statement = one = other = name = hex = actual = -1
  })
  return isStrange ? bytes : made.bytes()
}

/** What a string says, in either of the ways that one is written (ISO 32000-1, 7.3.4). */
function textOf(bytes: Uint8Array, from: number, to: number): string {
  const inside = textAt(bytes, from + 1, to - 1)
  return (bytes[from] === 40 ? PDFString : PDFHexString).of(inside).decodeText()
}

/** The place after the end of marked content that comes next; -1: something else does. */
function afterEnd(bytes: Uint8Array, from: number): number {
  let at = from
  while (bytes[at] === 10 || bytes[at] === 13 || bytes[at] === 32) at++
  return textAt(bytes, at, at + 3) === 'EMC' ? at + 3 : -1
}

/** The new drawing, as far as it is made. */
class Made {
  readonly #from: Uint8Array
  #bytes: Uint8Array
  /** How much of the old one is in it. */
  #copied = 0
  length = 0

  constructor(from: Uint8Array) {
    this.#from = from
    this.#bytes = new Uint8Array(from.length + 1000)
  }

  /** The old one up to here. */
  copy(to: number): void {
    this.add(this.#from, this.#copied, to)
    this.#copied = to
  }

  skip(to: number): void {
    this.#copied = to
  }

  /** Takes back what was made from `length` on; the old one goes on at `from`. */
  undo(from: number, length: number): void {
    this.#copied = from
    this.length = length
  }

  add(text: string | Uint8Array, from = 0, to = text.length): void {
    const size = to - from
    if (this.length + size > this.#bytes.length) {
      const larger = new Uint8Array(2 * (this.length + size))
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    if (typeof text === 'string')
      for (let at = from; at < to; at++) this.#bytes[this.length++] = text.charCodeAt(at)
    else if (size < 9) for (let at = from; at < to; at++) this.#bytes[this.length++] = text[at] as number
    else {
      this.#bytes.set(text.subarray(from, to), this.length)
      this.length += size
    }
  }

  bytes(): Uint8Array {
    this.copy(this.#from.length)
    return this.#bytes.subarray(0, this.length)
  }
}

/** No exponents stand in a PDF (ISO 32000-1, 7.3.3); some hundred thousand numbers stand in a long one. */
function decimalAt(bytes: Uint8Array, from: number): number {
  let value = 0
  let scale = 0
  let at = from
  const negative = bytes[at] === 45
  if (negative || bytes[at] === 43) at++
  for (; ; at++) {
    const code = bytes[at] as number
    if (code === 46) scale = 1
    else if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48
      scale *= 10
    } else break
  }
  const size = scale > 1 ? value / scale : value
  return negative ? -size : size
}

const written = (value: number): string => String(Number(value.toFixed(5)))
