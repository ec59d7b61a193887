// Summarise: what the list shows for an issue, counted from the issue itself.
import type { Article } from '#core/article/article'
import type { Body, BodyNode } from '#core/body/body'
import { readBody } from '#core/body/read'
import { countBlockWords, usesOf } from '#core/body/text'
import { articlesOf, type Issue } from '#core/issue/issue'
import type { IssueSummary } from '#core/issue/summary'

export function summarise(issue: Issue, savedAt: string): IssueSummary {
  const articles = articlesOf(issue).map(({ article }) => article)
  return {
    id: issue.id,
    publication: issue.publication,
    number: issue.number,
    volume: issue.volume,
    title: issue.title,
    hed: articles.find(({ hed }) => hed.trim() !== '')?.hed.trim() ?? '',
    date: issue.date,
    coverDate: issue.coverDate,
    language: issue.language,
    status: issue.status,
    revision: issue.revision,
    savedAt,
    cover: issue.cover?.photo ?? null,
    articles: articles.length,
    words: articles.reduce((sum, article) => sum + wordsOf(article, article.language ?? issue.language), 0),
  }
}

/** By block and language: a save of a long issue counts only the blocks that were touched. */
const counted = new WeakMap<BodyNode, Map<string, number>>()

function wordsOf({ body }: Article, language: string): number {
  return (body.root.children as BodyNode[]).reduce((sum, block) => {
    const known = counted.get(block) ?? new Map<string, number>()
    let words = known.get(language)
    if (words === undefined) {
      // The number of a subhead is no word of its own; it is counted as if it had none.
      const alone = block.type === 'subhead' ? { ...block, numbered: false } : block
      words = countBlockWords(readBody({ root: { type: 'root', children: [alone] } } as Body), language)
      counted.set(block, known.set(language, words))
    }
    return sum + words
  }, 0)
}

/** SHA-256 of every photograph that the issue uses, each once. */
export function photographsOf(issue: Issue): string[] {
  const uses = articlesOf(issue).flatMap(({ article }) =>
    usesOf(readBody(article.body)).map(({ use }) => use.photo),
  )
  return [...new Set([issue.cover?.photo ?? null, ...uses])].filter((photo) => photo !== null)
}

/** Newest first: the publication changed last comes first, and in it the highest number; no number yet counts as newest. */
export function newestFirst(issues: readonly IssueSummary[]): IssueSummary[] {
  const changed = new Map<string, string>()
  for (const { publication, savedAt } of issues)
    if (savedAt > (changed.get(publication) ?? '')) changed.set(publication, savedAt)
  const last = (issue: IssueSummary) => `${changed.get(issue.publication)} ${issue.publication}`
  const number = ({ number }: IssueSummary) => number ?? Number.MAX_SAFE_INTEGER
  return issues.toSorted(
    (one, other) =>
      compare(last(other), last(one)) ||
      (other.volume ?? 0) - (one.volume ?? 0) ||
      number(other) - number(one) ||
      compare(other.savedAt, one.savedAt),
  )
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
