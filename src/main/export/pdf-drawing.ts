// PDF drawing: what one page's content stream paints: what no tag holds, and which glyphs stand for which text.
import { PDFHexString, PDFString } from '@pdfme/pdf-lib'
import { type Box, Boxes } from './pdf-boxes'
import { hexAt, scan, textAt } from './pdf-scan'

/** The glyphs of one font that a page shows. */
export interface Shown {
  /** Glyph numbers. */
  readonly used: Set<number>
  /** Glyph to the text that is written beside it (/ActualText), and that the font's table lacks or has wrong. */
  readonly texts: Map<number, string>
  /** Where a glyph first shared its text with others: for those only that the font's table says nothing of. */
  readonly shares: Map<number, Cluster>
}

/** Glyphs that stand for one text together, such as a letter and the marks above it. */
export interface Cluster {
  readonly glyphs: readonly number[]
  readonly text: string
}

/** What is painted outside of the tags and of artifacts, from one place in the stream to another. */
export interface Loose {
  readonly from: number
  readonly to: number
  /** For words: the piece of a tag that is painted next. The number of a list's item is painted before the item. */
  readonly next?: number
}

export interface Drawing {
  /** In order, apart from each other. */
  readonly loose: readonly Loose[]
  /** By the name of the font among the page's resources. */
  readonly fonts: ReadonlyMap<string, Shown>
  /** The first number that no piece of a tag has; 0 where nothing is part of one. */
  readonly free: number
  /** Where the pictures stand that pieces of tags paint. */
  readonly boxes: ReadonlyMap<number, Box>
}

const construct = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h', 'W', 'W*'])
const paint = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'Do', 'sh'])
const show = new Set(['Tj', 'TJ', "'", '"'])

/** Reads a page once. */
export function readDrawing(bytes: Uint8Array): Drawing {
  const text = (from: number, to: number): string => textAt(bytes, from, to)
  const loose: { from: number; to: number; next?: number }[] = []
  const fonts = new Map<string, Shown>()
  let free = 0
  // Open marked content: whether it is a tag's or an artifact. `held` counts those that are.
  const open: boolean[] = []
  let held = 0
  // The tag that is open, of which there is one at a time.
  let current: number | undefined
  const boxes = new Boxes()
  const numbers: number[] = []
  const operands = (): number[] => {
    const values: number[] = []
    for (let at = 0; at < numbers.length; at += 2)
      values.push(Number(text(numbers[at] as number, numbers[at + 1] as number)))
    return values
  }
  let statement: number | undefined
  let path: number | undefined
  let group: number | undefined
  let painted = false
  let name = ''
  let font: Shown | undefined
  let actual: string | undefined
  let written = ''
  let glyphs: number[] = []
  let before = ''
  let marked = ''
  let tag: number | undefined
  // The words of one text object that stand together outside of the tags.
  let run: { from: number; to: number; next?: number } | undefined

  let inText: typeof run
  const addLoose = (word: string, from: number, to: number): void => {
    if (show.has(word) && inText) inText.to = to
    else {
      const made = { from, to }
      loose.push(made)
      inText = show.has(word) ? made : undefined
      if (inText) run = inText
    }
  }

  const operate = (word: string, from: number, to: number): void => {
    if (word === 'BDC' || word === 'BMC') {
      const holds = tag !== undefined || marked === '/Artifact'
      if (tag !== undefined) {
        free = Math.max(free, tag + 1)
        current = tag
        if (run) run.next = tag
        run = undefined
      }
      if (!holds && held === 0 && group === undefined) {
        group = from
        painted = false
      }
      open.push(holds)
      if (holds) held++
      if (actual === undefined && written !== '') {
        actual = written
        glyphs = []
      }
      written = ''
      inText = undefined
    } else if (word === 'ET') inText = undefined
    else if (word === 'EMC') {
      if (open.pop() && --held === 0) current = undefined
      if (actual !== undefined && font) settle(font, glyphs, actual)
      actual = undefined
      if (group !== undefined && open.length === 0) {
        if (painted) loose.push({ from: group, to })
        group = undefined
      }
    } else if (word === 'Tf') {
      font = fonts.get(name) ?? { used: new Set(), texts: new Map(), shares: new Map() }
      fonts.set(name, font)
    } else if (held === 0) {
      if (construct.has(word)) path ??= from
      else if (word === 'n') path = undefined
      else if (paint.has(word) || show.has(word)) {
        if (group === undefined) addLoose(word, path ?? from, to)
        painted = true
        path = undefined
      }
    }
  }

  scan(bytes, (kind, from, to) => {
    statement ??= from
    if (kind === 'operator') {
      const word = text(from, to)
      if (word === 'true' || word === 'false' || word === 'null') return
      operate(word, statement, to)
      boxes.operate(word, operands, current)
      numbers.length = 0
      statement = undefined
      tag = undefined
      marked = ''
      before = ''
    } else if (kind === 'name') {
      const word = text(from, to)
      name = word.slice(1)
      if (marked === '') marked = word
      before = word
    } else if (kind === 'number') {
      if (before === '/MCID') tag = Number(text(from, to))
      numbers.push(from, to)
    } else if (kind === 'hex') {
      if (before === '/ActualText') written = PDFHexString.of(text(from + 1, to - 1)).decodeText()
      else if (font)
        for (let at = from + 1; at + 4 < to; at += 4) {
          const glyph = hexAt(bytes, at)
          font.used.add(glyph)
          if (actual !== undefined) glyphs.push(glyph)
        }
      before = ''
    } else if (kind === 'string') {
      if (before === '/ActualText') written = PDFString.of(text(from + 1, to - 1)).decodeText()
      before = ''
    }
  })
  return { loose, fonts, free, boxes: boxes.found }
}

/** The first use decides: a glyph has one place in its font's table. */
function settle({ texts, shares }: Shown, glyphs: readonly number[], text: string): void {
  const [first] = glyphs
  if (glyphs.length === 1 && first !== undefined) {
    if (!texts.has(first)) texts.set(first, text)
  } else for (const glyph of glyphs) if (!shares.has(glyph)) shares.set(glyph, { glyphs, text })
}
