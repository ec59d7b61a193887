// Issue hits: where one issue has the words that are looked for, article by article.

import { fold } from '../fold'
import { articlesOf, type Issue } from '../issue/issue'
import { type PassageField, passagesOf } from '../issue/passages'
import { type Excerpt, edgesAround } from './around'
import { matchesIn } from './match'
import { patternOf } from './query'
import { type Place, placesIn, type Sought } from './sought'

export type HitField = PassageField | 'note'

interface Text {
  /** Of the passage. */
  readonly id: string
  readonly field: HitField
  readonly text: string
  /** BCP 47 tag. */
  readonly language: string
}

/** What a search needs of an article, or of what stands outside of all articles, which comes first. */
export interface Searched {
  /** Null: the cover, and the names of sections. */
  readonly article: string | null
  readonly hed: string
  /** Of the hed, a BCP 47 tag. */
  readonly language: string
  readonly texts: readonly Text[]
}

export interface IssueHit extends Excerpt {
  /** The same for the find bar of the desk when that looks for `found`; both together are unlike those of any other hit in the issue. */
  readonly key: string
  /** What is marked of the excerpt, from its beginning: what was found, and the other words where they stand near it. */
  readonly marks: readonly (readonly [start: number, end: number])[]
  readonly field: HitField
  /** BCP 47 tag. */
  readonly language: string
}

export interface ArticleHits extends Omit<Searched, 'texts'> {
  /** Also those that are not among the hits. */
  readonly count: number
  readonly hits: readonly IssueHit[]
}

/** Of a place, in UTF-16 units; a line in a list has room for it. */
const around = 60

/** Passages and matches are numbered by this. */
export const keyOfHit = (passage: string, nth: number): string => `${passage}:${nth}`

export function searchedOf(issue: Issue): Searched[] {
  const front = { article: null, hed: '', language: issue.language, texts: [] as Text[] }
  const byArticle = new Map(
    articlesOf(issue).map(({ article: { id, hed, language } }) => [
      id,
      { article: id, hed, language: language ?? issue.language, texts: [] as Text[] },
    ]),
  )
  for (const { id, place, kind, text, language } of passagesOf(issue)) {
    const own = place.article === undefined ? front : byArticle.get(place.article)
    own?.texts.push({ id, field: kind === 'note' ? kind : place.field, text, language })
  }
  return [front, ...byArticle.values()]
}

/** Of the articles that have all that is sought. Counts every hit, and gives up to `most` of each article, those with most of the words first. */
export const hitsOf = (searched: readonly Searched[], sought: Sought, most: number): ArticleHits[] =>
  searched.flatMap(({ texts, ...article }) => {
    const folded = texts.map(({ text }) => fold(text))
    if (!sought.every(({ anywhere }) => folded.some((text) => text.search(anywhere) >= 0))) return []
    const found = texts.flatMap((text, at) => {
      if (!sought.some(({ marked }) => (folded[at] as string).search(marked) >= 0)) return []
      const places = placesIn(text.text, sought)
      const telling = places.filter(({ word }) => !sought[word]?.slight)
      return together(telling).map((words) => ({ text, places, words }))
    })
    if (found.length === 0) return []
    const best = found.toSorted((one, other) => other.words.length - one.words.length).slice(0, most)
    const hits = best.map(({ text, places, words }) => hitOf(text, places, words))
    return [{ ...article, count: found.length, hits }]
  })

type Together = readonly [Place, ...Place[]]

/** Different words that stand near each other are one hit, since one look sees them all. */
function together(places: readonly Place[]): Together[] {
  const hits: [Place, ...Place[]][] = []
  for (const place of places) {
    const last = hits.at(-1)
    const near = last && place.end - last[0].start <= around && last.every(({ word }) => word !== place.word)
    if (near) last.push(place)
    else hits.push([place])
  }
  return hits
}

function hitOf({ id, field, text, language }: Text, places: readonly Place[], words: Together): IssueHit {
  const [{ start, end, word }] = words
  const { from, to } = edgesAround(text, { start, end: (words.at(-1) ?? words[0]).end }, around)
  const before = `${from > 0 ? '…' : ''}${text.slice(from, start)}`
  const found = text.slice(start, end)
  return {
    key: keyOfHit(id, nthOf(text, found, start, language)),
    field,
    language,
    before,
    found,
    after: `${text.slice(end, to)}${to < text.length ? '…' : ''}`,
    marks: places
      // The same word again is another hit.
      .filter((one) => one.start >= from && one.end <= to && (one.start === start || one.word !== word))
      .map((one) => [one.start - start + before.length, one.end - start + before.length]),
  }
}

/** Which of the places is this one that the find bar finds for the same words; there accents count. */
function nthOf(text: string, words: string, start: number, language: string): number {
  const query = { text: words, regex: false, case: false, word: false }
  const pattern = patternOf(query)
  if (!pattern.ok) return 0
  const nth = matchesIn(text, pattern.value, query, '', language).findIndex(({ end }) => end > start)
  return Math.max(nth, 0)
}

export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** The excerpt of a hit, cut where marks begin and end. */
export function piecesOf({ before, found, after, marks }: IssueHit): Piece[] {
  const line = before + found + after
  let at = 0
  const pieces = marks.flatMap(([start, end]): Piece[] => {
    const two = [
      { text: line.slice(at, start), marked: false },
      { text: line.slice(start, end), marked: true },
    ]
    at = end
    return two
  })
  return [...pieces, { text: line.slice(at), marked: false }].filter(({ text }) => text !== '')
}
