// Issue hits: where one issue has the words that are looked for, article by article.
import { articlesOf, type Issue } from '../issue/issue'
import { type PassageField, passagesOf } from '../issue/passages'
import { type Excerpt, wordsAround } from './around'
import { matchesIn } from './match'
import type { Query } from './query'

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
  /** Unlike that of any other hit in the issue, and the same for the find bar of the desk. */
  readonly key: string
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

/** Counts every hit, and gives up to `most` of each article. */
export const hitsOf = (
  searched: readonly Searched[],
  pattern: RegExp,
  query: Query,
  most: number,
): ArticleHits[] =>
  searched.flatMap(({ texts, ...article }) => {
    const hits: IssueHit[] = []
    let count = 0
    for (const { id, field, text, language } of texts) {
      const matches = matchesIn(text, pattern, query, '', language)
      for (const [nth, match] of matches.slice(0, Math.max(0, most - count)).entries())
        hits.push({ key: keyOfHit(id, nth), field, language, ...wordsAround(text, match, around) })
      count += matches.length
    }
    return count === 0 ? [] : [{ ...article, count, hits }]
  })
