// PDF lines: all lines of a PDF as a reader extracts them, running heads included.
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
// Has the worker that pdf.js needs.
import '#main/export/pdf-found'

export async function pdfLines(bytes: Uint8Array): Promise<string[]> {
  // pdf.js takes the bytes for itself.
  const task = getDocument({
    data: bytes.slice(),
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  })
  const document = await task.promise
  try {
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent({ disableNormalization: true })
      pages.push(linesOf(items))
      page.cleanup()
    }
    return pages.join('\n').trimEnd().split('\n')
  } finally {
    await task.destroy()
  }
}

type Item = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number]

/** Further apart than a superscript from its line, in points. */
const anotherPlace = 20

/** The running head follows the last line without a break of its own; its place tells them apart. */
function linesOf(items: readonly Item[]): string {
  let text = ''
  let height = 0
  for (const item of items) {
    if (!('str' in item)) continue
    const y = Number(item.transform[5])
    if (item.str !== '' && text !== '' && !text.endsWith('\n') && Math.abs(y - height) > anotherPlace)
      text += '\n'
    text += item.str + (item.hasEOL ? '\n' : '')
    if (item.str !== '') height = y
  }
  return text
}
