// PDF finish: makes of a printed file the one that leaves, conforming to PDF/UA-1 and PDF/A-2u.
import { PDFDict, type PDFDocument, PDFName, PDFRef } from '@pdfme/pdf-lib'
import type { Edition } from '#core/render/edition'
import type { Print } from '#core/render/print'
import type { Standing } from '#core/render/print-heads'
import { withArtifacts } from './pdf-artifacts'
import { declareColours } from './pdf-colour'
import { describe } from './pdf-describe'
import { readDrawing, type Shown } from './pdf-drawing'
import { layHeads } from './pdf-heads'
import { nameLinks, withEveryLink } from './pdf-links'
import { writeOutline } from './pdf-outline'
import { drawingOf, setDrawing } from './pdf-stream'
import { readTree } from './pdf-tree'
import { shapeTree } from './pdf-tree-shape'
import { altsIn, writeTree } from './pdf-tree-write'
import { mendUnicode } from './pdf-unicode'
import { dropUnused } from './pdf-unused'

const name = PDFName.of

export interface Finished {
  readonly bytes: Uint8Array
  /** The alternative texts of the figures, in reading order. */
  readonly alts: readonly string[]
}

export async function finishPdf(
  pdf: PDFDocument,
  edition: Edition,
  print: Print,
  standing: Standing,
): Promise<Finished> {
  mendPages(pdf, print.heads)
  const own = new Set(pdf.getPages().map(({ ref }) => ref))
  const read = readTree(pdf, own) ?? { kind: 'tag', type: 'Document', kids: [] }
  const tree = withEveryLink(pdf, shapeTree(read, print.outline.lists))
  writeTree(pdf, tree)
  nameLinks(pdf, new Map(print.marks.map(({ name, title }) => [name, title])))
  writeOutline(pdf, print.marks, standing)
  declareColours(pdf)
  describe(pdf, edition, '')
  dropUnused(pdf)
  const bytes = await pdf.save({
    useObjectStreams: true,
    updateFieldAppearances: false,
    addDefaultPage: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  })
  return { bytes, alts: altsIn(tree) }
}

/** Goes through what the pages paint, once: artifacts, the text of glyphs, and the last `heads` pages laid over the others. */
function mendPages(pdf: PDFDocument, heads: number): void {
  const fonts = new Map<PDFRef, Shown>()
  const drawings = pdf.getPages().map((page) => {
    const bytes = drawingOf(page)
    const drawing = readDrawing(bytes)
    const own = page.node.Resources()?.lookupMaybe(name('Font'), PDFDict)
    for (const [font, shown] of drawing.fonts) {
      const ref = own?.get(name(font))
      if (ref instanceof PDFRef)
        fonts.set(ref, fonts.has(ref) ? joined(fonts.get(ref) as Shown, shown) : shown)
    }
    return { page, bytes, drawing }
  })
  mendUnicode(pdf, fonts)
  const count = drawings.length - heads
  drawings.slice(0, count).forEach(({ page, bytes, drawing }, index) => {
    const marked = withArtifacts(bytes, drawing)
    const head = index > 0 ? drawings[count + index - 1] : undefined
    setDrawing(page, head ? layHeads(page, marked, head) : marked)
    page.node.set(name('Tabs'), name('S'))
  })
  for (let index = drawings.length - 1; index >= count; index--) pdf.removePage(index)
}

/** What either page shows of a font; the first use of a glyph decides what it stands for. */
const joined = (one: Shown, other: Shown): Shown => ({
  used: new Set([...one.used, ...other.used]),
  texts: new Map([...other.texts, ...one.texts]),
  shares: new Map([...other.shares, ...one.shares]),
})
