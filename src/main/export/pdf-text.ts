// PDF text: the text of a PDF as a reader extracts it, code points as they are.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
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
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
      page.cleanup()
    }
    return pages.join('\n')
  } finally {
    await task.destroy()
  }
}
