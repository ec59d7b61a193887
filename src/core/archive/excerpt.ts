// Excerpt: the place of a text where something was found, with the words that were found marked.
import { foldWithPlaces } from '../fold'
import { isCharacter } from './terms'

export interface Piece {
  readonly text: string
  readonly found: boolean
}

/** Characters around what was found; a Chinese or Japanese one says as much as two letters. */
const around = 90

/** Where the folded words stand in the text, in order, none over another. */
export function placesOf(text: string, words: readonly string[]): [number, number][] {
  const folded = foldWithPlaces(text)
  const places: [number, number][] = []
  for (const word of words) {
    if (word === '') continue
    for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + word.length)) {
      if (!isCharacter(word) && at > 0 && /[\p{L}\p{N}]/u.test(folded.text[at - 1] as string)) continue
      places.push([folded.from[at] as number, folded.from[at + word.length] as number])
    }
  }
  places.sort(([one, long], [other, short]) => one - other || short - long)
  let end = -1
  return places.filter(([from, to]) => {
    if (from < end || to <= from) return false
    end = to
    return true
  })
}

/** The text in pieces, those found marked. With `whole`, all of it; else what stands around the first. */
export function excerpt(text: string, words: readonly string[], whole = false): Piece[] {
  const places = placesOf(text, words)
  const [from, to] = whole ? [0, text.length] : windowOf(text, places[0])
  const pieces: Piece[] = []
  const add = (words: string, found: boolean): void => {
    if (words !== '') pieces.push({ text: words, found })
  }
  add(from > 0 ? '… ' : '', false)
  let at = from
  for (const [start, end] of places) {
    if (start < at || end > to) continue
    add(text.slice(at, start), false)
    add(text.slice(start, end), true)
    at = end
  }
  add(text.slice(at, to), false)
  add(to < text.length ? ' …' : '', false)
  return pieces
}

function windowOf(text: string, first: readonly [number, number] | undefined): [number, number] {
  const [start, end] = first ?? [0, 0]
  const room = isCharacter(text.slice(start, start + 1)) ? around / 2 : around
  let from = Math.max(0, start - room)
  let to = Math.min(text.length, Math.max(end, from) + room * 2)
  // Begins and ends at a blank where one is near, and never inside a pair of units.
  const blank = text.slice(from, start).search(/\s/)
  if (from > 0 && blank >= 0 && blank < 25) from += blank + 1
  if (from > 0 && /[\udc00-\udfff]/.test(text[from] ?? '')) from--
  const last = text.slice(0, to).search(/\s\S*$/)
  if (to < text.length && last > end && to - last < 25) to = last
  if (/[\ud800-\udbff]/.test(text[to - 1] ?? '')) to--
  return [from, to]
}
