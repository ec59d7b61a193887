// Moves: where an article or a section goes when it is moved one place up or down.
import type { Edit } from '#core/edit/edit'
import type { Issue } from '#core/issue/issue'

/** One place, across sections for an article; undefined at the end of the way. */
export function moveBy(issue: Issue, id: string, step: 1 | -1): Edit | undefined {
  const at = issue.sections.findIndex((section) => section.id === id)
  if (at >= 0) {
    const to = at + step
    return issue.sections[to] ? { kind: 'moveSection', section: id, at: to } : undefined
  }
  const home = issue.sections.findIndex(({ articles }) => articles.some((article) => article.id === id))
  const section = issue.sections[home]
  if (!section) return undefined
  const to = section.articles.findIndex((article) => article.id === id) + step
  if (section.articles[to]) return { kind: 'moveArticle', article: id, section: section.id, at: to }
  const next = issue.sections[home + step]
  return (
    next && { kind: 'moveArticle', article: id, section: next.id, at: step > 0 ? 0 : next.articles.length }
  )
}

/** Before or after another article; undefined where nothing would change. */
export function moveBeside(issue: Issue, id: string, other: string, after: boolean): Edit | undefined {
  if (id === other) return undefined
  for (const section of issue.sections) {
    const left = section.articles.filter((article) => article.id !== id)
    const place = left.findIndex((article) => article.id === other)
    if (place < 0) continue
    const at = place + (after ? 1 : 0)
    if (section.articles.findIndex((article) => article.id === id) === at) return undefined
    return { kind: 'moveArticle', article: id, section: section.id, at }
  }
  return undefined
}
