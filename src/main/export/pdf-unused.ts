// PDF unused: takes out the objects that nothing in the file refers to any more.
import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFRef, PDFStream } from '@pdfme/pdf-lib'

/** What was replaced would still be written, and differs from print to print. */
export function dropUnused(pdf: PDFDocument): void {
  const { context } = pdf
  const { Root, Info } = context.trailerInfo
  const used = new Set<PDFRef>()
  const open: PDFObject[] = [Root, Info].filter((object) => object !== undefined)
  for (let object = open.pop(); object; object = open.pop()) {
    if (object instanceof PDFRef) {
      if (used.has(object)) continue
      used.add(object)
      const found = context.lookup(object)
      if (found) open.push(found)
    } else if (object instanceof PDFArray) open.push(...object.asArray())
    else if (object instanceof PDFDict) open.push(...object.values())
    else if (object instanceof PDFStream) open.push(object.dict)
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!used.has(ref)) context.delete(ref)
}
