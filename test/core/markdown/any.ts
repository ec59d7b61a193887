// Any: random issues for the round trip through Markdown, with the texts that Markdown is known to take amiss.
import fc from 'fast-check'
import { type Article, newArticle } from '#core/article/article'
import type { Block, Inline, ListBlock, Mark, TableBlock } from '#core/body/blocks'
import { buildBody } from '#core/body/build'
import { type Issue, newIssue } from '#core/issue/issue'
import { newSection } from '#core/issue/section'
import type { Photo } from '#core/photo/photo'
import { emptyUse, type PhotoUse } from '#core/photo/use'
import { photoOf } from '../render/harbour'

export const photos = new Map<string, Photo>(['a', 'b'].map((letter) => [letter.repeat(64), photoOf(letter)]))

const signs = [
  ...[
    '*',
    '_',
    '`',
    '~',
    '#',
    '> ',
    '- ',
    '+ ',
    '1. ',
    '1) ',
    '|',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '&',
    '\\',
    '!',
  ],
  ...[
    '---',
    '***',
    '```',
    '    ',
    ' ',
    '  ',
    '[^1]',
    '<br>',
    '<!--',
    '-->',
    '</aside>',
    '&amp;',
    '[x] ',
    ':',
    '"',
  ],
  ...[
    'https://example.org/a_b',
    'www.example.org',
    'me@example.org',
    '{{x}}',
    '\t',
    '\u00a0',
    '。',
    '「',
    '」',
    '漢字',
    'かな',
  ],
  ...['word', 'a', '7', 'Ünïcode', '👩‍👩‍👧', 'שלום', '=', '===', '2.1. ', '$', '%'],
]
export const anyText = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('A plain sentence.', 'Soundings, taken at dusk', '灯台守の手帳', 'north'),
  },
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
      minLength: 1,
      maxLength: 12,
    }),
  },
)
const maybe = (arbitrary: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), arbitrary)

const marks = fc.subarray<Mark>(
  ['bold', 'italic', 'strike', 'underline', 'code', 'subscript', 'superscript', 'highlight', 'small-caps'],
  { maxLength: 3 },
)
const words: fc.Arbitrary<Inline> = fc
  .tuple(
    anyText,
    fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: marks }),
    fc.constantFrom(undefined, undefined, undefined, 'fr', 'zh-Hans'),
  )
  .map(([text, own, language]) => ({ kind: 'text', text, marks: own, ...(language ? { language } : {}) }))
const breaks = fc.constant<Inline>({ kind: 'break' })
const url = fc.constantFrom(
  ...[
    'https://example.org/',
    'https://example.org/a(b)?c=d&e=f#g',
    'mailto:desk@harbour.example',
    'tel:+47123',
    'https://example.org/ü x',
  ],
  ...['article:art-0', 'article:art-1', 'article:gone'],
)
const link: fc.Arbitrary<Inline> = fc
  .tuple(url, maybe(anyText), fc.array(words, { minLength: 1, maxLength: 2 }))
  .map(([to, title, children]) => ({ kind: 'link', url: to, title, children }))
const ruby = fc.constantFrom<Inline>(
  { kind: 'ruby', base: '漢字', reading: 'かんじ' },
  { kind: 'ruby', base: 'a<b', reading: 'r&d' },
)
const noteContent = fc.array(fc.oneof(words, words, breaks, link), { maxLength: 3 })
const note = noteContent.map((content): Inline => ({ kind: 'footnote', number: 0, content }))
const inlines = fc.array(
  fc.oneof({ weight: 5, arbitrary: words }, breaks, link, ruby, { weight: 1, arbitrary: note }),
  { maxLength: 5 },
)

const use: fc.Arbitrary<PhotoUse> = fc
  .record({
    photo: fc.constantFrom(null, 'a'.repeat(64), 'b'.repeat(64)),
    source: fc.constantFrom('', 'https://example.org/one.jpg', 'quay "2".jpg'),
    caption: maybe(anyText),
    credit: maybe(anyText),
    alt: maybe(anyText),
    decorative: fc.boolean(),
    focal: fc.constantFrom(null, { x: 0.25, y: 1 }, { x: 0.333333, y: 0 }),
  })
  .map((fields) => ({ ...emptyUse('use'), ...fields }))

const { list } = fc.letrec<{ list: ListBlock }>((tie) => ({
  list: fc
    .record({
      ordered: fc.boolean(),
      start: fc.constantFrom(1, 1, 3, 10),
      items: fc.array(
        fc.record({
          content: fc.tuple(words, inlines).map(([first, others]) => [first, ...others]),
          lists: fc.oneof({ depthSize: 'small' }, fc.constant([]), fc.array(tie('list'), { maxLength: 2 })),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map((fields): ListBlock => ({ kind: 'list', ...fields, start: fields.ordered ? fields.start : 1 })),
}))

const table: fc.Arbitrary<TableBlock> = fc
  .record({
    columns: fc.integer({ min: 1, max: 3 }),
    rows: fc.integer({ min: 1, max: 3 }),
    plain: fc.boolean(),
    caption: maybe(anyText),
  })
  .chain(({ columns, rows, plain, caption }) =>
    fc
      .array(
        fc.array(
          fc.record({
            header: fc.boolean(),
            colSpan: fc.constantFrom(1, 1, 2),
            rowSpan: fc.constantFrom(1, 1, 2),
            content: fc.array(inlines, { minLength: 1, maxLength: 2 }),
          }),
          { minLength: columns, maxLength: columns },
        ),
        { minLength: rows, maxLength: rows },
      )
      .map(
        (cells): TableBlock => ({
          kind: 'table',
          ...(plain || caption.trim() === '' ? {} : { caption: caption.trim() }),
          rows: cells.map((row, at) =>
            row.map((cell) =>
              plain ? { header: at === 0, colSpan: 1, rowSpan: 1, content: cell.content.slice(0, 1) } : cell,
            ),
          ),
        }),
      ),
  )

const content = (kind: 'paragraph' | 'quote' | 'pullquote' | 'attribution') =>
  inlines.map((own): Block => ({ kind, content: own }))
const subhead = fc
  .record({ level: fc.constantFrom<1 | 2>(1, 2), number: fc.constantFrom(null, '1'), content: inlines })
  .map((fields): Block => ({ kind: 'subhead', ...fields }))
const photo = use.map((own): Block => ({ kind: 'photo', use: own }))
const gallery = fc
  .record({ layout: fc.constantFrom('grid', 'row', 'lead'), uses: fc.array(use, { maxLength: 3 }) })
  .map((fields): Block => ({ kind: 'gallery', ...fields }))
const inBox = fc.oneof(
  content('paragraph'),
  content('quote'),
  content('attribution'),
  content('pullquote'),
  subhead,
  list,
  table,
  photo,
  gallery,
)
const sidebar = fc
  .record({ heading: inlines, blocks: fc.array(inBox, { maxLength: 3 }) })
  .map((fields): Block => ({ kind: 'sidebar', ...fields }))
export const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: content('paragraph') },
  { weight: 8, arbitrary: inBox },
  sidebar,
  fc.constantFrom<Block>({ kind: 'rule' }, { kind: 'pagebreak' }),
)

const article: fc.Arbitrary<Article> = fc
  .record({
    blocks: fc.array(anyBlock, { maxLength: 6 }),
    hed: maybe(anyText),
    dek: maybe(anyText),
    byline: maybe(anyText),
    dateline: maybe(anyText),
    kicker: maybe(anyText),
    slug: fc.constantFrom('', '', 'own-name'),
    language: fc.constantFrom(null, null, 'ja'),
    channels: fc.record({ web: fc.boolean(), email: fc.boolean(), pdf: fc.boolean(), text: fc.boolean() }),
    wordTarget: fc.constantFrom(null, 400),
    status: fc.constantFrom('idea', 'draft', 'edited', 'ready'),
    assignee: maybe(anyText),
    notes: fc.oneof(maybe(anyText), fc.constant('two\nlines\n\nand a gap')),
  })
  .map(({ blocks, ...fields }) => ({ ...newArticle('art'), ...fields, body: buildBody(blocks) }))

export const anyIssue: fc.Arbitrary<Issue> = fc
  .record({
    number: fc.constantFrom(null, 0, 86),
    volume: fc.constantFrom(null, 3),
    title: maybe(anyText),
    coverDate: maybe(anyText),
    date: fc.constantFrom(null, '2026-03-04'),
    language: fc.constantFrom('en-GB', 'ja', 'zh-Hans'),
    status: fc.constantFrom('draft', 'review', 'ready', 'published'),
    cover: fc.option(use),
    coverLines: fc.array(anyText, { maxLength: 3 }),
    sections: fc.array(
      fc.record({
        kicker: maybe(anyText),
        slug: fc.constantFrom('', 'sec'),
        articles: fc.array(article, { maxLength: 2 }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ sections, ...fields }) => {
    let count = 0
    return {
      ...newIssue('issue', 'harbour', 'en'),
      ...fields,
      sections: sections.map(({ kicker, slug, articles }, at) => ({
        ...newSection(`sec-${at}`, kicker),
        slug,
        articles: articles.map((each) => ({ ...each, id: `art-${count++}` })),
      })),
    }
  })
