// Paste HTML: foreign HTML cleaned by a strict profile, then parsed into a tree; none of it ever stands in the window.
import DOMPurify, { type Config } from 'dompurify'
import type { ElementContent, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Left } from '#core/paste/paste'
import { parseInert } from '../trusted'

const split = (names: string): string[] => names.split(/\s+/)

const tags = split(
  `p div br hr blockquote h1 h2 h3 h4 h5 h6 ul ol li pre address dl dt dd section article main aside header footer nav
  hgroup details summary figure figcaption picture table caption colgroup col thead tbody tfoot tr td th a b strong i em
  s strike del ins u sub sup code kbd samp tt var mark span font small big center cite dfn q abbr time ruby rb rt rp rtc
  img wbr bdi bdo menu dir input`,
)
/** What the readers look at. Style and class become no style: they say what a program means by an element. */
const attributes = split(
  `href title src alt colspan rowspan start width height style class id name role aria-level aria-checked
  data-aria-level data-indent data-listid data-sheets-value sdval hidden cite datetime face lang data-src data-original data-lazy-src type checked`,
)
/** Left out with their words: what is worked with, not read. */
const apart = split(
  `button select option optgroup textarea datalist output progress meter dialog svg math iframe object embed applet
  audio video canvas map noscript noembed noframes script style template title xml head`,
)

const profile: Config = {
  ALLOWED_TAGS: tags,
  ALLOWED_ATTR: attributes,
  // The list of addresses is for what leads somewhere; it would refuse a number of columns.
  ADD_URI_SAFE_ATTR: attributes.filter(
    (name) => !/^(?:href|cite|(?:data-(?:lazy-)?)?src|data-original)$/.test(name),
  ),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|#|data:image\/(?:png|jpeg|gif|webp);base64,)/i,
  FORBID_CONTENTS: apart,
  // Names become others that no property of the page has.
  SANITIZE_NAMED_PROPS: true,
}

/**
 * The HTML with boxes in the place of what makes cleaning or measuring go wrong: what a form holds can take the names of the
 * form's own properties; paragraphs stand in one another once a marquee is unwrapped; and browsers let more stand in a
 * menu of choices than the parser that measures it.
 */
export const boxed = (html: string): string =>
  html
    .replace(/<(\/?)(?:form|marquee)(?=[\s/>])/gi, '<$1div')
    .replace(/<(\/?)select(?=[\s/>])/gi, '<$1object')

export interface CleanHtml {
  readonly nodes: RootContent[]
  /** The style sheets that stood in it. */
  readonly css: string
  /** Words of the elements that were taken out. */
  readonly left: readonly Left[]
}

/** `html` is boxed, and was measured so. */
export function cleanHtml(html: string): CleanHtml {
  const page = parseInert(html)
  const css = [...page.querySelectorAll('style')].map((style) => style.textContent ?? '').join('\n')
  const clean = DOMPurify.sanitize(html, profile)
  const left = DOMPurify.removed.flatMap((each): Left[] => {
    if ('attribute' in each) return leftAddress(each.attribute, each.from)
    const words = each.element instanceof Element ? wordsOf(each.element) : ''
    return words === '' ? [] : [{ what: { key: 'import.element' }, text: words }]
  })
  const nodes = fromHtml(clean, { fragment: true }).children as ElementContent[]
  return { nodes: inLanguage(nodes, page.body.lang || page.documentElement.lang), css, left }
}

const silent = /^(?:script|style|title|head|xml|template|noscript|noembed|noframes|meta|link|base)$/i

/** Of an element that is only unwrapped the words stay where they are. */
const wordsOf = (element: Element): string =>
  silent.test(element.tagName) || !apart.includes(element.tagName.toLowerCase())
    ? ''
    : (element.textContent ?? '').replace(/\s+/g, ' ').trim()

function leftAddress(attribute: Attr | null, from: Node): Left[] {
  const isLink = attribute?.name === 'href' && from instanceof Element && from.tagName === 'A'
  if (!attribute || !isLink || /^(?:#|file:)/i.test(attribute.value)) return []
  return [{ what: { key: 'import.linkLeftOut' }, text: attribute.value }]
}

/** The language of a whole clipboard stands on its body, which cleaning takes off. */
const inLanguage = (children: ElementContent[], lang: string): RootContent[] =>
  lang === '' ? children : [{ type: 'element', tagName: 'body', properties: { lang }, children }]
