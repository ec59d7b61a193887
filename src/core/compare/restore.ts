// Restore: the edits that bring an issue, an article or one block back to an earlier revision.
import type { Body } from '../body/body'
import type { Edit, IssueFields } from '../edit/edit'
import { findArticle, type Issue } from '../issue/issue'
import type { NodeChange } from './nodes'

/** Everything as it was then; what an issue is told by, and its revision, stay. */
export function restoreIssue(now: Issue, then: Issue): Edit[] {
  const { v: _v, id: _id, publication: _p, sections, revision: _r, ...fields } = then
  return [
    { kind: 'setIssue', fields: fields satisfies IssueFields },
    ...now.sections.map((section): Edit => ({ kind: 'removeSection', section: section.id })),
    ...sections.map((section, at): Edit => ({ kind: 'addSection', section, at })),
  ]
}

/** One article as it was then; where it is gone now, in its section, or in the last one. */
export function restoreArticle(now: Issue, then: Issue, id: string): Edit[] {
  const was = findArticle(then, id)
  if (!was) return []
  if (findArticle(now, id)) {
    const { v: _v, id: _id, ...fields } = was.article
    return [{ kind: 'setArticle', article: id, fields }]
  }
  const home = now.sections.find((section) => section.id === was.section.id)
  if (!home) {
    const section = { ...was.section, articles: [was.article] }
    return [{ kind: 'addSection', section, at: now.sections.length }]
  }
  const at = Math.min(
    was.section.articles.findIndex((one) => one.id === id),
    home.articles.length,
  )
  return [{ kind: 'addArticle', section: home.id, article: was.article, at }]
}

/** One block as it was then: put back, or taken out where it was not there. `change` is of `then` against `now`. */
export function restoreBlock(now: Issue, then: Issue, id: string, change: NodeChange): Edit[] {
  const current = findArticle(now, id)?.article
  const was = findArticle(then, id)?.article
  if (!current) return []
  const old = change.before === null ? [] : [was?.body.root.children[change.before]]
  const put = old.filter((node) => node !== undefined)
  const children = current.body.root.children.toSpliced(change.after, change.is === 'gone' ? 0 : 1, ...put)
  const body = { ...current.body, root: { ...current.body.root, children } } as Body
  return [{ kind: 'setArticle', article: id, fields: { body } }]
}
