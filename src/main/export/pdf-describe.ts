// PDF describe: the properties of the document: in its own dictionary, and the same as XMP.
import { createHash } from 'node:crypto'
import { type PDFDocument, PDFHexString, PDFName, PDFString } from '@pdfme/pdf-lib'
import { type Edition, headingOf } from '#core/render/edition'
import { titleOf } from '#core/render/print'
import type { PdfQuality } from '#shared/export'
import { xmpOf } from './pdf-xmp'

const program = 'Galley'

/**
 * Title, author, subject, keywords, dates, language, and an identifier made from all that the file was made from;
 * `conforms`, and it says that it keeps PDF/UA-1 and PDF/A-2u.
 */
export function describe(pdf: PDFDocument, edition: Edition, quality: PdfQuality, conforms: boolean): void {
  const { publication, issue } = edition
  const title = titleOf(edition)
  const author = publication.publisher.trim() || publication.title
  const subject = [issue.title.trim(), edition.date].filter(Boolean).join(', ')
  const keywords = [...new Set(edition.sections.map(headingOf).filter((heading) => heading !== ''))]
  // The cover's day at noon, so that no reader's time zone makes it another; without a date, PDF's own first day.
  const date = new Date(`${issue.date ?? '2000-01-01'}T12:00:00Z`)
  const info = {
    Title: title,
    Author: author,
    Subject: subject,
    Keywords: keywords.join(', '),
    Creator: program,
    Producer: program,
  }
  const { context, catalog } = pdf
  const own = context.obj({})
  for (const [key, value] of Object.entries(info))
    if (value !== '') own.set(PDFName.of(key), PDFHexString.fromText(value))
  for (const key of ['CreationDate', 'ModDate']) own.set(PDFName.of(key), PDFString.fromDate(date))
  context.trailerInfo.Info = context.register(own)
  catalog.set(PDFName.of('Lang'), PDFString.of(issue.language))
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }))
  const xmp = xmpOf({ title, author, subject, keywords, language: issue.language, program, date, conforms })
  // Never compressed, so that a program that knows no PDF finds it (ISO 16684-1, 1.3).
  const metadata = context.stream(new TextEncoder().encode(xmp), { Type: 'Metadata', Subtype: 'XML' })
  catalog.set(PDFName.of('Metadata'), context.register(metadata))
  const sum = createHash('sha256')
    .update(JSON.stringify([publication, issue, quality]))
    .digest('hex')
    .slice(0, 32)
  context.trailerInfo.ID = context.obj([PDFHexString.of(sum), PDFHexString.of(sum)])
}
