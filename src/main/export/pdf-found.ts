// PDF found: what a reader gets of a PDF, through pdf.js: its text layer, code points as they are, its tags and links.
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import type { Found } from '#core/proof/expectation'
import { writtenByChromium } from './pdf-address'
import type { ReadPdfOptions } from './printer'

// Found here, pdf.js needs no worker file beside the program.
Object.assign(globalThis, { pdfjsWorker: worker })

/** The pages before the first section, which the outline names, are the front. What no tag holds is not read. */
export async function foundInPdf(bytes: Uint8Array, { signal, onPage }: ReadPdfOptions = {}): Promise<Found> {
  // A copy, and no Buffer: pdf.js takes the bytes for itself.
  const task = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    verbosity: 0,
  })
  const document = await task.promise
  try {
    const first = await firstSection(document)
    const pages: string[] = []
    const apart: string[] = []
    const alts: string[] = []
    const links: string[] = []
    for (let number = 1; number <= document.numPages && !signal?.aborted; number++) {
      const page = await document.getPage(number)
      const [content, tags, annotations] = await Promise.all([
        page.getTextContent({ disableNormalization: true, includeMarkedContent: true }),
        page.getStructTree(),
        page.getAnnotations(),
      ])
      const text: string[] = []
      if (tags) readTags(tags, markedText(content.items), text, alts)
      pages.push(text.join(''))
      apart.push(untagged(content.items))
      for (const link of annotations as readonly Annotation[]) links.push(...addressOf(link))
      page.cleanup()
      onPage?.(number, document.numPages)
      // Between two pages it can be heard that nobody wants the next.
      if (signal) await new Promise((resolve) => setImmediate(resolve))
    }
    return {
      front: pages.slice(0, first).join('\n'),
      text: pages.slice(first).join('\n'),
      apart: apart.join('\n'),
      alts,
      links,
    }
  } finally {
    await task.destroy()
  }
}

/** Index of the page on which the first section begins; 0 where there is no outline. */
async function firstSection(document: PDFDocumentProxy): Promise<number> {
  const outline = (await document.getOutline()) as readonly { dest?: unknown }[] | null
  const dest = outline?.[0]?.dest
  const place = typeof dest === 'string' ? await document.getDestination(dest) : dest
  return Array.isArray(place) ? await document.getPageIndex(place[0]) : 0
}

type Item = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number]
type Tag = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>

/** The text of each piece of marked content by its id; what has none, such as a running head, is decoration. */
function markedText(items: readonly Item[]): Map<string, string> {
  const texts = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== undefined)
      if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? '\n' : ''))
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push((item.type === 'beginMarkedContentProps' && item.id) || undefined)
  }
  return texts
}

/**
 * What is painted in no tag, and is not of a running head either: Chromium leaves readings of Japanese words so, and finishing
 * marks what is left as an artifact of no kind.
 */
function untagged(items: readonly Item[]): string {
  const texts: string[] = []
  const open: boolean[] = []
  for (const item of items)
    if ('str' in item) {
      if (!open.includes(true)) texts.push(item.str)
    } else if (item.type === 'endMarkedContent') open.pop()
    else {
      const { tag, id } = item as { readonly tag?: string; readonly id?: string | null }
      // With properties (BDC), an artifact says of what kind it is.
      open.push(item.type === 'beginMarkedContentProps' && (tag === 'Artifact' || Boolean(id)))
    }
  return texts.join('\n')
}

/**
 * Texts and alternative texts in the order of the tags, which is the reading order (ISO 32000-1, 14.8.2.3): on the page
 * itself, a reading of a Japanese word may be painted a line after it.
 */
function readTags(tag: Tag, texts: ReadonlyMap<string, string>, text: string[], alts: string[]): void {
  // pdf.js says the alternative text of a figure, but not in its types.
  const { alt } = tag as { readonly alt?: string }
  if (alt) alts.push(alt)
  for (const child of tag.children)
    if ('children' in child) readTags(child, texts, text, alts)
    else if (child.type === 'content') text.push(texts.get(child.id) ?? '')
}

interface Annotation {
  readonly subtype?: string
  readonly unsafeUrl?: string
  readonly dest?: unknown
}

function addressOf({ subtype, unsafeUrl, dest }: Annotation): string[] {
  if (subtype !== 'Link') return []
  if (unsafeUrl !== undefined) return [writtenByChromium(unsafeUrl)]
  return typeof dest === 'string' ? [`#${dest}`] : []
}
