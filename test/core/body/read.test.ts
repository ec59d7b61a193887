// Reader: what blocks were built comes back; what it does not know is kept as unknown.
import { expect, test } from 'vitest'
import type { Block } from '#core/body/blocks'
import type { Body } from '#core/body/body'
import { buildBody } from '#core/body/build'
import { readBody } from '#core/body/read'
import { blockText, countWords } from '#core/body/text'
import { aUse, paragraph, text } from '../make'

const blocks: Block[] = [
  paragraph('Plain.'),
  {
    kind: 'paragraph',
    content: [
      { kind: 'text', text: 'bold', marks: ['bold', 'italic'] },
      { kind: 'break' },
      { kind: 'link', url: 'https://example.org/', title: 'A title', children: [text('link')] },
    ],
  },
  { kind: 'subhead', level: 1, number: '1', content: [text('First')] },
  { kind: 'subhead', level: 2, number: '1.1', content: [text('Inner')] },
  { kind: 'subhead', level: 1, number: null, content: [text('Plain')] },
  { kind: 'subhead', level: 1, number: '2', content: [text('Second')] },
  {
    kind: 'list',
    ordered: false,
    start: 1,
    items: [
      {
        content: [text('one')],
        lists: [{ kind: 'list', ordered: true, start: 3, items: [{ content: [text('deep')], lists: [] }] }],
      },
      { content: [text('two')], lists: [] },
    ],
  },
  { kind: 'quote', content: [text('Said.')] },
  {
    kind: 'table',
    rows: [
      [{ header: true, colSpan: 2, rowSpan: 1, content: [[text('Head')]] }],
      [{ header: false, colSpan: 1, rowSpan: 1, content: [[text('a')], [text('b')]] }],
    ],
  },
  { kind: 'photo', use: aUse() },
  { kind: 'gallery', layout: 'lead', uses: [aUse(), aUse({ photo: null })] },
  { kind: 'rule' },
  { kind: 'pagebreak' },
  { kind: 'pullquote', content: [text('Set large.')] },
  { kind: 'attribution', content: [text('A. Speaker')] },
  {
    kind: 'paragraph',
    content: [
      { kind: 'text', text: 'NATO', marks: ['bold', 'small-caps'], language: 'fr' },
      {
        kind: 'footnote',
        number: 1,
        content: [text('With a '), { kind: 'text', text: 'note', marks: ['italic'] }],
      },
      { kind: 'ruby', base: '風早', reading: 'かざはや' },
    ],
  },
  {
    kind: 'sidebar',
    heading: [text('Beside')],
    blocks: [
      { kind: 'subhead', level: 1, number: '1', content: [text('Counted by itself')] },
      {
        kind: 'paragraph',
        content: [text('Words'), { kind: 'footnote', number: 2, content: [text('Second.')] }],
      },
      { kind: 'photo', use: aUse() },
    ],
  },
  {
    kind: 'table',
    caption: 'What was seen',
    rows: [
      [
        { header: true, colSpan: 1, rowSpan: 1, content: [[text('a')]] },
        { header: false, colSpan: 1, rowSpan: 1, content: [[text('b')]] },
      ],
      [
        { header: true, colSpan: 1, rowSpan: 1, content: [[text('c')]] },
        {
          header: false,
          colSpan: 1,
          rowSpan: 1,
          content: [[{ kind: 'footnote', number: 3, content: [text('Third.')] }]],
        },
      ],
    ],
  },
]

test('blocks built and read again are the same', () => {
  expect(readBody(buildBody(blocks))).toEqual(blocks)
})

test('the numbers of subheads close up when one is deleted', () => {
  const left = buildBody(blocks.filter((block) => block.kind !== 'subhead' || block.number !== '1'))
  const numbers = readBody(left).flatMap((block) => (block.kind === 'subhead' ? [block.number] : []))
  expect(numbers).toEqual(['1', null, '1'])
})

test('an unknown block keeps its place and its text', () => {
  const body = {
    root: { type: 'root', children: [{ type: 'chart', children: [{ type: 'label', text: 'High water' }] }] },
  }
  expect(readBody(body as unknown as Body)).toEqual([{ kind: 'unknown', type: 'chart', text: 'High water' }])
})

test('a photo whose record is damaged is unknown, not gone', () => {
  const body = { root: { type: 'root', children: [{ type: 'photo', use: { id: 7 } }] } }
  expect(readBody(body as unknown as Body)[0]?.kind).toBe('unknown')
})

test('a nested list that comes first in its list keeps its words', () => {
  const inner = { type: 'list', children: [{ type: 'listitem', children: [{ type: 'text', text: 'deep' }] }] }
  const body = {
    root: { type: 'root', children: [{ type: 'list', children: [{ type: 'listitem', children: [inner] }] }] },
  }
  expect(
    readBody(body as unknown as Body)
      .map(blockText)
      .join(),
  ).toContain('deep')
})

test('English is counted in words, Japanese and Chinese in characters', () => {
  expect(countWords('The tide turns.', 'en')).toBe(3)
  expect(countWords('灯台守の手帳、\n　三冊。', 'ja')).toBe(10)
  expect(countWords('潮汐', 'zh-Hant')).toBe(2)
  expect(countWords('밀물과 썰물', 'ko')).toBe(2)
})

test('a text is counted the same in one piece and in many', () => {
  const [english, japanese] = ["The tide isn't turning, she said. ", '灯台守の手帳は、港にありました。']
  expect(countWords(english.repeat(500), 'en')).toBe(500 * countWords(english, 'en'))
  expect(countWords(japanese.repeat(500), 'ja')).toBe(500 * countWords(japanese, 'ja'))
})
