// Docx pictures: pictures and tables as Word, LibreOffice and their like write them, old ways and new.
import { describe, expect, test } from 'vitest'
import type { Block } from '#core/body/blocks'
import { blockText, inlineText, usesOf } from '#core/body/text'
import { blocksIn, blocksOf, office, omitted, p, picture, r, read, style } from './docx-shapes'

const vml = (alt: string) =>
  `<w:pict><v:shape alt="${alt}"><v:imagedata r:id="p" xmlns:r="${office}"/></v:shape></w:pict>`

describe('pictures', () => {
  const uses = async (xml: string) => usesOf(await blocksIn(xml)).map(({ use }) => [use.alt, use.caption])

  test('of two forms the one with the alt text is taken', async () => {
    const forms = `<mc:AlternateContent><mc:Choice Requires="wps">${picture('A mast')}</mc:Choice><mc:Fallback>${vml('')}</mc:Fallback></mc:AlternateContent>`
    expect(await uses(p(`<w:r>${forms}</w:r>`))).toEqual([['A mast', '']])
  })
  test('one of the old kind keeps its alt text', async () => {
    expect(await uses(p(`<w:r>${vml('An old mast')}</w:r>`))).toEqual([['An old mast', '']])
  })
  test('one in a group comes in, with the words beside it', async () => {
    const inner = picture('').replace(
      '<a:graphicData>',
      `<a:graphicData><wpg:wgp xmlns:wpg="g"><wps:wsp><wps:txbx><w:txbxContent>${p('beside')}</w:txbxContent></wps:txbx></wps:wsp>`,
    )
    const group = inner
      .replace('</a:graphicData>', '</wpg:wgp></a:graphicData>')
      .replace('id="0" name=""', 'id="0" descr="In a group"')
    const blocks = await blocksIn(p(`<w:r>${group}</w:r>`))
    expect(usesOf(blocks).map(({ use }) => use.alt)).toEqual(['In a group'])
    expect(blocks.map(blockText)).toContain('beside')
  })
  test('a caption goes to the picture above it, and to the table below it', async () => {
    const table = `<w:tbl><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr><w:tr><w:tc>${p('c')}</w:tc><w:tc>${p('d')}</w:tc></w:tr></w:tbl>`
    const xml = p(`<w:r>${picture('Boat')}</w:r>`) + p('Figure 1: The boat', style('Cap'))
    const blocks = await blocksIn(xml + p('Table 1: Fares', style('Cap')) + table)
    expect(usesOf(blocks)[0]?.use).toMatchObject({ alt: 'Boat', caption: 'Figure 1: The boat' })
    expect(blocks[1]).toMatchObject({ kind: 'table', caption: 'Table 1: Fares' })
    expect(blocks).toHaveLength(2)
  })
  test('one that is not in the file leaves a slot with its address and its alt text', async () => {
    const far = await read(
      p('x') + p(`<w:r>${picture('Far "off"', 'far', 'link').replace('"off"', 'off')}</w:r>`),
    )
    expect(usesOf(blocksOf(far))[0]?.use).toMatchObject({
      alt: 'Far off',
      source: 'https://example.org/far.png',
    })
    expect(usesOf(await blocksIn(p('x') + p(`<w:r>${picture('Gone', 'nothing')}</w:r>`)))).toMatchObject([
      { use: { alt: 'Gone' } },
    ])
  })
  test('words of charts and alt texts of shapes are in the report', async () => {
    const shape = picture('A chart of fares').replace(/<a:graphic>.*<\/a:graphic>/, '')
    expect(omitted(await read(p(`<w:r>${shape}</w:r>${r('x')}`)), 'import.drawing')).toEqual([
      'A chart of fares',
    ])
  })
})

const row = (...cells: string[]) =>
  `<w:tr>${cells.map((cell) => (cell.startsWith('<w:tc') ? cell : `<w:tc>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`)).join('')}</w:tr>`
const grid = '<w:tblPr><w:tblStyle w:val="TG"/></w:tblPr>'
const cellsOf = (block: Block | undefined) =>
  block?.kind === 'table'
    ? block.rows.map((each) => each.map(({ content }) => content.map(inlineText).join('/')))
    : []

describe('tables', () => {
  test('one that is drawn stays one with a picture, a heading or a table in it', async () => {
    const inner = `<w:tbl>${row('i', 'j')}${row('k', 'l')}</w:tbl>`
    const head = p('Head', '<w:outlineLvl w:val="1"/>')
    const xml = `<w:tbl>${grid}${row('a', `<w:p><w:r>${picture('Boat')}</w:r></w:p>`)}${row(head, `${p('b')}${inner}${p('c')}`)}</w:tbl>`
    const source = await read(xml)
    const blocks = blocksOf(source)
    expect(cellsOf(blocks[0])).toEqual([
      ['a', ''],
      ['Head', 'b/c'],
    ])
    expect(blocks.map(({ kind }) => kind)).toEqual(['table', 'photo', 'table'])
    expect(source.report.guesses.map(({ what }) => what.key)).toContain('import.afterTable')
  })
  test('one that nobody sees lays a page out', async () => {
    const xml = `<w:tbl>${row(p('Head', '<w:outlineLvl w:val="1"/>') + p('Words'), 'Beside')}${row('More', 'Last')}</w:tbl>`
    expect((await blocksIn(xml)).map(({ kind }) => kind)).not.toContain('table')
  })
  test('cells left free, merged the old way and hidden by a merge', async () => {
    const free = '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>'
    const merged = (kind: string, value: string, words: string) =>
      `<w:tc><w:tcPr><w:${kind}Merge${value ? ` w:val="${value}"` : ''}/></w:tcPr>${p(words)}</w:tc>`
    const xml = `<w:tbl>${grid}${row('a', 'b')}${free}<w:tc>${p('d')}</w:tc></w:tr>${row(merged('h', 'restart', 'wide'), merged('h', '', ''))}${row(merged('v', 'restart', 'tall'), 'x')}${row(merged('v', '', 'covered'), 'y')}</w:tbl>`
    const source = await read(xml)
    expect(cellsOf(blocksOf(source)[0])).toEqual([['a', 'b'], ['', 'd'], ['wide'], ['tall', 'x'], ['y']])
    expect(omitted(source, 'import.hidden')).toEqual(['covered'])
  })
})
