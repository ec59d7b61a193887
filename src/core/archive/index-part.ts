// Index part: the articles of one year with their index, as a script, since a page opened from a disk may fetch nothing.
import MiniSearch from 'minisearch'
import type { FoundArticle, IndexPart } from './found'
import { indexOptions } from './index-options'
import { partsName } from './parts-name'

/** The same articles give the same bytes. */
export function indexPart(name: string, articles: readonly FoundArticle[]): string {
  const index = new MiniSearch(indexOptions)
  index.addAll(articles.map((article, id) => ({ ...article, id })))
  const part: IndexPart = { name, articles, index: index.toJSON() }
  return `(self.${partsName} ??= []).push(${JSON.stringify(part)});\n`
}
