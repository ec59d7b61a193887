// Find issue: what ISSUE means on the command line, an id, a number, or `latest`.
import type { IssueSummary } from '#core/issue/summary'
import { fail, ok, type Result } from '#core/result'

/** `issues` are all issues of the library; `folder` is named in the sentence where none fits. */
export function findIssue(
  issues: readonly IssueSummary[],
  wanted: string,
  folder: string,
): Result<IssueSummary> {
  const byId = issues.find(({ id }) => id === wanted)
  if (byId) return ok(byId)
  if (wanted === 'latest') {
    const latest = issues.toSorted((one, other) => other.savedAt.localeCompare(one.savedAt))[0]
    return latest ? ok(latest) : fail('cli.issue-unknown', { issue: wanted, folder })
  }
  const numbered = /^\d+$/.test(wanted) ? issues.filter(({ number }) => number === Number(wanted)) : []
  const [first, second] = numbered
  if (!first) return fail('cli.issue-unknown', { issue: wanted, folder })
  if (second)
    return fail('cli.issue-ambiguous', { issue: wanted, ids: numbered.map(({ id }) => id).join(', ') })
  return ok(first)
}
