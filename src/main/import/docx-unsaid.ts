// Docx unsaid: the proof that every word of a document stands in the issue or its report, and the mend where one does not.
import type { Root } from 'xast'
import { readBody } from '#core/body/read'
import { asideTexts, blockText, usesOf } from '#core/body/text'
import type { ImportReport } from '#core/import/report'
import { wordsOf } from '#core/import/source-words'
import { articlesOf } from '#core/issue/issue'
import { wordsIn } from './docx-tree'
import type { ReadSource } from './import'

/** The report, with the words that no reader has found. */
export function unsaid(sources: readonly Root[], { publication, issue, report }: ReadSource): ImportReport {
  const have = new Map<string, number>()
  for (const word of wordsOf(said({ publication, issue, report }).join('\n')))
    have.set(word, (have.get(word) ?? 0) + 1)
  const lost = sources
    .flatMap((source) => wordsOf(wordsIn(source, true)))
    .filter((word) => {
      const left = have.get(word) ?? 0
      have.set(word, left - 1)
      return left <= 0
    })
  if (lost.length === 0) return report
  const omission = { place: { line: 1 }, what: { key: 'import.unread' }, text: lost.join(' ') }
  return { ...report, omissions: [...report.omissions, omission] }
}

/** Running text as it runs, so that a word is whole where a mark begins inside it. */
function said({
  publication,
  issue,
  report,
}: Pick<ReadSource, 'publication' | 'issue' | 'report'>): string[] {
  const blocks = articlesOf(issue).flatMap(({ article }) => readBody(article.body))
  const bare = issue.sections.map((section) => ({
    ...section,
    articles: section.articles.map((article) => ({ ...article, body: null })),
  }))
  const uses = usesOf(blocks).map(({ use }) => use)
  return [
    ...blocks.map(blockText),
    ...asideTexts(blocks),
    ...stringsIn([publication, { ...issue, sections: bare }, uses, report]),
  ]
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}
