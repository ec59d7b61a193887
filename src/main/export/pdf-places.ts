// PDF places: where the marks of a printed document stand: page and height.
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from '@pdfme/pdf-lib'
import type { Standing } from '#core/render/print-heads'
import type { Mark } from '#core/render/print-marks'

/** `heads`: how many pages at the end are not the issue's own. */
export function placesIn(pdf: PDFDocument, marks: readonly Mark[], heads: number): Standing {
  const dests = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const numbers = new Map(pdf.getPages().map(({ ref }, index) => [ref, index + 1]))
  const places = new Map<string, { readonly page: number; readonly y: number }>()
  for (const { name } of marks) {
    const dest = dests?.lookupMaybe(PDFName.of(name), PDFArray)
    const ref = dest?.get(0)
    const page = ref instanceof PDFRef ? numbers.get(ref) : undefined
    if (dest && page !== undefined)
      places.set(name, { page, y: dest.lookupMaybe(3, PDFNumber)?.asNumber() ?? 0 })
  }
  return { count: numbers.size - heads, places }
}
