// PDF tree write: writes a structure into a PDF, and into what refers to it: parent tree, names, links.
import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@pdfme/pdf-lib'
import type { Cell, Kid, Tag } from './pdf-tree'

const name = PDFName.of

/**
 * Replaces the structure of the file. Everything in it is counted from the beginning, so that it does not depend on what was
 * printed before.
 */
export function writeTree(pdf: PDFDocument, document: Tag): void {
  const { context } = pdf
  const pages = pdf.getPages()
  const parents = new Map<PDFRef, PDFRef[]>()
  const links: { readonly ref: PDFRef; readonly owner: PDFRef }[] = []
  const names: PDFObject[] = []
  const rootRef = context.nextRef()

  const write = (tag: Tag, parent: PDFRef): PDFRef => {
    const ref = context.nextRef()
    const page = tag.kids.find((kid) => kid.kind === 'content')?.page
    const kids = tag.kids.map((kid) => writeKid(kid, ref, page))
    const dict = context.obj({ Type: 'StructElem', S: tag.type, P: parent }) as PDFDict
    if (page) dict.set(name('Pg'), page)
    if (kids.length > 0) dict.set(name('K'), kids.length === 1 ? (kids[0] as PDFObject) : context.obj(kids))
    if (tag.language !== undefined) dict.set(name('Lang'), PDFString.of(tag.language))
    if (tag.alt !== undefined) dict.set(name('Alt'), PDFHexString.fromText(tag.alt))
    if (tag.numbering !== undefined)
      dict.set(name('A'), context.obj({ O: 'List', ListNumbering: tag.numbering }))
    // ISO 32000-1, 14.8.5.4.3.
    if (tag.box) dict.set(name('A'), context.obj({ O: 'Layout', BBox: tag.box.map(toHundredths) }))
    const attributes = tag.cell && attributesOf(tag.cell)
    if (attributes) dict.set(name('A'), context.obj(attributes))
    if (tag.named) {
      // Digits enough that their order as text is their order as numbers (ISO 32000-1, 7.9.6).
      const own = PDFString.of(`note${String(names.length / 2 + 1).padStart(6, '0')}`)
      dict.set(name('ID'), own)
      names.push(own, ref)
    }
    context.assign(ref, dict)
    return ref
  }

  const writeKid = (kid: Kid, owner: PDFRef, page: PDFRef | undefined): PDFObject => {
    if (kid.kind === 'tag') return write(kid, owner)
    if (kid.kind === 'annotation') {
      links.push({ ref: kid.ref, owner })
      return context.obj({ Type: 'OBJR', Obj: kid.ref, Pg: kid.page })
    }
    const owners = parents.get(kid.page) ?? []
    owners[kid.id] = owner
    parents.set(kid.page, owners)
    return kid.page === page ? PDFNumber.of(kid.id) : context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.id })
  }

  const top = write(document, rootRef)
  const numbers: PDFObject[] = []
  pages.forEach(({ ref, node }, index) => {
    node.set(name('StructParents'), PDFNumber.of(index))
    const owners = Array.from(parents.get(ref) ?? [], (owner) => owner ?? null)
    numbers.push(PDFNumber.of(index), context.register(context.obj(owners)))
  })
  links.forEach(({ ref, owner }, index) => {
    context.lookup(ref, PDFDict).set(name('StructParent'), PDFNumber.of(pages.length + index))
    numbers.push(PDFNumber.of(pages.length + index), owner)
  })
  const root = context.obj({
    Type: 'StructTreeRoot',
    K: [top],
    ParentTree: context.register(context.obj({ Nums: numbers })),
    ParentTreeNextKey: pages.length + links.length,
  }) as PDFDict
  if (names.length > 0) root.set(name('IDTree'), context.register(context.obj({ Names: names })))
  context.assign(rootRef, root)
  pdf.catalog.set(name('StructTreeRoot'), rootRef)
}

const toHundredths = (points: number): number => Math.round(points * 100) / 100

function attributesOf({ scope, rows, columns }: Cell): Record<string, string | number> | undefined {
  const own = {
    ...(scope === undefined ? {} : { Scope: scope }),
    ...(rows > 1 ? { RowSpan: rows } : {}),
    ...(columns > 1 ? { ColSpan: columns } : {}),
  }
  return Object.keys(own).length > 0 ? { O: 'Table', ...own } : undefined
}
