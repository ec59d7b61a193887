// PDF links: what a link says of itself, and that it is printed (ISO 14289-1, 7.18.5; ISO 19005-2, 6.3.2).
import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@pdfme/pdf-lib'
import type { Annotation, Kid, Tag } from './pdf-tree'

const name = PDFName.of

/** `titles`: what the places of the issue are called, by the names of their destinations. */
export function nameLinks(pdf: PDFDocument, titles: ReadonlyMap<string, string>): void {
  for (const { link } of linksIn(pdf)) {
    link.set(name('Contents'), PDFHexString.fromText(wordsOf(pdf, link, titles)))
    link.set(name('F'), PDFNumber.of(printed))
  }
}

/** The flag that makes an annotation part of what is printed (ISO 32000-1, 12.5.3). */
const printed = 4

function linksIn(pdf: PDFDocument): { readonly link: PDFDict; readonly at: Annotation }[] {
  return pdf.getPages().flatMap((page) =>
    (page.node.Annots()?.asArray() ?? []).flatMap((ref) => {
      const link = pdf.context.lookup(ref)
      return link instanceof PDFDict && ref instanceof PDFRef
        ? [{ link, at: { kind: 'annotation', page: page.ref, ref } as const }]
        : []
    }),
  )
}

function wordsOf(pdf: PDFDocument, link: PDFDict, titles: ReadonlyMap<string, string>): string {
  const action = pdf.context.lookup(link.get(name('A')))
  const address = action instanceof PDFDict ? action.get(name('URI')) : undefined
  if (address instanceof PDFString || address instanceof PDFHexString) return address.decodeText()
  const dest = link.get(name('Dest'))
  const place = dest instanceof PDFName ? dest.decodeText() : ''
  return titles.get(place) ?? `#${place}`
}

/** The structure with every link in it: those that the printer put nowhere stand at its end. */
export function withEveryLink(pdf: PDFDocument, document: Tag): Tag {
  const held = new Set<PDFRef>()
  const walk = (kid: Kid): void => {
    if (kid.kind === 'annotation') held.add(kid.ref)
    else if (kid.kind === 'tag') kid.kids.forEach(walk)
  }
  walk(document)
  const lost = linksIn(pdf).filter(({ at }) => !held.has(at.ref))
  const tags = lost.map(({ at }): Tag => ({ kind: 'tag', type: 'Link', kids: [at] }))
  return tags.length === 0
    ? document
    : { ...document, kids: [...document.kids, { kind: 'tag', type: 'P', kids: tags }] }
}
