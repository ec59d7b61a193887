// PDF borrowed: the letters of a PDF that are set in a font of the computer it was made on, and not in one of the bundle.
import { PDFDict, type PDFDocument, PDFName, type PDFRef } from '@pdfme/pdf-lib'
import type { Face } from '#core/render/fonts'

/** `texts`: what the glyphs stand for that each font shows. Sorted, each letter once. */
export function borrowedLetters(
  pdf: PDFDocument,
  texts: ReadonlyMap<PDFRef, readonly string[]>,
  faces: readonly Face[],
): string[] {
  // A PostScript name has no blanks: "Noto Sans JP" is NotoSansJPThin-Bold.
  const own = [...new Set(faces.map(({ family }) => family.replaceAll(' ', '')))]
  const letters = new Set<string>()
  for (const [ref, shown] of texts) {
    const name = nameOf(pdf.context.lookup(ref, PDFDict))
    if (own.some((family) => name.startsWith(family))) continue
    for (const text of shown) for (const letter of text) if (isSeen(letter)) letters.add(letter)
  }
  return [...letters].sort((one, other) => (one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0))
}

/** Without the six letters of a subset (ISO 32000-1, 9.6.4). */
const nameOf = (font: PDFDict): string =>
  (font.lookupMaybe(PDFName.of('BaseFont'), PDFName)?.decodeText() ?? '').replace(/^[A-Z]{6}\+/, '')

/** Blanks, and the sign for what no text is known of, are in every font. */
const isSeen = (letter: string): boolean => !/[\s\p{C}\ufffd]/u.test(letter)
