// Email size: how large the mail's HTML is on its way, and what takes the room.
import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { utf8Bytes } from '../size'
import { editionOf } from './edition'
import { emailTree } from './email'
import { cidAddress, encodedSize } from './email-parts'
import { markup, pageText } from './page'
import type { Source } from './source'

/** Gmail cuts a mail off and shows a link in place of the rest from about here on, in bytes. */
export const clippedFrom = 102 * 1024
/** Worth a warning: mailing services add links, counters and a way out. */
export const warnedFrom = 85 * 1024

export interface EmailShare {
  readonly kind: 'article' | 'pictures' | 'styles' | 'frame'
  /** Id of the article. */
  readonly article?: string
  /** Its hed; empty where it has none. */
  readonly title?: string
  /** Of the encoded part; all shares together are its size but for the rounding. */
  readonly bytes: number
}

export interface EmailSize {
  /** The HTML part of mail.eml in bytes, as it goes out. */
  readonly encoded: number
  /** The largest first. */
  readonly shares: readonly EmailShare[]
}

/** Measures the HTML of mail.eml, whose pictures are parts of the message. */
export function emailSize(source: Source): EmailSize {
  const tree = emailTree(source, { photo: cidAddress })
  const html = pageText(tree)
  const whole = utf8Bytes(html)
  const encoded = encodedSize(html)
  const scale = encoded / whole
  const all = partsOf(tree)
  const articles = editionOf(source, 'email')
    .sections.flatMap(({ articles }) => articles)
    .map(({ article, slug }) => {
      const element = elementAt(tree, slug)
      const { styles, pictures } = element ? partsOf(element) : none
      const bytes = element ? utf8Bytes(markup(element)) - styles - pictures : 0
      return { kind: 'article' as const, article: article.id, title: article.hed.trim(), bytes }
    })
  const words = articles.reduce((sum, { bytes }) => sum + bytes, 0)
  const shares: EmailShare[] = [
    ...articles,
    { kind: 'pictures', bytes: all.pictures },
    { kind: 'styles', bytes: all.styles },
    { kind: 'frame', bytes: whole - words - all.pictures - all.styles },
  ]
  return {
    encoded,
    shares: shares
      .map((share) => ({ ...share, bytes: Math.round(share.bytes * scale) }))
      .sort((one, other) => other.bytes - one.bytes),
  }
}

interface Parts {
  /** Of style and class attributes and the style sheet. */
  readonly styles: number
  /** Of picture elements, their style aside. The pictures themselves do not count for Gmail. */
  readonly pictures: number
}
const none: Parts = { styles: 0, pictures: 0 }

function partsOf(root: Root | Element): Parts {
  let styles = 0
  let pictures = 0
  visit(root, 'element', (element) => {
    if (element.tagName === 'style') {
      styles += utf8Bytes(markup(element))
      return
    }
    const { style, className, ...rest } = element.properties
    if (style === undefined && className === undefined && element.tagName !== 'img') return
    const bare = utf8Bytes(markup({ ...element, properties: rest, children: [] }))
    styles += utf8Bytes(markup({ ...element, children: [] })) - bare
    if (element.tagName === 'img') pictures += bare
  })
  return { styles, pictures }
}

function elementAt(tree: Root, id: string): Element | undefined {
  let found: Element | undefined
  visit(tree, 'element', (element) => {
    if (element.properties.id === id) found ??= element
  })
  return found
}
