// PDF heads: lays the running head and folio that were printed on a page of their own over the page they belong to.
import { PDFDict, PDFName, type PDFPage } from '@pdfme/pdf-lib'
import { withHeads } from './pdf-artifacts'
import type { DrawnPage } from './pdf-pages'

/** The page's drawing with the other's over it; the printer names fonts and pictures alike on every page. */
export function layHeads(page: PDFPage, drawing: Uint8Array, heads: DrawnPage): Uint8Array {
  if (heads.drawing.free > 0) throw new Error('a running head is part of the text')
  const own = page.node.Resources()
  const other = heads.page.node.Resources()
  if (!own || !other) throw new Error('a page has no resources')
  for (const kind of ['Font', 'ExtGState', 'XObject', 'ColorSpace', 'Pattern', 'Shading'])
    join(own, other, PDFName.of(kind))
  return withHeads(drawing, heads.bytes)
}

function join(own: PDFDict, other: PDFDict, kind: PDFName): void {
  const more = other.lookupMaybe(kind, PDFDict)
  if (!more) return
  const mine = own.lookupMaybe(kind, PDFDict) ?? PDFDict.withContext(own.context)
  for (const [key, value] of more.entries()) {
    const same = mine.get(key)
    if (same && same !== value) throw new Error(`two of a page's resources are called ${key.decodeText()}`)
    mine.set(key, value)
  }
  own.set(kind, mine)
}
