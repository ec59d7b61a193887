// The outline of a PDF: articles of a section without a name stand beside the sections, and never within the one before.
import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@pdfme/pdf-lib'
import { expect, test } from 'vitest'
import type { Mark } from '#core/render/print-marks'
import { writeOutline } from '#main/export/pdf-outline'

const mark = (name: string, title: string): Mark => ({
  name,
  title,
  kind: name.includes('a') ? 'article' : 'section',
  language: 'en',
})

/** Titles with those within them. */
function read(parent: PDFDict): unknown[] {
  const found: unknown[] = []
  let at = parent.lookupMaybe(PDFName.of('First'), PDFDict)
  while (at) {
    const title = at.lookup(PDFName.of('Title'), PDFHexString).decodeText()
    const within = read(at)
    found.push(within.length > 0 ? [title, within] : title)
    at = at.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
  return found
}

async function outlined(marks: readonly Mark[], placed: readonly string[]): Promise<unknown[]> {
  const pdf = await PDFDocument.create()
  const places = new Map(placed.map((name) => [name, { page: 1, y: 0 }]))
  writeOutline(pdf, marks, { count: 1, places })
  return read(pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict))
}

test('articles of a section without a name stand beside the sections', async () => {
  const marks = [
    mark('s1', 'Quay'),
    mark('s1a1', 'One'),
    mark('s2', ''),
    mark('s2a1', 'Two'),
    mark('s2a2', 'Three'),
  ]
  expect(await outlined(marks, ['s1', 's1a1', 's2a1', 's2a2'])).toEqual([['Quay', ['One']], 'Two', 'Three'])
})

test('articles of a section that stands nowhere do not become those of the one before', async () => {
  const marks = [mark('s1', 'Quay'), mark('s1a1', 'One'), mark('s2', 'Town'), mark('s2a1', 'Two')]
  expect(await outlined(marks, ['s1', 's1a1', 's2a1'])).toEqual([['Quay', ['One']], 'Two'])
})
