// Hostile words: whatever an issue's fields say, they come out as words and never as markup, script or style.
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { newArticle } from '#core/article/article'
import type { Inline } from '#core/body/blocks'
import { buildBody } from '#core/body/build'
import { newIssue } from '#core/issue/issue'
import { newSection } from '#core/issue/section'
import { emptyUse } from '#core/photo/use'
import { newPublication } from '#core/publication/publication'
import { safeHref } from '#core/render/inline'
import { renderSingle } from '#core/render/single'
import type { Source } from '#core/render/source'
import { renderWeb } from '#core/render/web'
import { addresses, photoOf } from './harbour'

const hostile = (field: string) =>
  `${field} </title></style></script><script>alert(1)</script><img src=x onerror=alert(1)> "' onload="alert(1) &lt;b&gt; ]]> --> url(javascript:1)`

const text = (words: string): Inline => ({ kind: 'text', text: words, marks: ['bold', 'code'] })
const use = (photo: string | null) => ({
  ...emptyUse('u'),
  photo,
  source: hostile('source'),
  caption: hostile('caption'),
  credit: hostile('credit'),
  alt: hostile('alt'),
})
const known = photoOf('a')

const source: Source = {
  publication: {
    ...newPublication('p', hostile('title'), 'en'),
    nameplate: { wordmark: hostile('wordmark'), slogan: hostile('slogan'), logo: null },
    publisher: hostile('publisher'),
    frequency: hostile('frequency'),
    colophon: {
      address: hostile('address'),
      contact: hostile('contact'),
      copyright: hostile('copyright'),
      disclaimer: hostile('disclaimer'),
    },
    design: { accent: 'red;}</style><script>alert(1)</script>', paper: 'a4', columns: 2 },
  },
  issue: {
    ...newIssue('i', 'p', 'en'),
    title: hostile('issue'),
    coverDate: hostile('date'),
    cover: use(known.sha256),
    coverLines: [hostile('cover line')],
    sections: [
      {
        ...newSection('s', hostile('kicker')),
        slug: hostile('slug'),
        articles: [
          {
            ...newArticle('a', hostile('hed')),
            slug: '"><script>',
            kicker: hostile('own kicker'),
            dek: hostile('dek'),
            byline: hostile('byline'),
            dateline: hostile('dateline'),
            language: 'en"><script>',
            body: {
              root: {
                type: 'root',
                children: [
                  ...buildBody([
                    { kind: 'paragraph', content: [text(hostile('text'))] },
                    { kind: 'subhead', level: 1, number: '1', content: [text(hostile('subhead'))] },
                    { kind: 'quote', content: [text(hostile('quote'))] },
                    {
                      kind: 'paragraph',
                      content: [
                        {
                          kind: 'link',
                          url: 'javascript:alert(1)',
                          title: hostile('t'),
                          children: [text('scripted')],
                        },
                        {
                          kind: 'link',
                          url: 'https://x.example/"onclick="alert(1)',
                          title: hostile('t'),
                          children: [text('quoted')],
                        },
                      ],
                    },
                    { kind: 'photo', use: use(known.sha256) },
                    { kind: 'gallery', layout: 'grid', uses: [use(null), use(known.sha256)] },
                  ]).root.children,
                  { type: '"><script>alert(1)</script>', text: hostile('unknown') },
                ],
              },
            },
          },
        ],
      },
    ],
  },
  photos: new Map([[known.sha256, known]]),
}

const pages = [
  ...renderWeb(source, addresses),
  { path: 'single.html', html: renderSingle(source, addresses) },
  { path: 'inline.html', html: renderWeb(source, { ...addresses, style: 'inline' })[0]?.html ?? '' },
]

test.each(pages.map(({ path, html }) => [path, html] as const))(
  '%s has no script, handler or stray element',
  (_path, html) => {
    const allowed = new Set(
      'html head meta title link style body a header h1 h2 h3 h4 h5 p span main figure img figcaption div nav section ul li article blockquote strong code footer time'.split(
        ' ',
      ),
    )
    visit(fromHtml(html) as Root, 'element', ({ tagName, properties }: Element) => {
      expect(allowed).toContain(tagName)
      for (const name of Object.keys(properties)) expect(name).not.toMatch(/^on/i)
      if (tagName === 'img') expect(String(properties.src)).toMatch(/^photos\/aaaa-/)
      if (typeof properties.href === 'string')
        expect(properties.href).toMatch(
          /^(#[\w-]+|[\w-]+\.(html|css)(#[\w-]+)?|https:\/\/x\.example\/%22onclick=%22alert\(1\))$/,
        )
    })
  },
)

test('every hostile word is still there to be read', () => {
  const html = pages.map((page) => page.html).join()
  for (const field of [
    'kicker',
    'hed',
    'dek',
    'byline',
    'dateline',
    'text',
    'subhead',
    'quote',
    'caption',
    'credit',
    'alt',
    'unknown',
    'address',
  ])
    expect(html).toContain(`${field} &#x3C;/title>`)
  expect(html).toContain('scripted')
})

test.each([
  ['https://example.org/a b', 'https://example.org/a%20b'],
  ['  mailto:desk@harbour.example ', 'mailto:desk@harbour.example'],
  ['tel:+4755', 'tel:+4755'],
  ['HTTP://example.org', 'HTTP://example.org'],
  ['javascript:alert(1)', undefined],
  ['java\nscript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['file:///etc/passwd', undefined],
  ['//example.org', undefined],
  ['other.html', undefined],
  ['https:', undefined],
  ['', undefined],
])('the address %j becomes %j', (url, href) => {
  expect(safeHref(url)).toBe(href)
})
