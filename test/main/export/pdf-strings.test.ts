// PDF strings: glyphs that were placed one by one stand in strings, each where it stood.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFName } from '@pdfme/pdf-lib'
import { describe, expect, test } from 'vitest'
import { drawingOf } from '#main/export/pdf-stream'
import { inStrings, type Widths } from '#main/export/pdf-strings'
import { widthsIn } from '#main/export/pdf-widths'
import { stepsIn } from '../../pdf/read/pages'
import { Name, Text } from '../../pdf/read/values'

interface Placed {
  readonly glyph: number
  readonly size: number
  readonly x: number
  readonly y: number
}

/** Where each glyph stands, by the operators of ISO 32000-1, 9.4, as far as the printer uses them. */
function placed(bytes: Uint8Array, widthsOf: (font: string) => Widths | undefined): Placed[] {
  const found: Placed[] = []
  let [line, row, pen, size] = [0, 0, 0, 0]
  let widths: Widths | undefined
  for (const { operator, operands } of stepsIn(bytes)) {
    const numbers = operands.map((each) => (typeof each === 'number' ? each : 0))
    if (operator === 'BT') [line, row, pen] = [0, 0, 0]
    else if (operator === 'Tm') [line, row, pen] = [numbers[4] ?? 0, numbers[5] ?? 0, numbers[4] ?? 0]
    else if (operator === 'Td') {
      line += numbers[0] ?? 0
      row += numbers[1] ?? 0
      pen = line
    } else if (operator === 'Tf') {
      widths = operands[0] instanceof Name ? widthsOf(operands[0].text) : undefined
      size = numbers[1] ?? 0
    } else if (operator === 'Tj' || operator === 'TJ')
      for (const piece of operands.flat()) {
        if (typeof piece === 'number') pen -= (piece * size) / 1000
        if (!(piece instanceof Text)) continue
        for (let at = 0; at < piece.bytes.length; at += 2) {
          const glyph = Buffer.from(piece.bytes).readUInt16BE(at)
          found.push({ glyph, size, x: pen, y: row })
          pen += ((widths?.listed[glyph] ?? widths?.usual ?? 0) * size) / 1000
        }
      }
  }
  return found
}

/** All glyphs are half as wide as high. */
const half: Widths = { listed: [], usual: 500 }
const lined = (code: string, widths: Widths = half, texts = new Map<number, string>()): string =>
  Buffer.from(inStrings(Buffer.from(code, 'latin1'), () => ({ widths, texts }))).toString('latin1')
/** As `lined`, where glyphs are numbers of one byte. */
const unlined = (code: string): string =>
  Buffer.from(inStrings(Buffer.from(code, 'latin1'), () => undefined)).toString('latin1')

const begin = 'BT\n/F1 10 Tf\n1 0 0 1 40 700 Tm\n'

describe('glyphs', () => {
  test('that follow each other are one string', () => {
    expect(lined(`${begin}<0001> Tj\n5 0 Td <0002> Tj\n5 0 Td <0003> Tj\nET\n`)).toBe(
      `${begin}[<000100020003>] TJ\nET\n`,
    )
  })

  test('that are closer or wider than their widths are moved', () => {
    expect(lined(`${begin}<0001> Tj\n4.5 0 Td <0002> Tj\n5.25 0 Td <0003> Tj\nET\n`)).toBe(
      `${begin}[<0001>50<0002>-25<0003>] TJ\nET\n`,
    )
  })

  test('on another line, and after a mark, stand where they stood', () => {
    const code = `${begin}<0001> Tj\n5 0 Td <0002> Tj\nEMC\n7 0 Td <0003> Tj\n5 0 Td <0004> Tj\n-3 12 Td <0005> Tj\nET\n`
    expect(lined(code)).toBe(`${begin}[<00010002>] TJ\nEMC\n12 0 Td [<00030004>] TJ\n2 12 Td <0005> Tj\nET\n`)
  })

  test('alone, of fonts with other codes, or set with spaces of their own, are left as they are', () => {
    const alone = `${begin}<0001> Tj\n5 12 Td <0002> Tj\nET\n`
    expect(lined(alone)).toBe(alone)
    const pair = `${begin}<0001> Tj\n5 0 Td <0002> Tj\nET\n`
    expect(unlined(pair)).toBe(pair)
    const spaced = `2 Tc\n${pair}`
    expect(lined(spaced)).toBe(spaced)
  })
})

describe('a glyph with its text beside it', () => {
  const span = (text: string, code: string): string => `/Span<</ActualText (${text}) >> BDC\n${code}\nEMC\n`

  test('comes into the string, and its text into the table', () => {
    const texts = new Map<number, string>()
    const code = `${begin}<0001> Tj\n${span('ffi', '5 0 Td <0080> Tj')}5 0 Td <0002> Tj\nET\n`
    expect(lined(code, half, texts)).toBe(`${begin}[<000100800002>] TJ\nET\n`)
    expect([...texts]).toEqual([[0x80, 'ffi']])
  })

  test('begins a string as well', () => {
    const code = `${begin}${span('ffi', '<0080> Tj')}5 0 Td <0002> Tj\nET\n`
    expect(lined(code)).toBe(`${begin}[<00800002>] TJ\nET\n`)
    const alone = `${begin}${span('ffi', '<0080> Tj')}ET\n`
    expect(lined(alone)).toBe(alone)
  })

  test('keeps it where the table says another', () => {
    const texts = new Map([[0x80, 'ff']])
    const code = `${begin}<0001> Tj\n5 0 Td <0002> Tj\n${span('ffi', '5 0 Td <0080> Tj')}5 0 Td <0003> Tj\n5 0 Td <0004> Tj\nET\n`
    expect(lined(code, half, texts)).toBe(
      `${begin}[<00010002>] TJ\n${span('ffi', '10 0 Td <0080> Tj')}5 0 Td [<00030004>] TJ\nET\n`,
    )
    expect(texts.get(0x80)).toBe('ff')
  })

  test('keeps it where a table may not say it, where there are several glyphs, and on another line', () => {
    for (const kept of [
      span('', '5 0 Td <0080> Tj'),
      span('\0', '5 0 Td <0080> Tj'),
      span('x', '5 0 Td <0000> Tj'),
      span('x', '5 0 Td <00800081> Tj'),
      span('x', '5 0 Td <0080> Tj\n5 0 Td <0081> Tj'),
      span('x', '5 12 Td <0080> Tj'),
    ])
      expect(lined(`${begin}<0001> Tj\n${kept}ET\n`), kept).toContain('/Span<</ActualText (')
  })

  test('of several glyphs gives its text to none of them, whether they are shown at once or one by one', () => {
    for (const shown of ['<00800081> Tj', '<0080> Tj\n2 0 Td <0081> Tj']) {
      const texts = new Map<number, string>()
      lined(`${begin}<0001> Tj\n${span('e\u0301', `5 0 Td ${shown}`)}5 0 Td <0002> Tj\nET\n`, half, texts)
      expect([...texts], shown).toEqual([])
    }
  })
})

test('every glyph of a printed file stands where it stood', async () => {
  const file = readFileSync(join(__dirname, '../../fixtures/pdf/pages.pdf'))
  const pdf = await PDFDocument.load(file, { updateMetadata: false })
  let [glyphs, long, short] = [0, 0, 0]
  for (const page of pdf.getPages()) {
    const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
    const widthsOf = (font: string) => {
      const dict = fonts?.lookupMaybe(PDFName.of(font), PDFDict)
      return dict && widthsIn(dict)
    }
    const before = drawingOf(page)
    const after = inStrings(before, (font) => {
      const widths = widthsOf(font)
      return widths && { widths, texts: new Map() }
    })
    long += before.length
    short += after.length
    const [one, other] = [placed(before, widthsOf), placed(after, widthsOf)]
    glyphs += one.length
    expect(other.map(({ glyph, y }) => [glyph, y])).toEqual(one.map(({ glyph, y }) => [glyph, y]))
    const off = one.map(({ x, size }, index) => Math.abs(x - (other[index]?.x ?? 0)) / size)
    expect(Math.max(...off)).toBeLessThan(0.002)
  }
  expect(glyphs).toBeGreaterThan(700)
  expect(short).toBeLessThan(0.7 * long)
})
