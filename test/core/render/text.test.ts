// The text edition: how lines are set, and that nothing of the issue is missing.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newArticle } from '#core/article/article'
import type { Block, Inline, TableCell } from '#core/body/blocks'
import { buildBody } from '#core/body/build'
import { newIssue } from '#core/issue/issue'
import { newSection } from '#core/issue/section'
import { renderText } from '#core/render/text'
import { columnsOf } from '#core/render/text-width'
import { wrap } from '#core/render/text-wrap'
import { proofOf } from '#main/export/proof'
import { expectedInText, foundInText } from '#main/export/text-found'
import { source } from './harbour'

const text = (words: string, ...marks: Extract<Inline, { kind: 'text' }>['marks'][number][]): Inline => ({
  kind: 'text',
  text: words,
  marks,
})
const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', content })
const cell = (words: string, header = false): TableCell => ({
  header,
  colSpan: 1,
  rowSpan: 1,
  content: [[text(words)]],
})

/** The lines of one article with these blocks, from its hed on. */
function linesOf(blocks: Block[], language = 'en'): string[] {
  const article = { ...newArticle('a', 'Hed'), body: buildBody(blocks) }
  const issue = {
    ...newIssue('i', 'harbour', language),
    sections: [{ ...newSection('s', ''), articles: [article] }],
  }
  const lines = renderText({ ...source, issue }).split('\n')
  const from = lines.lastIndexOf('Hed') + 3
  return lines.slice(from, lines.lastIndexOf('-'.repeat(72)) - 2)
}

describe('the text edition', () => {
  test('is as it was', async () => {
    await expect(renderText(source)).toMatchFileSnapshot('../../fixtures/render/issue.txt')
  })

  test.each(['text', 'email'] as const)('holds every word that the channel %s shows', (channel) => {
    const expected = expectedInText(source, channel)
    const found = foundInText(renderText(source, channel), expected, source.issue.language)
    expect(proofOf(expected, found)).toMatchObject({ ok: true, missing: [] })
  })

  test('leaves out an article that is not for its channel', () => {
    const [section] = source.issue.sections
    const articles = section?.articles.map((each) => ({
      ...each,
      channels: { ...each.channels, text: false },
    }))
    const issue = { ...source.issue, sections: [{ ...newSection('s', ''), articles: articles ?? [] }] }
    const hed = articles?.[0]?.hed ?? ''
    expect(renderText({ ...source, issue }, 'email')).toContain(hed)
    expect(renderText({ ...source, issue })).not.toContain(hed)
  })

  test('has no blanks at the end of a line', () => {
    expect(renderText(source)).not.toMatch(/[ \t]\n/)
  })
})

describe('inside a line', () => {
  test('a link gives its number, the same address the same one, and stands at the end', () => {
    const link = (url: string, words: string): Inline => ({
      kind: 'link',
      url,
      title: '',
      children: [text(words)],
    })
    const lines = linesOf([
      paragraph(
        link('https://a.example/', 'One'),
        text(', '),
        link('https://b.example/x', 'two'),
        text(', '),
        link('https://a.example/', 'three.'),
      ),
      paragraph(link('https://c.example', 'c.example'), text(' needs none.')),
    ])
    expect(lines[0]).toBe('One [1], two [2], three. [1]')
    expect(lines[2]).toBe('c.example needs none.')
    expect(lines.slice(-2)).toEqual(['[1] https://a.example/', '[2] https://b.example/x'])
  })

  test('a link to an article names it by its hed', () => {
    const lines = linesOf([
      paragraph({ kind: 'link', url: 'article:a', title: '', children: [text('here')] }),
    ])
    expect(lines[0]).toBe('here [1]')
    expect(lines.at(-1)).toBe('[1] In this issue: Hed')
  })

  test('a reading stands in brackets, a note gives its number and stands below', () => {
    const note: Inline = { kind: 'footnote', number: 1, content: [text('灯台の記録。')] }
    expect(
      linesOf([paragraph({ kind: 'ruby', base: '漢字', reading: 'かんじ' }, text('を読む'), note)], 'ja'),
    ).toEqual(['漢字（かんじ）を読む（注1）', '', '注', '--', '1. 灯台の記録。'])
    expect(linesOf([paragraph(text('It was built'), note, text('.'))])[0]).toBe('It was built (note 1).')
  })

  test('small figures have characters of their own', () => {
    expect(
      linesOf([
        paragraph(text('10'), text('3', 'superscript'), text(' H'), text('2', 'subscript'), text('O')),
      ]),
    ).toEqual(['10³ H₂O'])
  })
})

describe('a table', () => {
  test('is set in columns, figures by their last digit', () => {
    const rows = [
      [cell('Port', true), cell('Ships', true)],
      [cell('Bergen'), cell('7')],
      [cell('函館'), cell('1,204')],
    ]
    expect(linesOf([{ kind: 'table', caption: 'Calls', rows }])).toEqual([
      'Calls',
      '',
      'Port    Ships',
      '------  -----',
      'Bergen      7',
      '函館    1,204',
    ])
  })

  test('keeps a cell over two columns and one over two rows in their places', () => {
    const rows = [
      [{ ...cell('North and south'), colSpan: 2 }, cell('C')],
      [{ ...cell('tall'), rowSpan: 2 }, cell('x'), cell('y')],
      [cell('p'), cell('q')],
    ]
    const [first, second, third] = linesOf([{ kind: 'table', rows }]) as [string, string, string]
    expect(first.indexOf('C')).toBe(second.indexOf('y'))
    expect(third.indexOf('p')).toBe(second.indexOf('x'))
    expect(third.indexOf('q')).toBe(second.indexOf('y'))
  })

  test('of more columns than a line has room for becomes a line a cell', () => {
    const heads = Array.from({ length: 14 }, (_, n) => `Column number ${n}`)
    const rows = [heads.map((words) => cell(words, true)), heads.map((_, n) => cell(`value ${n}`))]
    expect(linesOf([{ kind: 'table', rows }])).toContain('Column number 13: value 13')
  })
})

describe('lines', () => {
  const eastern = fc.string({
    unit: fc.constantFrom(...'灯台守の手帳はキャッシュ、。「」（）ー々っょ？！A b1 …—'),
    maxLength: 200,
  })

  test('are never longer than the measure, and lose no character', () => {
    fc.assert(
      fc.property(eastern, fc.integer({ min: 16, max: 80 }), fc.boolean(), (words, width, wide) => {
        const lines = wrap(words, { width, wide })
        expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''))
        for (const line of lines) expect(columnsOf(line, wide)).toBeLessThanOrEqual(width)
      }),
    )
  })

  test('begin with no closing mark and end with no opening one', () => {
    // Words of marks alone are longer than any line and must be cut somewhere.
    const words = '灯を守る者は、まず「油の量」を書く。次に（風を）書く。キャッシュ、チェック！'.repeat(9)
    for (let width = 12; width < 60; width++) {
      const lines = wrap(words, { width, wide: true })
      for (const line of lines) expect(line).not.toMatch(/^[、。」）ーッャュっ！]|[「（]$/)
      expect(lines.length).toBeGreaterThan(5)
    }
  })

  test('keep a note with its word and an address whole', () => {
    const url = `https://example.org/${'a'.repeat(90)}`
    expect(wrap(`See ${url} now`, { width: 20, wide: false })).toEqual(['See', url, 'now'])
    expect(wrap('aaaa\u2060(note\u00a01)', { width: 8, wide: false })[0]).not.toBe('aaaa')
  })

  test('divide at a hyphen between words, not after a minus', () => {
    expect(wrap('north-northwest', { width: 9, wide: false })).toEqual(['north-', 'northwest'])
    expect(wrap('set of -40', { width: 8, wide: false })).toEqual(['set of', '-40'])
  })
})
