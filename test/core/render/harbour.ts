// Harbour: an issue with every kind of block, for the tests of the editions.

import { type Article, newArticle } from '#core/article/article'
import type { Block, Inline } from '#core/body/blocks'
import { buildBody } from '#core/body/build'
import type { Issue } from '#core/issue/issue'
import { newIssue } from '#core/issue/issue'
import { newSection } from '#core/issue/section'
import type { Photo } from '#core/photo/photo'
import { emptyUse, type PhotoUse } from '#core/photo/use'
import { newPublication, type Publication } from '#core/publication/publication'
import type { Source } from '#core/render/source'

const plain = (text: string): Inline => ({ kind: 'text', text, marks: [] })
const marked = (text: string, ...marks: ('bold' | 'italic' | 'code')[]): Inline => ({
  kind: 'text',
  text,
  marks,
})
export const p = (...content: (Inline | string)[]): Block => ({
  kind: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? plain(part) : part)),
})
const subhead = (level: 1 | 2, number: string | null, words: string): Block => ({
  kind: 'subhead',
  level,
  number,
  content: [plain(words)],
})

export const photoOf = (letter: string, width = 1600, height = 1200): Photo => ({
  v: 1,
  sha256: letter.repeat(64),
  type: 'jpg',
  width,
  height,
  bytes: 1,
  name: `${letter}.jpg`,
  orientation: 1,
  caption: '',
  credit: '',
  rights: '',
  taken: null,
})

const use = (id: string, letter: string | null, fields: Partial<PhotoUse> = {}): PhotoUse => ({
  ...emptyUse(id),
  photo: letter === null ? null : letter.repeat(64),
  caption: `Caption ${id} says what is seen.`,
  credit: `Photo: Ines ${id}`,
  alt: `Alternative ${id}: a pilot boat`,
  ...fields,
})

export const harbour: Publication = {
  ...newPublication('harbour', 'The Harbour Review', 'en-GB'),
  nameplate: { wordmark: '', slogan: 'News of the port and its neighbours', logo: null },
  publisher: 'The Harbour Office',
  frequency: 'Monthly',
  colophon: {
    address: 'Pier 4\n5003 Bergen',
    contact: 'desk@harbour.example',
    copyright: '© 2026 The Harbour Office',
    disclaimer: 'Soundings are not for navigation.',
  },
}

const article = (id: string, hed: string, blocks: Block[], fields: Partial<Article> = {}): Article => ({
  ...newArticle(id, hed),
  body: buildBody(blocks),
  ...fields,
})

const opening =
  'The three harbours lie on different oceans, yet their pilots share a problem: tidal currents that no printed table has predicted since the new breakwaters were finished. Each port had measured its own; none had laid its figures beside another’s.'

const tides = article(
  'tides',
  '3 Harbours, One Tide Table',
  [
    {
      kind: 'gallery',
      layout: 'grid',
      uses: [use('g1', 'b'), use('g2', 'c'), use('g3', null, { source: 'https://example.org/three.jpg' })],
    },
    p(opening),
    subhead(1, '1', 'What the soundings say'),
    p(
      'Measurements put the ',
      marked('strongest', 'bold'),
      ' set ',
      marked('forty minutes', 'italic'),
      ' early; see ',
      {
        kind: 'link',
        url: 'https://example.org/tables?a=1&b=2',
        title: 'The tables',
        children: [plain('the tables')],
      },
      '.',
    ),
    subhead(2, '1.1', 'A lesser subhead'),
    {
      kind: 'list',
      ordered: true,
      start: 3,
      items: [
        { content: [plain('the outer wall')], lists: [] },
        {
          content: [plain('the dredger')],
          lists: [
            { kind: 'list', ordered: false, start: 1, items: [{ content: [plain('its crane')], lists: [] }] },
          ],
        },
      ],
    },
    { kind: 'quote', content: [plain('“The sea had not changed.”')] },
    {
      kind: 'table',
      rows: [
        ['Port', 'Set'].map((words) => ({ header: true, colSpan: 1, rowSpan: 1, content: [[plain(words)]] })),
        ['Bergen', '0:40'].map((words, index) => ({
          header: index === 0,
          colSpan: 1,
          rowSpan: 1,
          content: [[plain(words)]],
        })),
      ],
    },
    { kind: 'rule' },
    { kind: 'photo', use: use('single', 'd', { focal: { x: 0.2, y: 0.75 } }) },
    p('The pilots of Hakodate call it 灯台守の手帳 and keep it dry. In 函館 nobody is surprised.'),
    p('港の灯は、夜ごとに静かに点る。海図の上では、小さな点にすぎない。'),
    p(''),
  ],
  {
    dek: 'Pilots from Bergen and Hakodate left with a common table.',
    byline: 'By Ingrid Moe',
    dateline: 'Bergen, 4 March 2026',
    kicker: 'The long read',
  },
)

const light = article(
  'light',
  'The North Light Is Back',
  [
    p('After eleven dark months the lamp burns again.'),
    { kind: 'gallery', layout: 'lead', uses: [use('l1', 'b'), use('l2', 'c'), use('l3', 'd')] },
    { kind: 'gallery', layout: 'row', uses: [use('r1', 'b'), use('r2', 'e', { decorative: true, alt: '' })] },
  ],
  { dek: 'A third of the weight, two miles farther out to sea.' },
)

const keeper = article(
  'keeper',
  '灯台守の手帳から',
  [p('灯を守る者は、まず油の量を書く。次に風を書く。'), subhead(1, null, '夜の記録')],
  { language: 'ja', byline: '文・藤森ハル' },
)

const hidden = article('hidden', 'Only on Paper', [p('Printed and nothing else.')], {
  channels: { web: false, email: true, pdf: true, text: true },
})

export const issue: Issue = {
  ...newIssue('harbour-12', 'harbour', 'en-GB'),
  number: 12,
  date: '2026-03-04',
  cover: use('cover', 'a', { caption: 'The new north light, tested at dusk.' }),
  coverLines: ['The North Light Is Back', 'Dredging begins in April'],
  sections: [
    { ...newSection('abroad', 'Meetings with Ports Abroad'), slug: 'abroad', articles: [tides] },
    { ...newSection('quay', 'From the Quay'), articles: [light, keeper, hidden] },
    {
      ...newSection('paper', 'Paper Only'),
      articles: [{ ...hidden, id: 'hidden-2', hed: 'Also Only on Paper' }],
    },
    newSection('nothing', 'Nothing Yet'),
  ],
}

export const source: Source = {
  publication: harbour,
  issue,
  photos: new Map(
    [
      photoOf('a', 2400, 1350),
      photoOf('b'),
      photoOf('c', 900, 1200),
      photoOf('d', 1500, 1000),
      photoOf('e', 400, 400),
    ].map((photo) => [photo.sha256, photo]),
  ),
}

/** What a front page or a section page finds its files by. */
export const addresses = {
  dpi: 300,
  photo: ({ photo, width }: { photo: Photo; width: number }) =>
    `photos/${photo.sha256.slice(0, 4)}-${width}.jpg`,
  font: (file: string) => `fonts/${file}`,
  faces: [
    {
      family: 'Source Serif 4',
      weight: '400',
      style: 'normal' as const,
      file: 'serif.woff2',
      unicodeRange: 'U+0000-00FF,U+2000-206F',
    },
    {
      family: 'Noto Sans JP',
      weight: '400',
      style: 'normal' as const,
      file: 'jp.woff2',
      unicodeRange: 'U+3000-9FFF',
    },
    {
      family: 'Noto Sans SC',
      weight: '400',
      style: 'normal' as const,
      file: 'sc.woff2',
      unicodeRange: 'U+3000-9FFF',
    },
    {
      family: 'Inter',
      weight: '400',
      style: 'normal' as const,
      file: 'greek.woff2',
      unicodeRange: 'U+0370-03FF',
    },
  ],
  style: 'file' as const,
}
