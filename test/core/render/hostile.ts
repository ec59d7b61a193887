// Hostile: an issue whose every field tries to be markup, script or style.
import { newArticle } from '#core/article/article'
import type { Inline } from '#core/body/blocks'
import { buildBody } from '#core/body/build'
import { newIssue } from '#core/issue/issue'
import { newSection } from '#core/issue/section'
import { emptyUse } from '#core/photo/use'
import { newPublication } from '#core/publication/publication'
import type { Source } from '#core/render/source'
import { photoOf } from './harbour'

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

export const hostileSource: Source = {
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
