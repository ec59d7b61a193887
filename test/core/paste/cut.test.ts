// Cut: of a paste that is too long its beginning is kept, nothing twice and nothing silently.
import { expect, test } from 'vitest'
import type { Block, TableCell } from '#core/body/blocks'
import { blockText } from '#core/body/text'
import { cutText, cutToRoom, withoutSecond } from '#core/paste/cut'
import { readClipboard } from '#core/paste/paste'
import { literal } from '#core/paste/plain'

const lines = (count: number) =>
  literal(Array.from({ length: count }, (_, at) => `Line ${at + 1}`).join('\n'))

test('what there is room for is the same, and nothing is said', () => {
  const blocks = lines(3000)
  expect(cutToRoom(blocks)).toEqual({ blocks, left: [] })
})

test('the paragraphs after the first three thousand are left out, and the note says where they begin', () => {
  const { blocks, left } = cutToRoom(lines(60_000))
  expect(blocks).toHaveLength(3000)
  expect(left).toEqual([
    { what: { key: 'paste.cut', with: { most: 3000, signs: 500_000 } }, text: 'Line 3001' },
  ])
})

test('one endless line is cut at the end of a word', () => {
  const [only] = cutToRoom(literal('word '.repeat(500_000))).blocks
  expect(only && blockText(only)).toMatch(/^(?:word )+word$/)
  expect(only && blockText(only).length).toBeLessThanOrEqual(500_000)
  expect(cutToRoom(literal('港'.repeat(1_200_000))).blocks.map((block) => blockText(block).length)).toEqual([
    500_000,
  ])
})

test('plain text is cut before it is read, where its lines end', () => {
  expect(cutText('a\nb')).toEqual({ text: 'a\nb', left: [] })
  expect(cutText(`a\n${'\n'.repeat(2_000_000)}`).left).toEqual([])
  const lines = cutText('har-\n'.repeat(1_000_000))
  expect(lines.text).toBe('har-\n'.repeat(50_000))
  expect(lines.left[0]?.text).toMatch(/^har-\nhar-/)
  expect(cutText(`${'word '.repeat(500_000)}\nmore`).text).toHaveLength(500_000)
  expect(cutText('港'.repeat(1_200_000)).text).toHaveLength(500_000)
})

test('a million lines without a blank one are read, as far as they go', () => {
  const { text, left } = cutText('har-\n'.repeat(1_000_000))
  const { blocks } = readClipboard({ html: [], text }, () => 'id')
  expect(blocks.length).toBeGreaterThan(0)
  expect(withoutSecond(cutToRoom(blocks).left, left)).toHaveLength(1)
})

test('a table keeps its first rows, and a cell ends where they do', () => {
  const cell = (words: string, rowSpan = 1): TableCell => ({
    header: false,
    colSpan: 1,
    rowSpan,
    content: [[{ kind: 'text', text: words, marks: [] }]],
  })
  const rows = Array.from({ length: 200 }, (_, row) =>
    Array.from({ length: 100 }, (_, column) => cell(`${row}.${column}`, row === 29 ? 5 : 1)),
  )
  const { blocks, left } = cutToRoom([{ kind: 'table', rows }])
  const [table] = blocks
  expect(table?.kind === 'table' && table.rows.length).toBe(30)
  expect(table?.kind === 'table' && table.rows.at(-1)?.[0]?.rowSpan).toBe(1)
  expect(left[0]?.text).toMatch(/^30\.0/)
})

test('a list keeps its first items with the lists in them', () => {
  const item = (words: string) => ({
    content: [{ kind: 'text', text: words, marks: [] } as const],
    lists: [],
  })
  const inner: Block = { kind: 'list', ordered: false, start: 1, items: [item('a'), item('b')] }
  const items = Array.from({ length: 2000 }, (_, at) => ({ ...item(`${at}`), lists: [inner] }))
  const [list] = cutToRoom([{ kind: 'list', ordered: false, start: 1, items }]).blocks
  expect(list?.kind === 'list' && list.items.length).toBe(1000)
})
