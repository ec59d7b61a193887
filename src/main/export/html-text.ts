// HTML text: what a reader gets of an HTML page that was written: the words that are seen, in order, and the links.
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { SKIP, visit } from 'unist-util-visit'
import type { Found } from '#core/proof/expectation'
import { hides, hidingSelectors } from './hiding-rules'

/** A page is known by its path where pages link to one another. */
export interface HtmlPage {
  readonly path?: string
  readonly html: string
  /** Style sheets beside the page; those in it are read from it. */
  readonly css?: string
}

/** The words of the pages, one after the other. A link inside a page counts only where its target is there. */
export function htmlText(
  ...pages: readonly (HtmlPage | string)[]
): Found & { readonly links: readonly string[] } {
  const read = pages.map((page) => (typeof page === 'string' ? { html: page } : page)).map(readPage)
  const anchors = new Set(read.flatMap((page) => page.anchors))
  return {
    front: read.map(({ front }) => front).join('\n'),
    text: read.map(({ text }) => text).join('\n'),
    links: read
      .flatMap(({ links }) => links)
      .filter((address) => !isOwn(address) || !address.includes('#') || anchors.has(address)),
  }
}

const isOwn = (address: string): boolean => !/^[a-z][a-z0-9+.-]*:/i.test(address)

/** Never seen, whatever the style. */
const unseen = new Set(['head', 'style', 'script', 'template', 'noscript', 'title'])
/** What only leads to the text repeats its words, and must not stand for them. */
const leading = new Set(['nav'])
const frontClasses = ['nameplate', 'cover', 'cover-lines']
const inlineTags = new Set(
  'a abbr b bdi br code em i mark rb rp rt ruby s small span strong sub sup time u wbr'.split(' '),
)

interface ReadPage {
  readonly front: string
  readonly text: string
  readonly links: readonly string[]
  readonly anchors: readonly string[]
}

function readPage({ path = '', html, css = '' }: HtmlPage): ReadPage {
  const tree = fromHtml(html) as Root
  const hidden = hiddenIn(tree, css)
  const front: string[] = []
  const text: string[] = []
  const links: string[] = []
  const anchors: string[] = []
  const walk = (root: Root | Element, to: string[]): void =>
    visit(root, (node) => {
      if (node.type === 'text') to.push(node.value)
      if (node.type !== 'element' || node === root) return
      if (unseen.has(node.tagName) || leading.has(node.tagName) || hidden.has(node)) return SKIP
      if (typeof node.properties.id === 'string') anchors.push(`${path}#${node.properties.id}`)
      if (to === text && classesOf(node).some((name) => frontClasses.includes(name))) {
        walk(node, front)
        return SKIP
      }
      if (!inlineTags.has(node.tagName) || node.tagName === 'br') to.push('\n')
      if (typeof node.properties.alt === 'string') to.push(` ${node.properties.alt} `)
      const { href } = node.properties
      if (node.tagName === 'a' && typeof href === 'string')
        links.push(href.startsWith('#') ? path + href : href)
      return
    })
  walk(tree, text)
  return { front: front.join(''), text: text.join(''), links, anchors }
}

const classesOf = ({ properties }: Element): readonly string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : []

function hiddenIn(tree: Root, css: string): Set<Element> {
  const hidden = new Set<Element>()
  let sheets = css
  visit(tree, 'element', (node) => {
    if (node.tagName === 'style')
      for (const child of node.children) if (child.type === 'text') sheets += child.value
    const { style, hidden: attribute } = node.properties
    if ((attribute !== undefined && attribute !== false) || (typeof style === 'string' && hides(style)))
      hidden.add(node)
  })
  for (const selector of hidingSelectors(sheets))
    for (const node of selectAll(selector, tree)) hidden.add(node)
  return hidden
}
