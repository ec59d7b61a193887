// PDF unicode: what a font's table says of glyphs that the printer's own table leaves out.
import { expect, test } from 'vitest'
import { mended } from '#main/export/pdf-unicode'

const shown = (glyphs: readonly number[], text: string) => ({
  used: new Set(glyphs),
  texts: new Map<number, string>(),
  shares: new Map(glyphs.map((glyph) => [glyph, { glyphs, text }])),
})

test.each([
  ['a mark in a shape of its own, between letters', { 1: 'ฝ', 3: 'า' }, [1, 2, 3], 'ฝ้า', ['ฝ', '้', 'า']],
  ['a mark at the end', { 1: 'e' }, [1, 2], 'e\u0302', ['e', '\u0302']],
  ['two that nothing is known of', { 1: 'e' }, [1, 2, 3], 'e\u0302\u0301', ['e', '\u0302\u0301', '\u200b']],
  ['none is known', {}, [1, 2], 'e\u0302', ['e\u0302', '\u200b']],
  ['all are known', { 1: 'e', 2: '\u0302' }, [1, 2], 'e\u0302', ['e', '\u0302']],
  ['one that is known stands elsewhere', { 1: 'i' }, [1, 2], 'ki', ['i', '\u200b']],
])('%s', (_, known, glyphs, text, says) => {
  const before = new Map(Object.entries(known).map(([glyph, own]) => [Number(glyph), own]))
  expect([...mended(before, shown(glyphs, text)).values()]).toEqual(says)
})

test('a text of its own comes before the table’s, and what nothing is known of says so', () => {
  const own = { used: new Set([0, 1, 2]), texts: new Map([[1, 'ffi']]), shares: new Map() }
  expect([...mended(new Map([[1, 'f']]), own)]).toEqual([
    [0, '\ufffd'],
    [1, 'ffi'],
    [2, '\ufffd'],
  ])
})
