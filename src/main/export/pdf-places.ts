// PDF places: where the marks of a printed document stand: page and height.
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from '@pdfme/pdf-lib'
import type { Mark, PageNumbers } from '#core/render/print'

export interface Place {
  /** Counted from 1. */
  readonly page: number
  /** In points from the foot of the page. */
  readonly y: number
}

export interface Placed {
  /** How many pages the document has. */
  readonly count: number
  readonly places: ReadonlyMap<string, Place>
  readonly pages: PageNumbers
}

export async function placesIn(bytes: Uint8Array, marks: readonly Mark[]): Promise<Placed> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const dests = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const pageRefs = pdf.getPages().map(({ ref }) => ref)
  const places = new Map<string, Place>()
  for (const { name } of marks) {
    const dest = dests?.lookupMaybe(PDFName.of(name), PDFArray)
    if (!dest) continue
    const ref = dest.get(0)
    const page = ref instanceof PDFRef ? pageRefs.indexOf(ref) + 1 : 0
    const y = dest.lookupMaybe(3, PDFNumber)?.asNumber() ?? 0
    if (page > 0) places.set(name, { page, y })
  }
  const pages = new Map([...places].map(([name, { page }]) => [name, page]))
  return { count: pageRefs.length, places, pages }
}
