// PDF unicode: gives the glyphs of a printed file the characters that stand for them, where Chromium left them out.
import {
  decodePDFRawStream,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@pdfme/pdf-lib'
import { pageCode, token } from './pdf-artifacts'

/** What a font shows for a character that it lacks (ISO 32000-1, 9.7.6.3): a box, which stands for no text. */
const noGlyph = '0000'

/** Glyph, four hexadecimal digits, to text in UTF-16, in hexadecimal digits. */
type Glyphs = Map<string, string>

/**
 * A glyph that two characters share, or that stands for none by itself (a ligature, a tabular figure), is written with
 * its text beside it (/ActualText), and with a wrong or no character in the font's own table, which is what many
 * readers take. So the text goes into the table, where a single glyph carries it.
 */
export function mendUnicode(pdf: PDFDocument): void {
  const found = new Map<PDFRef, Glyphs>()
  for (const page of pdf.getPages()) {
    const code = pageCode(page)
    const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
    if (code !== undefined && fonts) collect(code, (name) => tableOf(pdf, fonts, name), found)
  }
  for (const [ref, glyphs] of found) rewrite(pdf, ref, glyphs)
}

function tableOf(pdf: PDFDocument, fonts: PDFDict, name: string): PDFRef | undefined {
  const font = fonts.lookupMaybe(PDFName.of(name), PDFDict)
  const table = font?.get(PDFName.of('ToUnicode'))
  return table instanceof PDFRef && pdf.context.lookup(table) instanceof PDFRawStream ? table : undefined
}

function collect(
  code: string,
  tableOf: (font: string) => PDFRef | undefined,
  found: Map<PDFRef, Glyphs>,
): void {
  let table: PDFRef | undefined
  let font = ''
  let text: string | undefined
  let shown = ''
  let before = ''
  for (const [word] of code.matchAll(token)) {
    if (word === 'Tf') table = tableOf(font)
    else if (word === 'EMC') {
      if (table && text && /^[0-9a-f]{4}$/i.test(shown) && shown !== noGlyph) {
        const glyphs = found.get(table) ?? new Map()
        found.set(table, glyphs)
        // The first use decides: a glyph has one place in the table.
        if (!glyphs.has(shown.toUpperCase())) glyphs.set(shown.toUpperCase(), text)
      }
      text = undefined
      shown = ''
    } else if (word.startsWith('/') && word !== '/ActualText') font = word.slice(1)
    else if (before === '/ActualText') text = utf16Of(word)
    else if (text !== undefined && /^<[0-9A-Fa-f]/.test(word)) shown += word.slice(1, -1)
    before = word
  }
}

function utf16Of(word: string): string {
  const value = word.startsWith('<')
    ? PDFHexString.of(word.slice(1, -1)).decodeText()
    : PDFString.of(word.slice(1, -1)).decodeText()
  return hexOf(value)
}

const hexOf = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => hex4(text.charCodeAt(at))).join('')

const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0')

/** The most entries in a block of a table (Adobe Technical Note 5014). */
const mostInBlock = 100

function rewrite(pdf: PDFDocument, ref: PDFRef, mended: Glyphs): void {
  const stream = pdf.context.lookup(ref) as PDFRawStream
  const code = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  const from = code.search(/\d+ beginbf(?:char|range)/)
  const to = code.lastIndexOf('endcmap')
  if (to < 0) return
  const all = new Map([...readTable(code), ...mended])
  all.delete(noGlyph)
  const rows = [...all]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([glyph, text]) => `<${glyph}> <${text}>`)
  let blocks = ''
  for (let at = 0; at < rows.length; at += mostInBlock) {
    const block = rows.slice(at, at + mostInBlock)
    blocks += `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`
  }
  const made = code.slice(0, from < 0 ? to : from) + blocks + code.slice(to)
  pdf.context.assign(ref, pdf.context.flateStream(Buffer.from(made, 'latin1')))
}

function readTable(code: string): Glyphs {
  const glyphs: Glyphs = new Map()
  for (const [, body = ''] of code.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of body.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      glyphs.set(glyph.toUpperCase(), text.toUpperCase())
  for (const [, body = ''] of code.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', text = ''] of body.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    )) {
      const start = Number.parseInt(first, 16)
      const low = Number.parseInt(text.slice(-4), 16)
      for (let glyph = start; glyph <= Number.parseInt(last, 16); glyph++)
        glyphs.set(hex4(glyph), text.slice(0, -4).toUpperCase() + hex4(low + glyph - start))
    }
  return glyphs
}
