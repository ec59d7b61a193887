// Find issue: what ISSUE means on the command line, an id, a number, or `latest`.
import type { IssueSummary } from '#core/issue/summary'
import { type Fault, fail, ok, type Result } from '#core/result'
import type { Library } from '../store/library'
import { asFound } from './as-found'

/** What of a library decides it. */
export type Listed = Pick<Library, 'folder' | 'issues' | 'newerIssues' | 'notices'>

export interface FoundIssue {
  readonly id: string
  /** What to say although one was found. */
  readonly warning?: Fault
}

export function findIssue(library: Listed, wanted: string): Result<FoundIssue> {
  const issues = library.issues()
  const byId = issues.find(({ id }) => id === wanted)
  if (byId) return ok(byId)
  if (wanted === 'latest') return latest(library, issues)
  const numbered = issues.filter(({ number }) => isNumber(number, wanted))
  const [first, second] = numbered
  if (!first) return { ok: false, fault: whyNot(library, wanted) }
  if (second)
    return fail('cli.issue-ambiguous', { issue: wanted, ids: numbered.map(({ id }) => id).join(', ') })
  return ok({ id: first.id })
}

const isNumber = (number: number | null, wanted: string): boolean =>
  /^\d+$/.test(wanted) && number === Number(wanted)

/** Whether one that cannot be read is later, nobody knows. */
function latest(library: Listed, issues: readonly IssueSummary[]): Result<FoundIssue> {
  const last = issues.toSorted((one, other) => other.savedAt.localeCompare(one.savedAt))[0]
  if (!last) return { ok: false, fault: whyNot(library, 'latest') }
  const count = unread(library).length
  return ok({ id: last.id, ...(count > 0 && { warning: { key: 'cli.latest-unsure', with: { count } } }) })
}

const unread = ({ notices }: Listed): Fault[] =>
  notices().filter(({ key }) => key === 'fault.issue-damaged' || key === 'fault.issue-newer')

/** An issue that is there and cannot be read is not one that is not there. */
function whyNot(library: Listed, wanted: string): Fault {
  const notices = unread(library)
  const newer = library.newerIssues().find(({ number }) => isNumber(number, wanted))?.id
  const own = notices.find(({ with: values }) =>
    [wanted, newer].some((id) => id !== undefined && values?.['file'] === `issues/${id}/issue.json`),
  )
  if (own) return asFound(own)
  const { folder } = library
  return notices.length > 0
    ? { key: 'cli.issue-unread', with: { issue: wanted, folder, count: notices.length } }
    : { key: 'cli.issue-unknown', with: { issue: wanted, folder } }
}
