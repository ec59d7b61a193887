// Quotes: which way a straight quotation mark turns, and where it is an apostrophe or a prime.
import { apostrophe, type Marks, thin } from './languages'
import type { Replacement } from './smarten'

/** Whether a mark after `head` opens: after a space, a bracket, a dash or another opening mark. */
const opensAfter = (head: string, { outer, inner }: Marks): boolean =>
  /(?:^|[\s([{\u2014\u2013/-])$/u.test(head) ||
  [outer, inner].some((pair) => pair !== null && head.endsWith(pair[0]))

/** `head` is what stands before the mark. */
export function doubleQuote(head: string, marks: Marks): Replacement | undefined {
  const { outer } = marks
  if (!outer || isOfWord(head, outer, marks)) return undefined
  const [open, close] = outer
  // Feet and inches, and seconds of arc.
  if (/\d['\u2019\u2032]\s?\d+$/.test(head)) return undefined
  if (/\d$/.test(head) && !isOpen(head, outer)) return undefined
  return { remove: 1, insert: opensAfter(head, marks) ? open : close }
}

export function singleQuote(head: string, marks: Marks): Replacement | undefined {
  const { outer, inner, clipped } = marks
  if (!outer) return undefined
  if (/\d$/.test(head) && !(inner && isOpen(head, inner))) return undefined
  if (!inner) return { remove: 1, insert: apostrophe }
  if (isOfWord(head, inner, marks)) return undefined
  if (opensAfter(head, marks)) return { remove: 1, insert: inner[0] }
  // Rock ’n’ roll.
  const clip = /(?<=^|\s)\u2018(\p{L}+)$/u.exec(head)?.[1]
  if (clip === 'n' && clipped.includes(clip)) return { remove: 3, insert: `${apostrophe}n${apostrophe}` }
  return { remove: 1, insert: isOpen(head, inner) ? inner[1] : apostrophe }
}

/** What the letter, digit or mark after a quotation mark tells about it. */
export function secondThought(
  before: string,
  { outer, inner, clipped, inWords }: Marks,
): Replacement | undefined {
  if (!outer) return undefined
  const last = before.slice(-1)
  // 1990's
  if (/\d'\p{L}$/u.test(before)) return { remove: 2, insert: apostrophe + last }
  // ”צה”ל: a mark between two letters of a word closed nothing.
  if (inWords && /\p{L}[\u2019\u201d]\p{L}$/u.test(before))
    return { remove: 2, insert: (before.at(-2) === outer[1] ? '"' : "'") + last }
  if (!inner) return undefined
  // ‚So geht’s‘: a mark between two letters closed nothing.
  const [open, close] = inner
  if (close !== apostrophe && before.endsWith(`${close}${last}`) && /\p{L}.\p{L}$/u.test(before))
    return { remove: 2, insert: apostrophe + last }
  // ’90s and ’68, and words without their beginning.
  const clip = new RegExp(`(?<=^|[\\s(${outer[0]}])${open}(\\d\\d|\\p{L}+)([s\\s.,;:!?)-])$`, 'u').exec(
    before,
  )
  const [whole = '', word = '', end = ''] = clip ?? []
  const cut = /^\d/.test(word) ? clipped.length > 0 : clipped.includes(word.toLowerCase())
  return cut ? { remove: whole.length, insert: apostrophe + word + end } : undefined
}

/** Guillemets that the keyboard has itself. */
export function guillemet(before: string, { outer }: Marks): Replacement | undefined {
  if (outer?.[0] !== `«${thin}`) return undefined
  if (before.endsWith('«')) return { remove: 1, insert: `«${thin}` }
  return /[^\s]»$/.test(before) ? { remove: 1, insert: `${thin}»` } : undefined
}

/** A mark right after a letter that closes nothing is one of the word's own. */
const isOfWord = (head: string, pair: readonly [string, string], { inWords }: Marks): boolean =>
  inWords && /\p{L}$/u.test(head) && !isOpen(head, pair)

const isOpen = (text: string, [open, close]: readonly [string, string]): boolean =>
  open === close
    ? text.split(open).length % 2 === 0
    : text.lastIndexOf(open.trim()) > text.lastIndexOf(close.trim())
