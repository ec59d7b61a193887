// Walk: what most rules look over, the articles, blocks and photo uses of an issue with their places.
import type { Article } from '../article/article'
import type { Block } from '../body/blocks'
import { readBody } from '../body/read'
import { usesOf } from '../body/text'
import { articlesOf, type Issue } from '../issue/issue'
import type { PhotoUse } from '../photo/use'
import type { Place } from './rule'

const read = new WeakMap<object, Block[]>()

/** The blocks of an article; read once for each state of its body, however many rules look. */
export function blocksOf(article: Article): Block[] {
  let blocks = read.get(article.body)
  if (!blocks) {
    blocks = readBody(article.body)
    read.set(article.body, blocks)
  }
  return blocks
}

export interface PlacedUse {
  readonly use: PhotoUse
  readonly place: Place
  /** Undefined for the cover. */
  readonly article: Article | undefined
  /** Position among the photographs of its article, counted from 1. */
  readonly nth: number
}

/** Every photo use of the issue, the cover first. */
export function* placedUses(issue: Issue): Generator<PlacedUse> {
  if (issue.cover)
    yield {
      use: issue.cover,
      place: { use: issue.cover.id },
      article: undefined,
      nth: 1,
    }
  for (const { section, article } of articlesOf(issue)) {
    let nth = 0
    for (const { block, use } of usesOf(blocksOf(article))) {
      nth++
      yield {
        use,
        place: { section: section.id, article: article.id, block, use: use.id },
        article,
        nth,
      }
    }
  }
}

/** Texts that differ only in case, spacing or outer punctuation count as the same. */
export const sameText = (one: string, other: string): boolean => {
  const left = plain(one)
  return left !== '' && left === plain(other)
}

export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')

/** The values that name a photo use in a sentence; see `sayFinding`. */
export const nameOf = ({ article, nth }: PlacedUse): Record<string, string | number> =>
  article ? { article: article.hed, nth } : { cover: 1 }
