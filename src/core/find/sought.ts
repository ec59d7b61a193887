// Sought: the words of a search over all issues, and where they stand in a text.
import { fold, foldWithPlaces } from '../fold'
import { quotedIn } from '../quoted'
import { literally } from './query'

/** A word, or all words between quotation marks; the patterns are for text that is folded. */
interface Word {
  /** Must be found in an article, be it inside a longer word. */
  readonly anywhere: RegExp
  /** Is marked. */
  readonly marked: RegExp
  /** So short that it only tells something beside the longer words of the search. */
  readonly slight: boolean
}

export type Sought = readonly Word[]

/** Of an alphabet: one Chinese or Korean character can be a whole word. */
const short = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{1,2}$/u

/** While one types, the closing sign is not there yet. */
const unclosed = /(?:^|\s)["“„«「『]\s*(\S.*)$/s

export function soughtIn(typed: string): Sought {
  const { phrases, rest } = quotedIn(typed)
  const [open] = unclosed.exec(rest)?.slice(1) ?? []
  const words = open === undefined ? rest : rest.replace(unclosed, '')
  const folded = [...phrases, ...(open === undefined ? [] : [open]), ...words.split(/\s+/)]
    .map((word) => fold(word).trim())
    .filter((word) => word !== '')
  const unique = [...new Set(folded)]
  const all = unique.every((word) => short.test(word))
  return unique.map((word): Word => {
    const anywhere = new RegExp(literally(word), 'giu')
    if (all || !short.test(word)) return { anywhere, marked: anywhere, slight: false }
    return {
      anywhere,
      marked: new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'giu'),
      slight: true,
    }
  })
}

/** From `start` up to `end`, in UTF-16 units of the text as it is stored. */
export interface Place {
  readonly start: number
  readonly end: number
  /** Which of those that are sought. */
  readonly word: number
}

/** In order, none over another; of two that begin together the longer one. */
export function placesIn(text: string, sought: Sought): Place[] {
  const { text: folded, from } = foldWithPlaces(text)
  const at = (unit: number): number => from[unit] as number
  const places = sought.flatMap(({ marked }, word) =>
    [...folded.matchAll(marked)].map(({ 0: whole, index }): Place => {
      let end = index + whole.length
      // A letter that becomes several is found whole.
      while (at(end) === at(end - 1)) end++
      return { start: at(index), end: at(end), word }
    }),
  )
  let end = 0
  return places
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .filter((place) => {
      if (place.start < end) return false
      end = place.end
      return true
    })
}
