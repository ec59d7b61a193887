// PDF finish: makes of a printed file the one that leaves: running heads, outline, properties, and what tags still lack.
import { createHash } from 'node:crypto'
import {
  type PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRef,
  PDFString,
} from '@pdfme/pdf-lib'
import type { Edition } from '#core/render/edition'
import { type Mark, titleOf } from '#core/render/print'
import { markArtifacts } from './pdf-artifacts'
import { writeOutline } from './pdf-outline'
import type { Placed } from './pdf-places'
import { mendTags } from './pdf-tags'
import { mendUnicode } from './pdf-unicode'
import { dropUnused } from './pdf-unused'
import { xmpOf } from './pdf-xmp'

const name = PDFName.of

/** `heads` has one page for each page of `printed` from the second on. */
export async function finishPdf(
  printed: Uint8Array,
  heads: Uint8Array | undefined,
  edition: Edition,
  marks: readonly Mark[],
  placed: Placed,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false })
  mendUnicode(pdf)
  for (const page of pdf.getPages()) {
    markArtifacts(pdf, page)
    page.node.set(name('Tabs'), name('S'))
  }
  if (heads) await layHeads(pdf, heads)
  nameLinks(pdf)
  mendTags(pdf)
  writeOutline(pdf, marks, placed)
  describe(pdf, edition)
  dropUnused(pdf)
  return await pdf.save({ useObjectStreams: true, updateFieldAppearances: false })
}

/** Lays the heads over the pages as artifacts, so that a reader is not told the folio in the middle of a sentence. */
async function layHeads(pdf: PDFDocument, heads: Uint8Array): Promise<void> {
  const other = await PDFDocument.load(heads, { updateMetadata: false })
  const forms = await pdf.embedPdf(
    other,
    other.getPages().map((_, index) => index),
  )
  const pages = pdf.getPages()
  for (const [index, form] of forms.entries()) {
    const page = pages[index + 1]
    if (!page) continue
    await form.embed()
    const key = page.node.newXObject('Heads', form.ref)
    const code = `/Artifact <</Type /Pagination>> BDC q ${key.toString()} Do Q EMC\n`
    const before = pdf.context.register(pdf.context.stream('q\n'))
    const after = pdf.context.register(pdf.context.flateStream(`\nQ\n${code}`))
    page.node.normalize()
    page.node.wrapContentStreams(before, after)
  }
}

/** PDF/UA-1, 7.18.5: a link says what it is. */
function nameLinks(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) {
    for (const ref of page.node.Annots()?.asArray() ?? []) {
      const link = pdf.context.lookup(ref) as PDFDict
      if (link.get(name('Subtype')) !== name('Link') || link.has(name('Contents'))) continue
      const action = pdf.context.lookup(link.get(name('A')) as PDFRef | undefined) as PDFDict | undefined
      const address = action?.get(name('URI'))
      const dest = link.get(name('Dest'))
      const words =
        address instanceof PDFString || address instanceof PDFHexString
          ? address.decodeText()
          : dest instanceof PDFName
            ? `#${dest.decodeText()}`
            : ''
      link.set(name('Contents'), PDFHexString.fromText(words))
      link.set(name('F'), PDFNumber.of(4))
    }
  }
}

/** Title, author, subject, dates and language, in the properties and as XMP. */
function describe(pdf: PDFDocument, edition: Edition): void {
  const { publication, issue } = edition
  const title = titleOf(edition)
  const author = publication.publisher.trim() || publication.title
  const subject = [edition.issue.title.trim(), edition.date].filter(Boolean).join(', ')
  // The cover's day at noon, so that no reader's time zone makes it another; without a date, PDF's own first day.
  const date = new Date(`${issue.date ?? '2000-01-01'}T12:00:00Z`)
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setAuthor(author)
  pdf.setSubject(subject)
  pdf.setCreator('Galley')
  pdf.setProducer('Galley')
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
  pdf.setLanguage(issue.language)
  const xmp = xmpOf({ title, author, subject, language: issue.language, date })
  const metadata = pdf.context.stream(new TextEncoder().encode(xmp), { Type: 'Metadata', Subtype: 'XML' })
  pdf.catalog.set(name('Metadata'), pdf.context.register(metadata))
  const sum = createHash('sha256')
    .update(JSON.stringify([publication, issue]))
    .digest('hex')
    .slice(0, 32)
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(sum), PDFHexString.of(sum)])
}
