// PDF tags: mends the structure that Chromium writes: second figures, list bodies, and names that change with each print.
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@pdfme/pdf-lib'

const name = PDFName.of

/** Mends the tree in place. */
export function mendTags(pdf: PDFDocument): void {
  const root = pdf.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  if (!root) return
  const ids = new Map<string, string>()
  const elements: { readonly dict: PDFDict; readonly ref: PDFRef | undefined }[] = []
  const walk = (object: PDFObject | undefined): void => {
    const found = object instanceof PDFRef ? pdf.context.lookup(object) : object
    if (found instanceof PDFArray) for (const child of found.asArray()) walk(child)
    if (!(found instanceof PDFDict) || !found.has(name('S'))) return
    elements.push({ dict: found, ref: object instanceof PDFRef ? object : undefined })
    // <figure> holds the picture, which is a Figure of its own: the outer one groups it with its caption.
    if (found.get(name('S')) === name('Figure') && !found.has(name('Alt'))) found.set(name('S'), name('Div'))
    walk(found.get(name('K')))
  }
  walk(root.get(name('K')))
  const names: PDFObject[] = []
  for (const { dict: element, ref } of elements) {
    const id = element.get(name('ID'))
    const old = id && textOf(id)
    if (old === undefined) continue
    // Chromium counts its nodes from the start of the process; the numbers must not depend on what came before.
    const fresh = `node${String(ids.size + 1).padStart(8, '0')}`
    ids.set(old, fresh)
    element.set(name('ID'), PDFString.of(fresh))
    if (ref) names.push(PDFString.of(fresh), ref)
  }
  if (ids.size === 0) return
  renameHeaders(pdf, root, ids)
  // In the order of their new names, as a name tree must be (ISO 32000-1, 7.9.6).
  root.set(name('IDTree'), pdf.context.register(pdf.context.obj({ Names: names })))
}

const textOf = (object: PDFObject | undefined): string | undefined =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined

/** Cells name their headers in attributes. */
function renameHeaders(pdf: PDFDocument, root: PDFDict, ids: ReadonlyMap<string, string>): void {
  const seen = new Set<PDFObject>()
  const rename = (object: PDFObject | undefined): void => {
    const found = object instanceof PDFRef ? pdf.context.lookup(object) : object
    if (!found || seen.has(found)) return
    seen.add(found)
    if (found instanceof PDFArray)
      found.asArray().forEach((child, index) => {
        const fresh = ids.get(textOf(child) ?? '')
        if (fresh !== undefined) found.set(index, PDFString.of(fresh))
        else rename(child)
      })
    else if (found instanceof PDFDict) for (const key of ['Headers', 'A', 'K']) rename(found.get(name(key)))
  }
  rename(root)
}
