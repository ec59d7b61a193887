// Show: one issue, its sections and its heds.
import { gather } from '../export/export'
import { done, openIssue, type Run } from './run'

export const show: Run = async (line, deps, say) => {
  const found = await openIssue(line, deps, say)
  if (!found.ok) return found
  const source = await gather(found.value.library, found.value.id)
  if (!source.ok) return source
  const { publication, issue } = source.value
  const lines = issue.sections.flatMap(({ kicker, articles }) => [
    kicker,
    ...articles.map(({ hed }) => `  ${hed}`),
  ])
  return done({ publication: publication.title, issue }, [
    `${publication.title} ${issue.number ?? ''}`,
    ...lines,
  ])
}
