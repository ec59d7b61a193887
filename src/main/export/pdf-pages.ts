// PDF pages: what the pages of a printed file paint, read once, and written back with all of it accounted for.
import { PDFDict, type PDFDocument, PDFName, type PDFObject, type PDFPage, PDFRef } from '@pdfme/pdf-lib'
import { withArtifacts } from './pdf-artifacts'
import { type Box, joinBoxes } from './pdf-boxes'
import { type Drawing, type Loose, readDrawing, type Shown } from './pdf-drawing'
import { layHeads } from './pdf-heads'
import { drawingOf, setDrawing } from './pdf-stream'
import { inStrings, type Letters } from './pdf-strings'
import type { Content, Tag } from './pdf-tree'
import { mendUnicode } from './pdf-unicode'
import { widthsIn } from './pdf-widths'

export interface DrawnPage {
  readonly page: PDFPage
  readonly bytes: Uint8Array
  readonly drawing: Drawing
  /** The loose words that became the label of a list's item. */
  readonly labels: Map<Loose, number>
}

/** Reads all pages, and mends the fonts that they use; `texts` is what the glyphs of each stand for. */
export function readPages(pdf: PDFDocument): {
  readonly pages: DrawnPage[]
  readonly texts: ReadonlyMap<PDFRef, readonly string[]>
} {
  const fonts = new Map<PDFRef, Shown>()
  const letters = new Map<PDFObject | undefined, Letters | undefined>()
  const lettersOf = (font: PDFObject | undefined): Letters | undefined => {
    if (!letters.has(font)) {
      const widths = font && widthsIn(pdf.context.lookup(font, PDFDict))
      letters.set(font, widths && { widths, texts: new Map() })
    }
    return letters.get(font)
  }
  const pages = pdf.getPages().map((page) => {
    const own = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
    const bytes = inStrings(drawingOf(page), (font) => lettersOf(own?.get(PDFName.of(font))))
    const drawing = readDrawing(bytes)
    for (const [font, shown] of drawing.fonts) {
      const ref = own?.get(PDFName.of(font))
      if (!(ref instanceof PDFRef)) continue
      const before = fonts.get(ref)
      fonts.set(ref, before ? joined(before, shown) : shown)
    }
    return { page, bytes, drawing, labels: new Map<Loose, number>() }
  })
  for (const [ref, shown] of fonts)
    for (const [glyph, text] of letters.get(ref)?.texts ?? []) shown.texts.set(glyph, text)
  return { pages, texts: mendUnicode(pdf, fonts) }
}

/** What either page shows of a font; the first use of a glyph decides what it stands for. */
const joined = (one: Shown, other: Shown): Shown => ({
  used: new Set([...one.used, ...other.used]),
  texts: new Map([...other.texts, ...one.texts]),
  shares: new Map([...other.shares, ...one.shares]),
})

/** Finds the words that are painted before a piece of a tag and belong to none, and gives them a number there. */
export function labeller(pages: readonly DrawnPage[]): (before: Content) => Content | undefined {
  const byRef = new Map(pages.map((drawn) => [drawn.page.ref, drawn]))
  return ({ page, id }) => {
    const drawn = byRef.get(page)
    const piece = drawn?.drawing.loose.find(({ next }) => next === id)
    if (!drawn || !piece || drawn.labels.has(piece)) return undefined
    const own = drawn.drawing.free + drawn.labels.size
    drawn.labels.set(piece, own)
    return { kind: 'content', page, id: own }
  }
}

/** The figures, each with its place on the page; one that goes on over pages has none (ISO 32000-1, 14.8.5.4.3). */
export function withBoxes(pages: readonly DrawnPage[], tree: Tag): Tag {
  const byRef = new Map(pages.map(({ page, drawing }) => [page.ref, drawing.boxes]))
  const place = (tag: Tag): Tag => {
    const kids = tag.kids.map((kid) => (kid.kind === 'tag' ? place(kid) : kid))
    if (tag.type !== 'Figure') return { ...tag, kids }
    const pieces = contentsIn(tag)
    let box: Box | undefined
    for (const { page, id } of pieces) {
      const one = byRef.get(page)?.get(id)
      if (one) box = joinBoxes(box, one)
    }
    return { ...tag, kids, box: new Set(pieces.map(({ page }) => page)).size === 1 ? box : undefined }
  }
  return place(tree)
}

const contentsIn = ({ kids }: Tag): Content[] =>
  kids.flatMap((kid) => (kid.kind === 'tag' ? contentsIn(kid) : kid.kind === 'content' ? [kid] : []))

/** Writes the pages back, the last `heads` of them laid over the others. */
export function writePages(pdf: PDFDocument, pages: readonly DrawnPage[], heads: number): void {
  const count = pages.length - heads
  pages.slice(0, count).forEach(({ page, bytes, drawing, labels }, index) => {
    const marked = withArtifacts(bytes, drawing.loose, labels)
    const head = index > 0 ? pages[count + index - 1] : undefined
    setDrawing(page, head ? layHeads(page, marked, head) : marked)
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
  })
  for (let index = pages.length - 1; index >= count; index--) pdf.removePage(index)
}
