// PDF tree: the structure of a tagged PDF, read into plain values (ISO 32000-1, 14.7).
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@pdfme/pdf-lib'
import type { Box } from './pdf-boxes'

/** A piece of a page's drawing, by the number that it is marked with there. */
export interface Content {
  readonly kind: 'content'
  readonly page: PDFRef
  readonly id: number
}

/** A link's rectangle. */
export interface Annotation {
  readonly kind: 'annotation'
  readonly page: PDFRef
  readonly ref: PDFRef
}

export interface Tag {
  readonly kind: 'tag'
  /** A standard structure type (ISO 32000-1, 14.8.4): P, H1, Figure. */
  readonly type: string
  readonly kids: readonly Kid[]
  /** BCP 47. */
  readonly language?: string | undefined
  readonly alt?: string | undefined
  /** Of a picture: where on its page it stands. */
  readonly box?: Box | undefined
  readonly cell?: Cell | undefined
  readonly numbering?: 'Decimal' | 'Disc' | 'None' | undefined
  /** Whether it needs a name that is its own. */
  readonly named?: boolean | undefined
}

export interface Cell {
  readonly scope?: 'Column' | 'Row' | 'Both' | undefined
  readonly rows: number
  readonly columns: number
}

export type Kid = Tag | Content | Annotation

/** `own`: the pages whose content counts; what stands on others is left out. Undefined where the file has no tags. */
export function readTree(pdf: PDFDocument, own: ReadonlySet<PDFRef>): Tag | undefined {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  if (!root) return undefined
  const kids = kidsOf(pdf, root.get(PDFName.of('K')), undefined, own)
  const [only] = kids
  return kids.length === 1 && only?.kind === 'tag' && only.type === 'Document'
    ? only
    : { kind: 'tag', type: 'Document', kids }
}

function kidsOf(
  pdf: PDFDocument,
  object: PDFObject | undefined,
  around: PDFRef | undefined,
  own: ReadonlySet<PDFRef>,
): Kid[] {
  const found = object instanceof PDFRef ? pdf.context.lookup(object) : object
  if (found instanceof PDFArray) return found.asArray().flatMap((each) => kidsOf(pdf, each, around, own))
  const content = (page: PDFObject | undefined, id: number): Kid[] =>
    page instanceof PDFRef && own.has(page) ? [{ kind: 'content', page, id }] : []
  if (found instanceof PDFNumber) return content(around, found.asNumber())
  if (!(found instanceof PDFDict)) return []
  const page = found.get(PDFName.of('Pg')) ?? around
  if (found.get(PDFName.of('Type')) === PDFName.of('MCR'))
    return content(page, found.lookup(PDFName.of('MCID'), PDFNumber).asNumber())
  if (found.get(PDFName.of('Type')) === PDFName.of('OBJR')) {
    const ref = found.get(PDFName.of('Obj'))
    return ref instanceof PDFRef && page instanceof PDFRef && own.has(page)
      ? [{ kind: 'annotation', page, ref }]
      : []
  }
  const type = found.get(PDFName.of('S'))
  if (!(type instanceof PDFName)) return []
  return [
    {
      kind: 'tag',
      type: type.decodeText(),
      language: textOf(found.get(PDFName.of('Lang'))),
      alt: textOf(found.get(PDFName.of('Alt'))),
      cell: cellOf(pdf, found.get(PDFName.of('A'))),
      kids: kidsOf(pdf, found.get(PDFName.of('K')), page instanceof PDFRef ? page : undefined, own),
    },
  ]
}

const textOf = (object: PDFObject | undefined): string | undefined =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() || undefined : undefined

/** The attributes of a cell: one dictionary, or several. */
function cellOf(pdf: PDFDocument, object: PDFObject | undefined): Cell | undefined {
  const found = object instanceof PDFRef ? pdf.context.lookup(object) : object
  const dicts = found instanceof PDFArray ? found.asArray().map((each) => pdf.context.lookup(each)) : [found]
  let cell: Cell | undefined
  for (const dict of dicts) {
    if (!(dict instanceof PDFDict) || dict.get(PDFName.of('O')) !== PDFName.of('Table')) continue
    const number = (name: string): number => dict.lookupMaybe(PDFName.of(name), PDFNumber)?.asNumber() ?? 1
    const scope = dict.get(PDFName.of('Scope'))
    cell = {
      scope: (scope instanceof PDFName ? scope.decodeText() : cell?.scope) as Cell['scope'],
      rows: Math.max(cell?.rows ?? 1, number('RowSpan')),
      columns: Math.max(cell?.columns ?? 1, number('ColSpan')),
    }
  }
  return cell
}
