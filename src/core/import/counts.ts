// Counts: how much an issue has, as the report after an import says it.
import { readBody } from '../body/read'
import { countBlockWords, usesOf } from '../body/text'
import { articlesOf, type Issue } from '../issue/issue'
import type { ImportReport } from './report'

export function countsOf(issue: Issue): Omit<ImportReport, 'guesses' | 'omissions'> {
  const bodies = articlesOf(issue).map(({ article }) => readBody(article.body))
  const blocks = bodies.flat()
  return {
    sections: issue.sections.length,
    articles: bodies.length,
    subheads: blocks.filter((block) => block.kind === 'subhead' && block.number !== null).length,
    photoSlots: usesOf(blocks).length,
    words: countBlockWords(blocks, issue.language),
  }
}
