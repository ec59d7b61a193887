// Docx lists: lists as Word and LibreOffice write them, by styles, overrides and indents, each read as it would be printed.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ListBlock } from '#core/body/blocks'
import { blockText, inlineText, usesOf } from '#core/body/text'
import { blocksIn, blocksOf, indent, item, omitted, p, read, style } from './docx-shapes'

const outline = (list: ListBlock): unknown[] =>
  list.items.map(({ content, lists }, at) => [
    `${list.ordered ? list.start + at : '-'} ${inlineText(content)}`,
    ...lists.map(outline),
  ])
const listsIn = async (xml: string) =>
  (await blocksIn(xml)).map((block) => (block.kind === 'list' ? outline(block) : blockText(block)))

describe('lists', () => {
  test('a style alone makes an item', async () => {
    expect(await listsIn(p('one', style('LB')) + p('two', style('LB')))).toEqual([[['- one'], ['- two']]])
  })
  test('a list begins where it says, also right after another', async () => {
    expect(await listsIn(p('a', item(2)) + p('b', item(2)) + p('e', item(3)) + p('f', item(3)))).toEqual([
      [['1 a'], ['2 b']],
      [['5 e'], ['6 f']],
    ])
  })
  test('paragraphs that go on an item stay in it', async () => {
    const off = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    const xml = p('one', item(2)) + p('more', indent) + p('two', item(2)) + p('off', off) + p('end')
    expect(await listsIn(xml)).toEqual([[['1 one\nmore'], ['2 two\noff']], 'end'])
  })
  test('an indented paragraph after the last item is one by itself', async () => {
    expect(await listsIn(p('one', item(2)) + p('set in', indent))).toEqual([[['1 one']], 'set in'])
  })
  test('a level without a sign is a paragraph, and a level that is skipped leaves no empty item', async () => {
    expect(await listsIn(p('bare', item(4)) + p('deep', item(1, 2)) + p('top', item(1)))).toEqual([
      'bare',
      [['- deep'], ['- top']],
    ])
  })
})

test('a document of LibreOffice’s keeps its alt texts and its lists', async () => {
  const fixture = (name: string) => read(readFileSync(`test/fixtures/docx/${name}.docx`))
  const pictures = await fixture('pictures')
  const alts = usesOf(blocksOf(pictures)).map(({ use }) => use.alt)
  expect(alts).toContain('The blue boat & the "pier"')
  expect(alts.filter((alt) => alt === '')).toHaveLength(1)
  expect(omitted(pictures, 'import.pageHead').join()).toContain('Logo of the paper')
  const lists = blocksOf(await fixture('lists')).flatMap((block) =>
    block.kind === 'list' ? [outline(block)] : [],
  )
  expect(lists[0]).toEqual([
    [
      '- bullet one',
      [
        [
          '1 number one',
          [['- deep bullet', [['1 letter a', [['- fifth level']]], ['2 letter b']]], ['- deep bullet two']],
        ],
        ['2 number two'],
      ],
    ],
    ['- bullet two\nsecond paragraph of bullet two'],
    ['- bullet three'],
  ])
  expect(lists.map(([first]) => String(first))).toContain('7 seventh')
})
