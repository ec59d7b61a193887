// PDF outline: the bookmarks of a PDF, its sections with their articles.
import { type PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from '@pdfme/pdf-lib'
import type { Standing } from '#core/render/print-heads'
import type { Mark } from '#core/render/print-marks'

interface Entry {
  readonly mark: Mark
  readonly ref: PDFRef
  readonly dict: PDFDict
  readonly children: Entry[]
}

const name = PDFName.of

/** Writes the outline; a mark without a place or a title is left out, its articles move up. */
export function writeOutline(pdf: PDFDocument, marks: readonly Mark[], { places }: Standing): void {
  const top: Entry[] = []
  let section: Entry | undefined
  for (const mark of marks) {
    if (mark.kind === 'section') section = undefined
    if (mark.title === '' || !places.has(mark.name)) continue
    const dict = pdf.context.obj({}) as PDFDict
    const entry: Entry = { mark, dict, ref: pdf.context.register(dict), children: [] }
    if (mark.kind === 'section') section = entry
    if (section && section !== entry) section.children.push(entry)
    else top.push(entry)
  }
  if (top.length === 0) return
  const root = pdf.context.obj({ Type: 'Outlines' }) as PDFDict
  const ref = pdf.context.register(root)
  const fill = (entries: readonly Entry[], parent: PDFDict, parentRef: PDFRef): number => {
    entries.forEach(({ mark, dict, ref: own, children }, index) => {
      dict.set(name('Title'), PDFHexString.fromText(mark.title.replace(/\s+/g, ' ')))
      dict.set(name('Parent'), parentRef)
      dict.set(name('Dest'), name(mark.name))
      const before = entries[index - 1]
      const after = entries[index + 1]
      if (before) dict.set(name('Prev'), before.ref)
      if (after) dict.set(name('Next'), after.ref)
      if (children.length > 0) fill(children, dict, own)
    })
    const count = entries.reduce((sum, { children }) => sum + 1 + children.length, 0)
    parent.set(name('First'), (entries[0] as Entry).ref)
    parent.set(name('Last'), (entries.at(-1) as Entry).ref)
    parent.set(name('Count'), PDFNumber.of(count))
    return count
  }
  fill(top, root, ref)
  pdf.catalog.set(name('Outlines'), ref)
}
