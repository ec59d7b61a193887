// Pier: a small issue without photographs, whose prints are kept in test/fixtures/pdf.
import { newArticle } from '#core/article/article'
import { buildBody } from '#core/body/build'
import { newIssue } from '#core/issue/issue'
import { newSection } from '#core/issue/section'
import { emptyUse } from '#core/photo/use'
import { newPublication } from '#core/publication/publication'
import type { Source } from '#core/render/source'

const text = (words: string) => ({ kind: 'text', text: words, marks: [] }) as const
const cell = (words: string, header = false) =>
  ({ header, colSpan: 1, rowSpan: 1, content: [[text(words)]] }) as const
const say = (words: string) => ({ kind: 'paragraph', content: [text(words)] }) as const

const lead = {
  ...newArticle('lamp', 'The Office Lamp Is Back'),
  dek: 'Thirty-three staff waited for it.',
  body: buildBody([
    say(
      'China’s ships found the traffic difficult. In 1988 there were 28 of them; “five first,” said the staff.',
    ),
    { kind: 'subhead', level: 1, number: '1', content: [text('What it costs')] },
    {
      kind: 'paragraph',
      content: [
        text('More at '),
        { kind: 'link', url: 'https://pier.example/lamp', title: '', children: [text('the pier')] },
        text(', and in '),
        { kind: 'link', url: 'article:keeper', title: '', children: [text('the keeper’s notes')] },
        { kind: 'footnote', number: 1, content: [text('Kept since 1911.')] },
      ],
    },
    {
      kind: 'list',
      ordered: false,
      start: 1,
      items: [
        { content: [text('Oil')], lists: [] },
        { content: [text('Wick ✅')], lists: [] },
      ],
    },
    {
      kind: 'list',
      ordered: true,
      start: 1,
      items: [
        {
          content: [text('Trim the wick.')],
          lists: [
            {
              kind: 'list',
              ordered: false,
              start: 1,
              items: [{ content: [text('With scissors')], lists: [] }],
            },
          ],
        },
        { content: [text('Fill the lamp.')], lists: [] },
      ],
    },
    { kind: 'quote', content: [text('It was dark for a year.')] },
    { kind: 'attribution', content: [text('The harbour master')] },
    {
      kind: 'table',
      caption: 'What was used',
      rows: [
        [cell('Thing', true), cell('Litres', true), cell('Days', true)],
        [cell('Oil'), cell('12'), cell('40')],
        // A row that ends early, as some tables have.
        [cell('Water'), cell('3')],
      ],
    },
    { kind: 'sidebar', heading: [text('By the way')], blocks: [say('The wick is of cotton.')] },
    { kind: 'photo', use: { ...emptyUse('slot'), caption: 'The lamp', alt: 'A lamp on a mast' } },
  ]),
}
const second = {
  ...newArticle('keeper', '灯台守の手帳から'),
  language: 'ja',
  body: buildBody([say('髙橋さんは毎朝、海を見てから日記を書く。今日は霧だった。')]),
}

export const pier: Source = {
  publication: { ...newPublication('pier', 'The Pier', 'en'), publisher: 'The Pier Office' },
  issue: {
    ...newIssue('pier-7', 'pier', 'en'),
    number: 7,
    date: '2026-03-04',
    coverDate: 'March 2026',
    sections: [
      { ...newSection('one', 'From the Pier'), articles: [lead] },
      { ...newSection('two', 'Letters'), articles: [second] },
    ],
  },
  photos: new Map(),
}
