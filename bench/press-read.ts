// Press read: whether a PDF has the pages and the text of the page that it was made from.

export interface Read {
  readonly pages: number
  readonly text: string
}

export async function readPdf(bytes: Uint8Array): Promise<Read> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(bytes), disableFontFace: true, verbosity: 0 })
  const document = await task.promise
  const texts: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    for (const item of items) if ('str' in item) texts.push(item.str)
  }
  const pages = document.numPages
  await task.destroy()
  return { pages, text: texts.join(' ') }
}

/** The text of a page as Galley writes it: the few characters that are escaped in it are no letters. */
export const textOfPage = (html: string): string =>
  html
    .slice(html.indexOf('<body'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[#\w]+;/g, ' ')

/** Letters and digits: how often each is there says whether any are lost, wherever lines and words end. */
function lettersOf(text: string): Map<string, number> {
  const letters = new Map<string, number>()
  for (const [each] of text.normalize('NFKC').matchAll(/[\p{L}\p{N}]/gu))
    letters.set(each, (letters.get(each) ?? 0) + 1)
  return letters
}

/** Of a layout that is right, the pages are as many within a tenth, and of a thousand letters it lacks one at most. */
export function faultOf(read: Read, wanted: Read): string | undefined {
  let all = 0
  let lacking = 0
  const got = lettersOf(read.text)
  for (const [each, count] of lettersOf(wanted.text)) {
    all += count
    lacking += Math.max(0, count - (got.get(each) ?? 0))
  }
  const faults: string[] = []
  if (Math.abs(read.pages - wanted.pages) > wanted.pages / 10)
    faults.push(`has ${read.pages} pages, not ${wanted.pages}`)
  if (lacking > all / 1000) faults.push(`lacks ${lacking} of ${all} letters`)
  return faults.length > 0 ? faults.join(', ') : undefined
}
