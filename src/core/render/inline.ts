// Inline: the words inside a block as hast, with their marks, links and languages.
import type { ElementContent } from 'hast'
import type { Inline, Mark } from '../body/blocks'
import { inlineText } from '../body/text'
import { type Child, childrenOf, el } from './element'
import { type HanLanguage, runsOf } from './language'

/** What the words stand in. */
export interface Around {
  /** BCP 47 tag of the element that holds the words. */
  readonly language: string
  readonly han: HanLanguage
}

const tags: Readonly<Record<Mark, string>> = {
  bold: 'strong',
  italic: 'em',
  strike: 's',
  underline: 'u',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
  highlight: 'mark',
}

/** Plain words, their foreign runs marked. */
export const plainNodes = (text: string, around: Around): ElementContent[] =>
  childrenOf(
    runsOf(text, around.language, around.han).map(({ text, language }) =>
      language === undefined ? text : el('span', { lang: language }, text),
    ),
  )

/** Inline content as nodes; empty where it has no words. */
export const inlineNodes = (content: readonly Inline[], around: Around): ElementContent[] =>
  hasWords(content) ? childrenOf(content.map((inline) => inlineNode(inline, around))) : []

/** Whether there is anything to read; a link without words shows its address. */
export const hasWords = (content: readonly Inline[]): boolean =>
  inlineText(content).trim() !== '' || content.some((inline) => inline.kind === 'link' && inline.url !== '')

function inlineNode(inline: Inline, around: Around): Child {
  switch (inline.kind) {
    case 'text':
      return marked(plainNodes(inline.text, around), inline.marks)
    case 'break':
      return el('br')
    case 'unknown':
      return inline.text === ''
        ? undefined
        : el('span', { className: ['unknown'] }, plainNodes(inline.text, around))
    case 'link': {
      const words =
        inlineText(inline.children).trim() === ''
          ? inline.url
          : inline.children.map((child) => inlineNode(child, around))
      const href = safeHref(inline.url)
      return href === undefined ? words : el('a', { href, title: inline.title || undefined }, words)
    }
  }
}

/** Marks from the inside out, in the order of `Mark`, so that the same marks always nest alike. */
function marked(nodes: ElementContent[], marks: readonly Mark[]): Child {
  let inner: Child = nodes
  if (nodes.length > 0) for (const mark of marks) inner = el(tags[mark], {}, inner)
  return inner
}

/**
 * The address as it may stand in `href`; undefined for every scheme but web, mail and telephone, relative addresses
 * included. Blanks and characters that no address may hold are escaped, so that checkers and mail programs agree.
 */
export function safeHref(url: string): string | undefined {
  const trimmed = url.trim()
  if (!/^(?:https?:\/\/[^/\s]|mailto:.|tel:.)/i.test(trimmed)) return undefined
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not stay
  return trimmed.replace(/[\u0000-\u0020"<>\\^`{|}]/g, (character) => encodeURIComponent(character))
}
