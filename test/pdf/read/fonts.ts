// Fonts: which fonts the pages of a PDF use, and which codes they show in each.
import { contentOf, dictOf, listOf, type PdfFile } from './file'
import { pagesOf, stepsOf } from './pages'
import { type Dict, Name, Ref, Stream, Text, type Value } from './values'

export interface UsedFont {
  readonly dict: Dict
  readonly codes: Set<number>
  /** The font that holds the glyphs. */
  readonly descendant: Dict
  readonly descriptor: Dict
}

export function usedFonts(file: PdfFile): UsedFont[] {
  const fonts = new Map<Dict, UsedFont>()
  for (const page of pagesOf(file)) {
    const resources = dictOf(file, dictOf(file, page.dict.get('Resources'))?.get('Font'))
    let font: UsedFont | undefined
    for (const { operator, operands } of stepsOf(file, page)) {
      if (operator === 'Tf' && operands[0] instanceof Name) {
        const dict = dictOf(file, resources?.get(operands[0].text))
        if (!dict) throw new Error(`page ${page.number} has no font ${operands[0].text}`)
        font = fonts.get(dict) ?? usedFont(file, dict)
        fonts.set(dict, font)
      } else if (font && (operator === 'Tj' || operator === 'TJ' || operator === "'" || operator === '"'))
        for (const text of operands.flat() as Value[]) if (text instanceof Text) addCodes(font, text)
    }
  }
  return [...fonts.values()]
}

function usedFont(file: PdfFile, dict: Dict): UsedFont {
  const descendant = dictOf(file, listOf(file, dict.get('DescendantFonts'))[0]) ?? new Map()
  const descriptor = dictOf(file, descendant.get('FontDescriptor')) ?? new Map()
  return { dict, codes: new Set(), descendant, descriptor }
}

function addCodes({ codes }: UsedFont, { bytes }: Text): void {
  for (let at = 0; at + 1 < bytes.length; at += 2)
    codes.add(((bytes[at] as number) << 8) | (bytes[at + 1] as number))
}

/** What a font's ToUnicode says of its codes; undefined where there is none. */
export function unicodeOf(file: PdfFile, { dict }: UsedFont): Map<number, string> | undefined {
  const at = dict.get('ToUnicode')
  const stream = at instanceof Ref ? file.objects.get(at.number) : at
  if (!(stream instanceof Stream)) return undefined
  const code = Buffer.from(contentOf(stream)).toString('latin1')
  const table = new Map<number, string>()
  const textOf = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, body = ''] of code.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, from = '', to = ''] of body.matchAll(/<(\w+)>\s*<(\w*)>/g))
      table.set(Number.parseInt(from, 16), textOf(to))
  if (/beginbfrange/.test(code)) throw new Error('ranges are not read')
  return table
}

export interface Program {
  readonly unitsPerEm: number
  readonly glyphs: number
  /** In units of the em. */
  readonly width: (glyph: number) => number
}

/** A TrueType font program, as far as widths need it. */
export function programOf(file: PdfFile, { descriptor }: UsedFont): Program | undefined {
  const at = descriptor.get('FontFile2')
  const stream = at instanceof Ref ? file.objects.get(at.number) : undefined
  if (!(stream instanceof Stream)) return undefined
  const bytes = Buffer.from(contentOf(stream))
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const entry = 12 + index * 16
    const from = bytes.readUInt32BE(entry + 8)
    tables.set(
      bytes.toString('latin1', entry, entry + 4),
      bytes.subarray(from, from + bytes.readUInt32BE(entry + 12)),
    )
  }
  const [head, hhea, hmtx, maxp] = ['head', 'hhea', 'hmtx', 'maxp'].map((tag) => tables.get(tag))
  if (!head || !hhea || !hmtx || !maxp || !tables.has('glyf') || !tables.has('loca')) return undefined
  const metrics = hhea.readUInt16BE(34)
  return {
    unitsPerEm: head.readUInt16BE(18),
    glyphs: maxp.readUInt16BE(4),
    width: (glyph) => hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4),
  }
}

/** A code's width as the PDF says it, in thousandths of the em. */
export function saidWidth(file: PdfFile, { descendant }: UsedFont, code: number): number {
  const list = listOf(file, descendant.get('W'))
  for (let at = 0; at < list.length; ) {
    const first = list[at] as number
    const next = list[at + 1]
    const widths = Array.isArray(next) ? next : next instanceof Ref ? listOf(file, next) : undefined
    if (widths) {
      if (code >= first && code < first + widths.length) return widths[code - first] as number
      at += 2
    } else {
      if (code >= first && code <= (next as number)) return list[at + 2] as number
      at += 3
    }
  }
  return (descendant.get('DW') as number | undefined) ?? 1000
}
