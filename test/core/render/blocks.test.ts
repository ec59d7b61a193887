// The blocks that stand beside the running text, in every edition made of HTML.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '#core/body/blocks'
import { articleLink } from '#core/body/link'
import { renderBlocks } from '#core/render/blocks'
import { renderPrint } from '#core/render/print'
import { elementIndexes } from '#core/render/shown'
import { renderSingle } from '#core/render/single'
import { renderWeb } from '#core/render/web'
import { anArticle, anIssue, aPublication, aSection, aUse, paragraph, text } from '../make'

const addresses = {
  photo: () => 'p.jpg',
  font: () => 'f.woff2',
  faces: [],
  dpi: 300,
  style: 'inline',
} as const

const source = (blocks: Block[]) => {
  const target = anArticle({ id: 'other', hed: 'The other article' }, [paragraph('Elsewhere.')])
  const first = aSection([anArticle({ hed: 'This one' }, blocks)], { kicker: 'Here' })
  const issue = anIssue([first, aSection([target], { kicker: 'There' })])
  return { publication: aPublication(), issue, photos: new Map() }
}

const note: Block = {
  kind: 'paragraph',
  content: [text('Seen'), { kind: 'footnote', number: 1, content: [text('By whom.')] }, text(' at night.')],
}

const pageOf = (blocks: Block[], path = 'here.html') =>
  renderWeb(source(blocks), addresses)
    .find((page) => page.path === path)
    ?.html.replace(/\n\s*/g, '') ?? ''

test('a footnote stands at its reference and in the list, and each leads to the other', () => {
  const html = pageOf([note])
  expect(html).toContain(
    'Seen<sup class="note-ref"><a id="this-one-ref-1" href="#this-one-note-1" role="doc-noteref">1</a></sup> at night.',
  )
  expect(html).toMatch(
    /<section class="notes" role="doc-endnotes" aria-label="Notes: This one"><ol><li id="this-one-note-1">By whom\./,
  )
  expect(html).toContain('href="#this-one-ref-1" role="doc-backlink"')
})

test('a link to another article leads to its page, its anchor or its place in the PDF', () => {
  const block: Block = {
    kind: 'paragraph',
    content: [{ kind: 'link', url: articleLink('other'), title: '', children: [text('see there')] }],
  }
  expect(pageOf([block])).toContain('<a href="there.html#the-other-article">see there</a>')
  expect(renderSingle(source([block]), addresses)).toContain('<a href="#the-other-article">see there</a>')
  expect(renderPrint(source([block]), addresses).html).toContain('<a href="#s2a1">see there</a>')
})

test('a link to an article that is gone leaves its words', () => {
  const block: Block = {
    kind: 'paragraph',
    content: [{ kind: 'link', url: articleLink('gone'), title: '', children: [text('see there')] }],
  }
  expect(pageOf([block])).toContain('<p>see there</p>')
})

test('a quote is set together with who said it', () => {
  const html = pageOf([
    { kind: 'pullquote', content: [text('Set large.')] },
    { kind: 'attribution', content: [text('A. Speaker')] },
    { kind: 'attribution', content: [text('Nobody’s')] },
  ])
  expect(html).toContain(
    '<figure class="pullquote"><blockquote><p>Set large.</p></blockquote><figcaption class="attribution">A. Speaker</figcaption></figure><p class="attribution">Nobody’s</p>',
  )
})

test('a sidebar has its own heading, and the headings in it are one level lower', () => {
  const html = pageOf([
    {
      kind: 'sidebar',
      heading: [text('Beside')],
      blocks: [{ kind: 'subhead', level: 1, number: null, content: [text('Deeper')] }, paragraph('In it.')],
    },
    { kind: 'subhead', level: 1, number: null, content: [text('After')] },
  ])
  expect(html).toContain(
    '<div class="sidebar"><h3 class="sidebar-heading">Beside</h3><h4 class="subhead">Deeper</h4><p>In it.</p></div><h3 class="subhead">After</h3>',
  )
})

test('marks without a tag, languages and readings', () => {
  const html = pageOf([
    {
      kind: 'paragraph',
      content: [
        { kind: 'text', text: 'nasa', marks: ['small-caps'] },
        { kind: 'text', text: 'mot', marks: ['italic'], language: 'fr' },
        { kind: 'text', text: 'שלום', marks: [], language: 'he' },
        { kind: 'ruby', base: '風早', reading: 'かざはや' },
      ],
    },
  ])
  expect(html).toContain('<span class="small-caps">nasa</span>')
  expect(html).toContain('<span lang="fr"><em>mot</em></span>')
  expect(html).toContain('<span lang="he" dir="rtl">שלום</span>')
  expect(html).toMatch(/<ruby>.*風早.*<rp>（<\/rp><rt>.*かざはや.*<\/rt><rp>）<\/rp><\/ruby>/)
})

test('a page break is for paper alone; a table says what it is about', () => {
  const blocks: Block[] = [
    paragraph('Before.'),
    { kind: 'pagebreak' },
    {
      kind: 'table',
      caption: 'What was seen',
      rows: [[{ header: true, colSpan: 1, rowSpan: 1, content: [[text('a')]] }]],
    },
  ]
  expect(pageOf(blocks)).not.toContain('page-break')
  expect(renderPrint(source(blocks), addresses).html).toContain(
    '<p>Before.</p></div><div class="body new-page"><table class="together">',
  )
  expect(pageOf(blocks)).toContain('<caption>What was seen</caption>')
})

/** Each kind of block with words and without. */
const every: readonly Block[] = [
  paragraph('Words.'),
  { kind: 'paragraph', content: [] },
  note,
  ...(['quote', 'pullquote', 'attribution'] as const).flatMap((kind): Block[] => [
    { kind, content: [text('Said.')] },
    { kind, content: [text(' ')] },
  ]),
  { kind: 'subhead', level: 1, number: null, content: [] },
  { kind: 'subhead', level: 2, number: '1', content: [] },
  { kind: 'list', ordered: false, start: 1, items: [{ content: [], lists: [] }] },
  {
    kind: 'list',
    ordered: true,
    start: 3,
    items: [
      {
        content: [],
        lists: [{ kind: 'list', ordered: false, start: 1, items: [{ content: [text('Deep.')], lists: [] }] }],
      },
    ],
  },
  { kind: 'sidebar', heading: [], blocks: [{ kind: 'paragraph', content: [] }] },
  { kind: 'sidebar', heading: [], blocks: [paragraph('Beside.')] },
  { kind: 'table', rows: [[]] },
  { kind: 'table', rows: [[{ header: false, colSpan: 1, rowSpan: 1, content: [[]] }]] },
  { kind: 'photo', use: aUse() },
  { kind: 'gallery', layout: 'grid', uses: [] },
  { kind: 'gallery', layout: 'lead', uses: [aUse()] },
  { kind: 'rule' },
  { kind: 'pagebreak' },
  { kind: 'unknown', type: 'later', text: '' },
]

test('the place of a block on the page is known without the page', () => {
  const places = { anchor: 'a', article: () => undefined }
  const frame = { language: 'en', han: 'ja', places, issueLanguage: 'en', picture: () => undefined } as const
  const render = (blocks: readonly Block[]) =>
    renderBlocks(blocks, { ...frame, subheadLevel: 3, medium: 'screen' })
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...every), { minLength: 1, maxLength: 8 }), (blocks) => {
      const indexes = elementIndexes(blocks)
      const ends = [...indexes.slice(1), elementIndexes([...blocks, { kind: 'rule' }]).at(-1)]
      for (const [at, index] of indexes.entries()) {
        // A source is part of the quote before it, so the text is not cut between the two.
        if (indexes[at + 1] === index && blocks[at + 1]?.kind === 'attribution') continue
        expect(render(blocks.slice(0, at + 1))).toHaveLength(ends[at] as number)
      }
    }),
  )
})
