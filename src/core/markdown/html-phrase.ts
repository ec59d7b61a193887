// HTML phrase: inline content as HTML, for what Markdown has no signs for.
import type { ElementContent } from 'hast'
import type { Inline } from '../body/blocks'
import { leadsOutside, linkedArticle } from '../body/link'
import { type Child, childrenOf, el } from '../render/element'
import { markTags } from '../render/inline'

/** The anchor of an article in the file, by its id; undefined where the file has none. */
export type Anchors = (article: string) => string | undefined

export const smallCaps = 'small-caps'
export const noteClass = 'footnote'

/** Undefined where a link goes out as its words alone; an article that is gone keeps its id, to be found again. */
export const addressOf = (url: string, anchors: Anchors): string | undefined => {
  const id = linkedArticle(url)
  if (id === undefined) return leadsOutside(url) ? url : undefined
  const anchor = anchors(id)
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
    case 'link': {
      const href = addressOf(inline.url, anchors)
      const words = htmlPhrase(inline.children, anchors)
      return href === undefined ? words : el('a', { href, title: inline.title || undefined }, words)
    }
  }
}

export const rubyOf = (base: string, reading: string): Child =>
  el('ruby', {}, base, el('rp', {}, '（'), el('rt', {}, reading), el('rp', {}, '）'))
