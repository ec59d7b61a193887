// Around: the words before and after a match, as a list of matches shows them.
import type { Match } from './match'

export interface Excerpt {
  /** Begins with an ellipsis where the text begins earlier. */
  readonly before: string
  readonly found: string
  /** Ends with an ellipsis where the text goes on. */
  readonly after: string
}

/**
 * `most` UTF-16 units on either side at most. No letter loses its accent or a half of itself, and half a word at an edge is
 * left out, except where words have no blanks between them.
 */
export function wordsAround(text: string, match: Pick<Match, 'start' | 'end'>, most: number): Excerpt {
  const { from, to } = edgesAround(text, match, most)
  return {
    before: `${from > 0 ? '…' : ''}${text.slice(from, match.start)}`,
    found: text.slice(match.start, match.end),
    after: `${text.slice(match.end, to)}${to < text.length ? '…' : ''}`,
  }
}

/** Where such words begin and end in the text. */
export function edgesAround(
  text: string,
  { start, end }: Pick<Match, 'start' | 'end'>,
  most: number,
): { readonly from: number; readonly to: number } {
  let from = Math.max(0, start - most)
  while (from < start && isInside(text, from)) from++
  let to = Math.min(text.length, end + most)
  while (to > end && isInside(text, to)) to--
  const before = text.slice(from, start)
  const after = text.slice(end, to)
  if (from > 0 && !isBlank(text, from - 1)) from += halfAhead.exec(before)?.[0].length ?? 0
  if (to < text.length && !isBlank(text, to)) to -= halfBehind.exec(after)?.[0].length ?? 0
  return { from, to }
}

const halfAhead = /^\S{0,20}\s+/
const halfBehind = /\s+\S{0,20}$/

const isBlank = (text: string, at: number): boolean => /\s/.test(text.charAt(at))

/** Whether the place is not between two letters but inside one. */
const isInside = (text: string, at: number): boolean =>
  /^(?:[\udc00-\udfff]|\p{M}|\u200d)/u.test(text.slice(at, at + 2)) || text[at - 1] === '\u200d'
