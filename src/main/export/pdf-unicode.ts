// PDF unicode: gives every glyph that is shown the characters that it stands for (ISO 19005-2, 6.2.11.7.2; ISO 14289-1, 7.21.7).
import { type PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@pdfme/pdf-lib'
import type { Cluster, Shown } from './pdf-drawing'
import { bytesOf, streamOf } from './pdf-stream'

/** Glyph to text. */
type Table = Map<number, string>

/**
 * A glyph that two characters share, or that stands for none by itself (a ligature, a tabular figure), is written with
 * its text beside it (/ActualText), and with a wrong or no character in the font's own table, which is what many
 * readers take. So the text goes into the table. What no text is known of gets the sign that says so.
 * Answers what each font's glyphs stand for.
 */
export function mendUnicode(
  pdf: PDFDocument,
  fonts: ReadonlyMap<PDFRef, Shown>,
): Map<PDFRef, readonly string[]> {
  const texts = new Map<PDFRef, readonly string[]>()
  for (const [ref, shown] of fonts) {
    const font = pdf.context.lookup(ref) as PDFDict
    const at = font.get(PDFName.of('ToUnicode'))
    const stream = at instanceof PDFRef ? pdf.context.lookup(at) : undefined
    const before =
      stream instanceof PDFRawStream ? readTable(Buffer.from(bytesOf(stream)).toString('latin1')) : undefined
    const table = mended(before ?? new Map(), shown)
    texts.set(ref, [...table.values()])
    const made = streamOf(pdf.context, Buffer.from(writeTable(table), 'latin1'))
    font.set(PDFName.of('ToUnicode'), pdf.context.register(made))
  }
  return texts
}

/** What a font shows for a character that it lacks (ISO 32000-1, 9.7.6.3): a box, which stands for no text. */
const noGlyph = 0
const unknown = '\ufffd'
/** What a table may not say (ISO 19005-2, 6.2.11.7.2). */
const forbidden = ['\0', '\ufffe', '\ufeff']

export const isSayable = (text: string | undefined): text is string =>
  text !== undefined && text !== '' && !forbidden.some((sign) => text.includes(sign))

/** Only the glyphs that are shown: the printer's tables have others as well, and say for some that they are U+0000. */
export function mended(before: Table, { used, texts, shares }: Shown): Table {
  const sayable = (text: string | undefined) => (isSayable(text) ? text : undefined)
  return new Map(
    [...used]
      .sort((one, other) => one - other)
      .map((glyph) => [
        glyph,
        glyph === noGlyph
          ? unknown
          : (sayable(texts.get(glyph)) ??
            sayable(before.get(glyph)) ??
            sayable(restOf(shares.get(glyph), glyph, before)) ??
            unknown),
      ]),
  )
}

const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0')

const hexOf = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => hex4(text.charCodeAt(at))).join('')

/** The most entries in a block of a table (Adobe Technical Note 5014). */
const mostInBlock = 100

/** A table as a CMap (ISO 32000-1, 9.10.3). */
function writeTable(table: Table): string {
  const rows = [...table].map(([glyph, text]) => `<${hex4(glyph)}> <${hexOf(text)}>`)
  let blocks = ''
  for (let at = 0; at < rows.length; at += mostInBlock) {
    const block = rows.slice(at, at + mostInBlock)
    blocks += `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
}

export function readTable(code: string): Table {
  const table: Table = new Map()
  const textOf = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, body = ''] of code.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of body.matchAll(/<([0-9A-Fa-f]+)>\s*<((?:[0-9A-Fa-f]{4})+)>/g))
      table.set(Number.parseInt(glyph, 16), textOf(text))
  for (const [, body = ''] of code.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', text = ''] of body.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<((?:[0-9A-Fa-f]{4})+)>/g,
    )) {
      const start = Number.parseInt(first, 16)
      const low = Number.parseInt(text.slice(-4), 16)
      for (let glyph = start; glyph <= Number.parseInt(last, 16); glyph++)
        table.set(glyph, textOf(text.slice(0, -4) + hex4(low + glyph - start)))
    }
  return table
}

/** Says nothing, where nothing is left to be said. */
const silent = '\u200b'

/** What the glyphs around one that the table does not know leave of the text that they have together. */
function restOf(cluster: Cluster | undefined, glyph: number, table: Table): string | undefined {
  if (!cluster) return undefined
  const { glyphs, text } = cluster
  const isKnown = (one: number): boolean => isSayable(table.get(one))
  // The first that is not known says it for the others.
  const first = glyphs.findIndex((one) => !isKnown(one))
  if (glyphs[first] !== glyph) return silent
  const last = glyphs.findLastIndex((one) => !isKnown(one))
  const said = (some: readonly number[]): string => some.map((one) => table.get(one) ?? '').join('')
  const before = said(glyphs.slice(0, first))
  const after = said(glyphs.slice(last + 1))
  const fits = text.length > before.length + after.length && text.startsWith(before) && text.endsWith(after)
  if (fits) return text.slice(before.length, text.length - after.length)
  return first === 0 ? text : silent
}
