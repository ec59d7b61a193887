// Following: the issue that comes after another, as a draft.
import { type Issue, newIssue } from './issue'
import type { NewerIssue } from './newer-issue'
import { newSection } from './section'
import type { IssueSummary } from './summary'

/** What is the new issue's own. */
export type Own = Pick<Issue, 'id' | 'publication' | 'number' | 'volume'>

/** What a publication says of the numbers of its issues. */
interface Numbering {
  readonly id: string
  readonly numbering: 'number' | 'volume-number'
}

/** The number that follows the publication's highest; `issues` and `newer` are the library's, newest first. */
export function numberAfter(
  { id, numbering }: Numbering,
  issues: readonly IssueSummary[],
  newer: readonly NewerIssue[],
): Pick<Own, 'number' | 'volume'> {
  const numbers = [...issues, ...newer].flatMap((issue) =>
    issue.publication === id ? (issue.number ?? 0) : [],
  )
  const latest = issues.find(({ publication }) => publication === id)
  return {
    number: Math.max(0, ...numbers) + 1,
    volume: numbering === 'volume-number' ? (latest?.volume ?? 1) : null,
  }
}

/** An issue without articles, with the departments of the one before: they are what stays from number to number. */
export function emptyAfter(
  before: Issue | null,
  own: Own,
  language: string,
  /** Makes the id of a section. */
  newId: () => string,
): Issue {
  const sections = (before?.sections ?? []).map(({ kicker, slug }) => ({
    ...newSection(newId(), kicker),
    slug,
  }))
  return { ...newIssue(own.id, own.publication, language), ...own, sections, revision: 1 }
}

/** The same issue once more, to be written over. When it appears nobody has said yet; links between its articles hold. */
export const copyAfter = (issue: Issue, own: Own): Issue => ({
  ...issue,
  ...own,
  date: null,
  coverDate: '',
  status: 'draft',
  revision: 1,
})
