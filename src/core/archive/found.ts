// Found: what the search knows of an article, and the part of the index that it stands in.
import type { AsPlainObject } from 'minisearch'

export interface FoundArticle {
  /** From the archive's home, "no86/leaders.html#talks". */
  readonly url: string
  readonly hed: string
  readonly dek: string
  /** Byline and dateline. */
  readonly people: string
  /** The issue and the department, as a result shows them. */
  readonly where: string
  /** Everything else of the article: text, captions, notes. Blocks are lines. */
  readonly text: string
  /** BCP 47. */
  readonly language: string
}

/** One part of the search's index. */
export interface IndexPart {
  readonly name: string
  readonly articles: readonly FoundArticle[]
  /** MiniSearch's index of the articles; its ids are their places in the list. */
  readonly index: AsPlainObject
}
