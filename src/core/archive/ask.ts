// Ask: finds the articles of the loaded parts that hold what was typed, best first.
import MiniSearch from 'minisearch'
import { fold } from '../fold'
import type { FoundArticle, IndexPart } from './found'
import { indexOptions, searchOptions } from './index-options'
import { isCharacter, phrasesOf } from './terms'

export interface LoadedPart {
  readonly name: string
  readonly articles: readonly FoundArticle[]
  readonly index: MiniSearch
  /** All words of an article, folded; made when first asked for. */
  readonly folded: Map<number, string>
}

export interface Hit {
  readonly article: FoundArticle
  readonly score: number
  /** Folded words to mark in what is shown of it. */
  readonly words: readonly string[]
}

export const loadPart = ({ name, articles, index }: IndexPart): LoadedPart => ({
  name,
  articles,
  index: MiniSearch.loadJS(index, indexOptions),
  folded: new Map(),
})

/** The hits in all parts; a query without a letter finds nothing. */
export function ask(parts: readonly LoadedPart[], query: string): Hit[] {
  const phrases = phrasesOf(query)
  const hits = parts.flatMap((part) =>
    part.index.search(query, searchOptions).flatMap((result): Hit[] => {
      const id = Number(result.id)
      const article = part.articles[id]
      if (!article || !phrases.every((phrase) => foldedOf(part, id, article).includes(phrase))) return []
      const named = phrases.filter((phrase) => fold(article.hed).includes(phrase)).length
      const terms = [...phrases, ...result.terms.filter((term) => !isCharacter(term))]
      return [{ article, score: result.score * (1 + named), words: telling(terms) }]
    }),
  )
  // A stable order: what scores the same stays as the parts have it, the newest year first.
  return hits.sort((one, other) => other.score - one.score)
}

/** Beside longer words, marks on "the" and "of" only hide what was found. */
function telling(terms: readonly string[]): readonly string[] {
  const long = terms.filter((term) => term.length > 3 || isCharacter(term))
  return long.length > 0 ? long : terms
}

function foldedOf({ folded }: LoadedPart, id: number, article: FoundArticle): string {
  let words = folded.get(id)
  if (words === undefined) {
    const { hed, dek, people, where, text } = article
    words = fold([hed, dek, people, where, text].join('\n'))
    folded.set(id, words)
  }
  return words
}
