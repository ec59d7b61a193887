// Around: the words before and after a match, as a list of matches shows them.
import type { Match } from './match'

export interface Excerpt {
  /** Begins with an ellipsis where the text begins earlier. */
  readonly before: string
  readonly found: string
  /** Ends with an ellipsis where the text goes on. */
  readonly after: string
}

/** `most` UTF-16 units on either side at most; no letter loses its accent or a half of itself. */
export function wordsAround(
  text: string,
  { start, end }: Pick<Match, 'start' | 'end'>,
  most: number,
): Excerpt {
  let from = Math.max(0, start - most)
  while (from < start && isInside(text, from)) from++
  let to = Math.min(text.length, end + most)
  while (to > end && isInside(text, to)) to--
  return {
    before: (from > 0 ? '…' : '') + text.slice(from, start),
    found: text.slice(start, end),
    after: text.slice(end, to) + (to < text.length ? '…' : ''),
  }
}

/** Whether the place is not between two letters but inside one. */
const isInside = (text: string, at: number): boolean =>
  /^(?:[\udc00-\udfff]|\p{M}|\u200d)/u.test(text.slice(at, at + 2)) || text[at - 1] === '\u200d'
