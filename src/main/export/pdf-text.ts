// PDF text: the text of a PDF as a reader extracts it, code points as they are.
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs'

// Found here, pdf.js needs no worker file beside the program.
Object.assign(globalThis, { pdfjsWorker: worker })

/** One line for each line of the pages. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
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
    return pages.join('\n')
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
