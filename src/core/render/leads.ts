// Leads: the articles that an issue puts before the others, and the photographs that they are shown with.
import { usesOf } from '../body/text'
import type { PhotoUse } from '../photo/use'
import type { Edition, EditionArticle } from './edition'

export interface Lead {
  readonly words: string
  /** The article that the words are the hed of, and the page of its section. */
  readonly found: { readonly section: string; readonly shown: EditionArticle } | undefined
}

/** As many heds lead where no cover lines are written. */
const unwritten = 3

/** The cover lines that were written; none: the heds speak for themselves. */
export const writtenLines = ({ issue }: Edition): string[] =>
  issue.coverLines.map((line) => line.trim()).filter((line) => line !== '')

/** What sells the issue, the first before all: its cover lines, else its first heds. */
export function leadsOf(edition: Edition): Lead[] {
  const headed = edition.sections.flatMap(({ slug, articles }) =>
    articles
      .filter(({ article }) => article.hed.trim() !== '')
      .map((shown) => ({ words: shown.article.hed.trim(), found: { section: slug, shown } })),
  )
  const lines = writtenLines(edition)
  if (lines.length === 0) return headed.slice(0, unwritten)
  return lines.map((line) => headed.find(({ words }) => words === line) ?? { words: line, found: undefined })
}

/** The lead's first photograph that is not `taken`. */
export function photographOf(
  { found }: Lead,
  edition: Edition,
  taken: ReadonlySet<string>,
): PhotoUse | undefined {
  return usesOf(found?.shown.blocks ?? [])
    .map(({ use }) => use)
    .find(({ photo }) => photo !== null && !taken.has(photo) && edition.source.photos.has(photo))
}
