// Smarten: what a letter that was just typed turns into, by the rules of its language.
import { type Marks, marksOf, thin } from './languages'
import { doubleQuote, guillemet, secondThought, singleQuote } from './quotes'

/** So many UTF-16 units before the caret are taken away, and `insert` is put there. */
export interface Replacement {
  readonly remove: number
  readonly insert: string
}

/**
 * What becomes of the end of `before`, the block's text up to the caret with what was typed last; undefined where it
 * stays. `language` is a BCP 47 tag. Whether the words are code only the caller knows.
 */
export function smarten(before: string, language: string): Replacement | undefined {
  const marks = marksOf(language)
  const typed = before.slice(-1)
  const head = before.slice(0, -1)
  if (!marks || typed === '' || isAddress(head)) return undefined
  switch (typed) {
    case '"':
      return doubleQuote(head, marks)
    case "'":
      return singleQuote(head, marks)
    case '.':
      return /(?:^|[^.…])\.\.\.$/.test(before) ? { remove: 3, insert: '…' } : undefined
    case '-':
      return (marks.dashes ? dash(before) : undefined) ?? secondThought(before, marks)
    case '«':
    case '»':
      return guillemet(before, marks)
    default:
      return spacing(before, marks) ?? secondThought(before, marks)
  }
}

/** Whether a text ends in something that `smarten` has to look at: a quick answer for each key. */
export const maySmarten = (end: string): boolean =>
  /["'.\-«»\s,;:!?)]$|['\u2018\u2019\u201a\u201d\u203a]\p{L}$|\ds$/u.test(end)

/** Two hyphens are an en dash, three an em dash; alone at the start they may yet become a rule. */
function dash(before: string): Replacement | undefined {
  if (/^--+$/.test(before) || /---$|[<!]--$/.test(before)) return undefined
  if (before.endsWith('–-')) return { remove: 2, insert: '—' }
  return before.endsWith('--') ? { remove: 2, insert: '–' } : undefined
}

function spacing(before: string, { spaced, dashes }: Marks): Replacement | undefined {
  const typed = before.slice(-1)
  if (dashes && typed === ' ') {
    if (/\S - $/.test(before)) return { remove: 2, insert: '– ' }
    if (/(?:^|\s)-- $/.test(before)) return { remove: 3, insert: '– ' }
  }
  // After a figure a colon is the time of day until a space follows.
  if (spaced.includes(':') && /\d: $/.test(before)) return { remove: 2, insert: `${thin}: ` }
  if (!spaced.includes(typed)) return undefined
  const head = before.slice(0, -1)
  if (/\S $/.test(head)) return { remove: 2, insert: thin + typed }
  if (/(?:^|[\s(\x5b!?:;])$/.test(head)) return undefined
  if (typed === ':' && /(?:\d|\b(?:https?|ftp|mailto|tel))$/i.test(head)) return undefined
  return { remove: 1, insert: thin + typed }
}

/** Whether the words being typed are an address. */
function isAddress(head: string): boolean {
  const word = /\S*$/.exec(head)?.[0] ?? ''
  return /:\/\/|^www\.|@|^(?:mailto|tel):|\.\p{L}{2,}\//iu.test(word)
}
