// Inline: the words inside a block as hast, with their marks, links and languages.
import type { ElementContent } from 'hast'
import type { Inline, Mark } from '../body/blocks'
import { leadsOutside, linkedArticle } from '../body/link'
import { inlineText } from '../body/text'
import { type Child, childrenOf, el } from './element'
import { directionOf, type HanLanguage, runsOf } from './language'
import { noteReference, type Places } from './note-reference'

/** What the words stand in. */
export interface Around {
  /** BCP 47 tag of the element that holds the words. */
  readonly language: string
  readonly han: HanLanguage
  /** Without it, neither notes nor articles are linked. */
  readonly places?: Places
}

/** Also how Markdown writes them where it has no sign of its own, and how it reads them back. */
export const markTags: Readonly<Record<Exclude<Mark, 'small-caps'>, string>> = {
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
  inlineText(content).trim() !== '' ||
  content.some(
    (inline) =>
      (inline.kind === 'link' && inline.url !== '') || inline.kind === 'footnote' || inline.kind === 'ruby',
  )

function inlineNode(inline: Inline, around: Around): Child {
  switch (inline.kind) {
    case 'text':
      return inline.language === undefined
        ? marked(plainNodes(inline.text, around), inline.marks)
        : el(
            'span',
            { lang: inline.language, dir: directionOf(inline.language) },
            marked(plainNodes(inline.text, { ...around, language: inline.language }), inline.marks),
          )
    case 'footnote':
      return noteReference(inline, around.places)
    case 'ruby':
      return rubyOf(inline.base, inline.reading, around)
    case 'break':
      return el('br')
    case 'unknown':
      return inline.text === ''
        ? undefined
        : el('span', { className: ['unknown'] }, plainNodes(inline.text, around))
    case 'link': {
      const words =
        inlineText(inline.children).trim() === ''
          ? linkedArticle(inline.url) === undefined && inline.url
          : inline.children.map((child) => inlineNode(child, around))
      const href = articleHref(inline.url, around) ?? safeHref(inline.url)
      return href === undefined ? words : el('a', { href, title: inline.title || undefined }, words)
    }
  }
}

/** A reader that cannot set a reading over its base shows it in brackets. */
function rubyOf(base: string, reading: string, around: Around): Child {
  const words = plainNodes(base, around)
  if (reading.trim() === '') return words
  return el(
    'ruby',
    {},
    words,
    el('rp', {}, '（'),
    el('rt', {}, plainNodes(reading, around)),
    el('rp', {}, '）'),
  )
}

function articleHref(url: string, { places }: Around): string | undefined {
  const id = linkedArticle(url)
  return id === undefined ? undefined : places?.article(id)
}

/** Marks from the inside out, in the order of `Mark`, so that the same marks always nest alike. */
function marked(nodes: ElementContent[], marks: readonly Mark[]): Child {
  let inner: Child = nodes
  if (nodes.length > 0)
    for (const mark of marks)
      inner =
        mark === 'small-caps'
          ? el('span', { className: ['small-caps'] }, inner)
          : el(markTags[mark], {}, inner)
  return inner
}

/**
 * The address as it may stand in `href`; undefined for every scheme but web, mail and telephone, relative addresses
 * included. Blanks and characters that no address may hold are escaped, so that checkers and mail programs agree.
 */
export function safeHref(url: string): string | undefined {
  const trimmed = url.trim()
  if (!leadsOutside(trimmed)) return undefined
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not stay
  return trimmed.replace(/[\u0000-\u0020"<>\\^`{|}]/g, (character) => encodeURIComponent(character))
}
