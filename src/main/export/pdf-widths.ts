// PDF widths: how wide the glyphs of a font are, as the file says it (ISO 32000-1, 9.7.4.3).
import { PDFArray, PDFDict, PDFName, PDFNumber } from '@pdfme/pdf-lib'
import type { Widths } from './pdf-strings'

const mostGlyphs = 65_535

/** Undefined for a font whose glyphs are not numbers of two bytes. */
export function widthsIn(font: PDFDict): Widths | undefined {
  if (font.get(PDFName.of('Encoding')) !== PDFName.of('Identity-H')) return undefined
  const inner = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict)
  const usual = inner.lookupMaybe(PDFName.of('DW'), PDFNumber)?.asNumber() ?? 1000
  const listed: number[] = []
  const entries = inner.lookupMaybe(PDFName.of('W'), PDFArray)
  const numberAt = (index: number): number => entries?.lookup(index, PDFNumber).asNumber() ?? 0
  for (let at = 0; at + 1 < (entries?.size() ?? 0); ) {
    const first = numberAt(at)
    const next = entries?.lookup(at + 1)
    if (next instanceof PDFArray) {
      for (let index = 0; index < next.size(); index++)
        listed[first + index] = next.lookup(index, PDFNumber).asNumber()
      at += 2
    } else {
      const last = Math.min(numberAt(at + 1), mostGlyphs)
      for (let glyph = first; glyph <= last; glyph++) listed[glyph] = numberAt(at + 2)
      at += 3
    }
  }
  return { listed, usual }
}
