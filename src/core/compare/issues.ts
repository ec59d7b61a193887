// Issues: what changed between two revisions of an issue: its own lines, its articles, their order.
import type { Article } from '../article/article'
import { canonical } from '../canonical'
import { articlesOf, findArticle, type Issue } from '../issue/issue'
import { articleFields, type PassageField } from '../issue/passages'
import { compareBodies, type NodeChange } from './nodes'
import { compareWords, type Piece } from './words'

export interface FieldChange {
  readonly field: PassageField | 'number' | 'date' | 'coverDate' | 'status' | 'cover' | 'other'
  readonly pieces: readonly Piece[]
}

export interface ArticleChange {
  readonly id: string
  /** Of the later one, where there is one. */
  readonly hed: string
  readonly is: 'same' | 'changed' | 'gone' | 'new'
  /** It stands in another place, seen from the articles beside it. */
  readonly moved: boolean
  readonly fields: readonly FieldChange[]
  readonly nodes: readonly NodeChange[]
}

export interface IssueChange {
  readonly fields: readonly FieldChange[]
  readonly articles: readonly ArticleChange[]
  /** Nothing at all differs. */
  readonly same: boolean
}

/** Articles are told by their id, in the order of `after`, those that are gone behind them. */
export function compareIssues(before: Issue, after: Issue): IssueChange {
  const moved = movedBetween(orderOf(before), orderOf(after))
  const articles = [
    ...articlesOf(after).map(({ article }) =>
      articleChange(findArticle(before, article.id)?.article, article, moved, after.language),
    ),
    ...articlesOf(before)
      .filter(({ article }) => !findArticle(after, article.id))
      .map(({ article }) => articleChange(article, undefined, moved, before.language)),
  ]
  const fields = frontChanges(before, after)
  const same = fields.length === 0 && articles.every((one) => one.is === 'same' && !one.moved)
  return { fields, articles, same }
}

function frontChanges(before: Issue, after: Issue): FieldChange[] {
  const line = (field: FieldChange['field'], of: (issue: Issue) => string): FieldChange[] =>
    of(before) === of(after) ? [] : [{ field, pieces: compareWords(of(before), of(after), after.language) }]
  return [
    ...line('title', (issue) => issue.title),
    ...line('number', ({ volume, number }) => [volume, number].filter((part) => part !== null).join(' · ')),
    ...line('date', (issue) => issue.date ?? ''),
    ...line('coverDate', (issue) => issue.coverDate),
    ...line('coverLines', (issue) => issue.coverLines.join('\n')),
    ...line('kicker', (issue) => issue.sections.map(({ kicker }) => kicker).join('\n')),
    ...(canonical(before.cover) === canonical(after.cover) ? [] : [{ field: 'cover' as const, pieces: [] }]),
    ...(before.status === after.status ? [] : [{ field: 'status' as const, pieces: [] }]),
  ]
}

function articleChange(
  before: Article | undefined,
  after: Article | undefined,
  moved: ReadonlySet<string>,
  issueLanguage: string,
): ArticleChange {
  const one = (after ?? before) as Article
  const language = one.language ?? issueLanguage
  const is = !before ? 'new' : !after ? 'gone' : canonical(before) === canonical(after) ? 'same' : 'changed'
  const empty = { root: { type: 'root' as const, children: [] } }
  const fields = articleFields
    .map((field) => ({ field, was: before?.[field] ?? '', now: after?.[field] ?? '' }))
    .filter(({ was, now }) => was !== now)
    .map(({ field, was, now }) => ({ field, pieces: compareWords(was, now, language) }))
  const nodes = is === 'same' ? [] : compareBodies(before?.body ?? empty, after?.body ?? empty, language)
  const other: FieldChange[] =
    is === 'changed' && fields.length === 0 && nodes.every((node) => node.is === 'same')
      ? [{ field: 'other', pieces: [] }]
      : []
  return { id: one.id, hed: one.hed, is, moved: moved.has(one.id), fields: [...fields, ...other], nodes }
}

/** Section and article of each, in reading order. */
const orderOf = (issue: Issue): { id: string; section: string }[] =>
  articlesOf(issue).map(({ section, article }) => ({ id: article.id, section: section.id }))

/** The articles of both whose section or neighbour before them is another. */
function movedBetween(
  before: readonly { id: string; section: string }[],
  after: readonly { id: string; section: string }[],
): Set<string> {
  const both = new Set(before.map(({ id }) => id).filter((id) => after.some((one) => one.id === id)))
  const old = before.filter(({ id }) => both.has(id))
  const now = after.filter(({ id }) => both.has(id))
  const place = new Map(old.map(({ id, section }, at) => [id, `${section} ${old[at - 1]?.id ?? ''}`]))
  return new Set(
    now.flatMap(({ id, section }, at) =>
      place.get(id) === `${section} ${now[at - 1]?.id ?? ''}` ? [] : [id],
    ),
  )
}
