// TK: the newsroom's mark for "to come", which must not go out.
import type { Passage } from './passages'

/** In capitals, once or several times over, and not part of a longer word in Latin letters: TK, TKTK. */
const mark = /(?<![\p{Script=Latin}\p{N}_])(?:TK)+(?![\p{Script=Latin}\p{N}_])/gu

/** Where marks stand in a text, in UTF-16 units. */
export const tksIn = (text: string): { start: number; end: number }[] =>
  // Hardly any text has one, and the plain look costs next to nothing.
  text.includes('TK')
    ? [...text.matchAll(mark)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
    : []

export const countTks = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { text }) => sum + tksIn(text).length, 0)
