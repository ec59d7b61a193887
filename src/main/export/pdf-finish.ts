// PDF finish: reads a printed file, and makes of it the one that leaves, conforming to PDF/UA-1 and PDF/A-2u.
import { ParseSpeeds, PDFDocument } from '@pdfme/pdf-lib'
import type { Edition } from '#core/render/edition'
import type { Face } from '#core/render/fonts'
import type { Print } from '#core/render/print'
import type { Standing } from '#core/render/print-heads'
import type { PdfQuality } from '#shared/export'
import { borrowedLetters } from './pdf-borrowed'
import { declareColours } from './pdf-colour'
import { describe } from './pdf-describe'
import { nameLinks, withEveryLink } from './pdf-links'
import { writeOutline } from './pdf-outline'
import { labeller, readPages, withBoxes, writePages } from './pdf-pages'
import { placesIn } from './pdf-places'
import { copyWhole } from './pdf-stream'
import { readTree } from './pdf-tree'
import { shapeTree } from './pdf-tree-shape'
import { writeTree } from './pdf-tree-write'
import { dropUnused } from './pdf-unused'
import type { MadePdf } from './printer'

/** What was printed, and where its marks stand. */
export async function readPrint(
  bytes: Uint8Array,
  { marks, heads }: Print,
): Promise<{ readonly pdf: PDFDocument; readonly standing: Standing }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  return { pdf, standing: placesIn(pdf, marks, heads) }
}

export async function finishPdf(
  pdf: PDFDocument,
  edition: Edition,
  print: Print,
  standing: Standing,
  quality: PdfQuality,
  faces: readonly Face[],
): Promise<MadePdf> {
  const { pages, texts } = readPages(pdf)
  const borrowed = borrowedLetters(pdf, texts, faces)
  const own = pages.slice(0, pages.length - print.heads).map(({ page }) => page.ref)
  const read = readTree(pdf, new Set(own)) ?? { kind: 'tag', type: 'Document', kids: [] }
  const shaped = withBoxes(pages, shapeTree(read, print.outline.lists, labeller(pages)))
  writePages(pdf, pages, print.heads)
  const tree = withEveryLink(pdf, shaped)
  writeTree(pdf, tree)
  nameLinks(pdf, new Map(print.marks.map(({ name, title }) => [name, title])))
  writeOutline(pdf, print.marks, standing)
  declareColours(pdf)
  // What another maker's font says of its letters is not known, so nothing is promised of it.
  describe(pdf, edition, quality, borrowed.length === 0)
  dropUnused(pdf)
  copyWhole(pdf.context)
  const bytes = await pdf.save({
    useObjectStreams: true,
    updateFieldAppearances: false,
    addDefaultPage: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  })
  return { bytes, borrowed }
}
