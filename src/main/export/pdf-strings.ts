// PDF strings: shows the glyphs that the printer places one by one as whole strings, which halves what a reader has to do.
import { hexAt, scan, textAt } from './pdf-scan'

/** By glyph: its width in thousandths of the font's size, as the file says it (ISO 32000-1, 9.7.4.3). */
export type Widths = Float64Array

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
 * A page's drawing that looks the same, to two thousandths of a letter's size. `widthsOf` takes a font's name among the
 * page's resources; undefined for one whose glyphs are not numbers of two bytes.
 */
export function inStrings(bytes: Uint8Array, widthsOf: (font: string) => Widths | undefined): Uint8Array {
  const made = new Made(bytes)
  let widths: Widths | undefined
  let size = 0
  let run: Run | undefined
  let move: Move | undefined
  /** How far the line's beginning is behind what the printer takes for it. */
  let behind = 0
  /** Whether the next glyph stands where the line begins. */
  let begins = false
  let isStrange = false

  const finish = (): void => {
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
  const show = (from: number, to: number, first: number, last: number, wide: Widths): void => {
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
    for (let at = first; at < last; at += 4) run.pen += ((wide[hexAt(bytes, at)] ?? 0) * size) / 1000
  }

  let statement = -1
  // Of the statement that is read: the places of its first two numbers, its last name, and its last glyphs.
  let [one, other, name, nameEnd, hex, end] = [-1, -1, -1, -1, -1, -1]
  scan(bytes, (kind, from, to) => {
    if (isStrange) return
    if (statement < 0) statement = from
    if (kind === 'number') {
      if (one < 0) one = from
      else if (other < 0) other = from
    } else if (kind === 'name') {
      name = from + 1
      nameEnd = to
    } else if (kind === 'hex') {
      hex = from + 1
      end = to - 1
    }
    if (kind !== 'operator') return
    // Of the words that a page is full of, Td and Tj, no text is made.
    const sign = to - from === 2 && bytes[from] === 84 ? bytes[from + 1] : undefined
    if (sign === 100) {
      if (move) finish()
      move = { from: statement, to, x: decimalAt(bytes, one), y: decimalAt(bytes, other) }
      if (!run || move.y !== 0) finish()
    } else if (sign === 106 && widths && hex > 0 && (end - hex) % 4 === 0)
      show(statement, to, hex, end, widths)
    else {
      finish()
      const word = textAt(bytes, from, to)
      if (word === 'Tf') {
        widths = widthsOf(textAt(bytes, name, nameEnd))
        size = decimalAt(bytes, one)
      } else if (word === 'Tm' || word === 'BT') {
        behind = 0
        begins = true
      } else if (word === 'Tj' || word === 'TJ') begins = false
      else isStrange = strange.has(word)
    }
    statement = one = other = hex = -1
  })
  return isStrange ? bytes : made.bytes()
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
