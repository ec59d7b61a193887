// Text inline: the words inside a block as plain text, with the numbers of links and notes.
import type { Inline, Mark } from '../body/blocks'
import { linkedArticle } from '../body/link'
import { inlineText } from '../body/text'
import { editionWord } from './edition-words'
import { joiner } from './text-breaks'
import type { TextLinks } from './text-links'

export interface TextAround {
  /** BCP 47 tag of the issue: an edition's own words are said in it. */
  readonly issueLanguage: string
  readonly links: TextLinks
}

/** The words, breaks as line feeds. Marks are left out, except small figures, which have characters of their own. */
export const plainText = (content: readonly Inline[], around: TextAround): string =>
  content
    .map((inline) => textOf(inline, around))
    .join('')
    .replace(/[ \t]+/g, ' ')
    .trim()

function textOf(inline: Inline, around: TextAround): string {
  switch (inline.kind) {
    case 'text':
      return small(inline.text, inline.marks)
    case 'unknown':
      return inline.text
    case 'break':
      return '\n'
    case 'ruby':
      return inline.reading.trim() === '' ? inline.base : `${inline.base}（${inline.reading}）`
    case 'footnote':
      return afterWord(noteMark(inline.number, around.issueLanguage))
    case 'link':
      return linkText(inline, around)
  }
}

/** It stays on the line of its word; a bracket as wide as an ideograph stands apart by itself. */
const afterWord = (mark: string): string => (mark.startsWith('(') ? '\u00a0' : joiner) + mark

export const noteMark = (number: number, language: string): string =>
  editionWord('edition.note-mark', language, { number }).replaceAll(' ', '\u00a0')

/** An address that is its own words needs no number. */
function linkText(link: Extract<Inline, { kind: 'link' }>, around: TextAround): string {
  const own = inlineText(link.children).trim()
  const words = link.children.map((child) => textOf(child, around)).join('')
  if (own === '' && linkedArticle(link.url) === undefined) return words + link.url.trim()
  if (bare(own) === bare(link.url)) return words
  const number = around.links.numberOf(link.url, link.title)
  return number === undefined ? words : `${words.trimEnd()}\u00a0[${number}]${/\s$/.test(words) ? ' ' : ''}`
}

const bare = (address: string): string =>
  address
    .trim()
    .replace(/^(?:mailto:|tel:|https?:\/\/)/i, '')
    .replace(/\/$/, '')
    .toLowerCase()

const raised: Readonly<Record<string, string>> = {
  ...{ '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹' },
  ...{ '+': '⁺', '-': '⁻', '−': '⁻', '(': '⁽', ')': '⁾', n: 'ⁿ' },
}
const lowered: Readonly<Record<string, string>> = {
  ...{ '0': '₀', '1': '₁', '2': '₂', '3': '₃', '4': '₄', '5': '₅', '6': '₆', '7': '₇', '8': '₈', '9': '₉' },
  ...{ '+': '₊', '-': '₋', '−': '₋', '(': '₍', ')': '₎' },
}

/** 10³ and H₂O; words that have no such characters stay as they are. */
function small(text: string, marks: readonly Mark[]): string {
  const table = marks.includes('superscript') ? raised : marks.includes('subscript') ? lowered : undefined
  if (!table || text === '' || [...text].some((character) => table[character] === undefined)) return text
  return [...text].map((character) => table[character]).join('')
}
