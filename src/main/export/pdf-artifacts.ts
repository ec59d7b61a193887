// PDF artifacts: marks what a page paints outside of its tags as decoration (ISO 14289-1, 7.1).
import { decodePDFRawStream, type PDFDocument, PDFName, type PDFPage, PDFRawStream } from '@pdfme/pdf-lib'

const construct = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h', 'W', 'W*'])
const paint = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'n', 'Do', 'sh'])

/** What a page paints; Chromium writes one stream a page, and anything else is not its own and stays as it is. */
export function pageCode(page: PDFPage): string | undefined {
  const contents = page.node.Contents()
  if (!(contents instanceof PDFRawStream)) return undefined
  return Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1')
}

/** Wraps each path or object that is painted outside of marked content. */
export function markArtifacts(pdf: PDFDocument, page: PDFPage): void {
  const code = pageCode(page)
  if (code === undefined) return
  const marked = withArtifacts(code)
  const stream = pdf.context.flateStream(Buffer.from(marked, 'latin1'))
  page.node.set(PDFName.of('Contents'), pdf.context.register(stream))
}

/** The tokens of a content stream: strings, names, dictionaries, numbers and operators (ISO 32000-1, 7.8.2). */
export const token =
  /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|\[|\]|\/[^\s/<>[\](){}%]*|%[^\r\n]*|[^\s/<>[\](){}%]+/g

export function withArtifacts(code: string): string {
  let made = ''
  let copied = 0
  let depth = 0
  let statement: number | undefined
  let path: number | undefined
  for (const match of code.matchAll(token)) {
    const [word] = match
    const at = match.index
    statement ??= at
    if (!/^[A-Za-z'"]/.test(word) || word === 'true' || word === 'false' || word === 'null') continue
    const from = statement
    statement = undefined
    if (word === 'BDC' || word === 'BMC') depth++
    else if (word === 'EMC') depth--
    else if (depth === 0 && construct.has(word)) path ??= from
    else if (depth === 0 && paint.has(word)) {
      const start = path ?? from
      path = undefined
      // A path that only clips paints nothing.
      if (word === 'n') continue
      const end = at + word.length
      made += `${code.slice(copied, start)}/Artifact BMC\n${code.slice(start, end)}\nEMC`
      copied = end
    }
  }
  return made + code.slice(copied)
}
