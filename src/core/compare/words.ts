// Words: what differs between two texts, word by word.

import { diffWordsWithSpace } from 'diff'
import { soundTag } from '../language-tag'

export interface Piece {
  readonly text: string
  readonly is: 'same' | 'gone' | 'new'
}

/** Words apart from which a comparison would only be a jumble, and take long. */
const longest = 40_000

/** In reading order; a word that changed is gone and, right after, new. `language`: BCP 47, for where words end. */
export function compareWords(before: string, after: string, language: string): Piece[] {
  if (before === after) return after === '' ? [] : [{ text: after, is: 'same' }]
  if (before.length + after.length > longest) return whole(before, after)
  const intlSegmenter = new Intl.Segmenter(soundTag(language), { granularity: 'word' })
  return diffWordsWithSpace(before, after, { intlSegmenter }).map(({ value, added, removed }) => ({
    text: value,
    is: added ? 'new' : removed ? 'gone' : 'same',
  }))
}

const whole = (before: string, after: string): Piece[] =>
  [
    { text: before, is: 'gone' as const },
    { text: after, is: 'new' as const },
  ].filter(({ text }) => text !== '')
