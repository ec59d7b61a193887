// HTML phrase: inline content as HTML, for what Markdown has no signs for.
import type { ElementContent } from 'hast'
import type { Inline } from '../body/blocks'
import { linkedArticle } from '../body/link'
import { type Child, childrenOf, el } from '../render/element'
import { markTags } from '../render/inline'

/** The anchor of an article in the file, by its id; undefined where the file has none. */
export type Anchors = (article: string) => string | undefined

export const smallCaps = 'small-caps'
export const noteClass = 'footnote'

export const addressOf = (url: string, anchors: Anchors): string => {
  const id = linkedArticle(url)
  const anchor = id === undefined ? undefined : anchors(id)
  return anchor === undefined ? url : `#${anchor}`
}

export const htmlPhrase = (content: readonly Inline[], anchors: Anchors): ElementContent[] =>
  childrenOf(content.map((inline) => nodeOf(inline, anchors)))

function nodeOf(inline: Inline, anchors: Anchors): Child {
  switch (inline.kind) {
    case 'text': {
      let inner: Child = inline.text
      for (const mark of inline.marks)
        inner =
          mark === 'small-caps'
            ? el('span', { className: [smallCaps] }, inner)
            : el(markTags[mark], {}, inner)
      return inline.language ? el('span', { lang: inline.language }, inner) : inner
    }
    case 'unknown':
      return inline.text
    case 'break':
      return el('br')
    case 'ruby':
      return rubyOf(inline.base, inline.reading)
    case 'footnote':
      return el('small', { className: [noteClass] }, htmlPhrase(inline.content, anchors))
    case 'link':
      return el(
        'a',
        { href: addressOf(inline.url, anchors), title: inline.title || undefined },
        htmlPhrase(inline.children, anchors),
      )
  }
}

export const rubyOf = (base: string, reading: string): Child =>
  el('ruby', {}, base, el('rp', {}, '（'), el('rt', {}, reading), el('rp', {}, '）'))
