// Press read: how many pages a PDF has, and which of the words of another it lacks.

export interface Read {
  readonly pages: number
  /** How often each word is in it. */
  readonly words: ReadonlyMap<string, number>
}

/** Words of letters and digits; of scripts without spaces each sign is one, because a line may end after any. */
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}\p{M}]+/gu

export async function readPages(bytes: Uint8Array): Promise<Read> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(bytes), disableFontFace: true, verbosity: 0 })
  const document = await task.promise
  const words = new Map<string, number>()
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    for (const [each] of text.normalize('NFKC').matchAll(word)) words.set(each, (words.get(each) ?? 0) + 1)
  }
  const pages = document.numPages
  await task.destroy()
  return { pages, words }
}

/** Of a layout that is right, the pages are as many within a tenth, and of a thousand words it lacks one at most. */
export function faultOf(read: Read, wanted: Read): string | undefined {
  let all = 0
  let lacking = 0
  for (const [each, count] of wanted.words) {
    all += count
    lacking += Math.max(0, count - (read.words.get(each) ?? 0))
  }
  const faults: string[] = []
  if (Math.abs(read.pages - wanted.pages) > wanted.pages / 10)
    faults.push(`has ${read.pages} pages, not ${wanted.pages}`)
  if (lacking > all / 1000) faults.push(`lacks ${lacking} of ${all} words`)
  return faults.length > 0 ? faults.join(', ') : undefined
}
