// Stored issue: what the disk has of an issue, its file with the changes of its journal.
import { join } from 'node:path'
import { applyDelta } from '#core/edit/delta'
import { type Issue, parseIssue } from '#core/issue/issue'
import { type Fault, fail, ok, type Result } from '#core/result'
import { readJournal } from './journal'
import { changesSince, type JournalText } from './journal-lines'
import { seal } from './seal'
import { readSealed, stampOf } from './sealed-file'

export interface StoredIssue {
  /** With the changes; its revision is the file's. */
  readonly issue: Issue
  /** The status that the file has, without the changes. */
  readonly filed: Issue['status']
  /** Of the last change, or of the file. */
  readonly savedAt: string
  /** The checksum inside the file. */
  readonly sum: string
  /** The journal, where it goes on from the file. */
  readonly journal: JournalText | undefined
  /** How many changes of the journal the file does not have. */
  readonly behind: number
  /** Whether the file has the form that this version writes, so that a journal can go on from it. */
  readonly current: boolean
  /** What of the journal could not be used. */
  readonly fault: Fault | undefined
}

/** The id of an issue is the name of its folder. */
export const idPattern = /^[\w-]{1,64}$/

export const issueFile = (root: string, id: string): string => join(root, 'issues', id, 'issue.json')
export const journalFile = (root: string, id: string): string => join(root, 'issues', id, 'journal.ndjson')

/** Another stamp means that the issue must be read again; undefined: there is none. */
export async function issueStamp(root: string, id: string): Promise<string | undefined> {
  const stamp = await stampOf(issueFile(root, id))
  const journal = stamp && (await stampOf(journalFile(root, id)))
  return journal ? `${stamp}-${journal}` : stamp
}

/** How often an issue is read again whose owner writes it meanwhile. */
const mostTimes = 10

export async function readStored(root: string, id: string, times = mostTimes): Promise<Result<StoredIssue>> {
  const file = `issues/${id}/issue.json`
  const stamp = await stampOf(issueFile(root, id))
  const found = await readSealed(issueFile(root, id))
  if (found.kind === 'absent') return fail('fault.issue-missing')
  if (found.kind === 'newer') return fail('fault.issue-newer', { file })
  if (found.kind === 'damaged') return fail('fault.issue-damaged', { file }, found.why)
  const { body, savedAt, seq, sha256 } = found.sealed
  const first = parseIssue(body)
  // The checksum fits, so nothing is broken: the record is of a form that only another version knows.
  if (!first.ok) return fail('fault.issue-newer', { file }, first.fault.detail)
  if (first.value.id !== id) return fail('fault.issue-damaged', { file }, 'the id is not the folder’s')
  const current = seal({ seq, savedAt, body: first.value }).sha256 === sha256
  const { status: filed } = first.value
  const bare = { issue: first.value, filed, savedAt, sum: sha256, current, behind: 0, fault: undefined }
  const journal = await readJournal(journalFile(root, id))
  if (!journal) return ok({ ...bare, journal: undefined })
  const fault = { key: 'fault.journal-damaged', with: { file: `issues/${id}/journal.ndjson` } }
  if (journal === 'damaged') return ok({ ...bare, journal: undefined, fault })
  const since = changesSince(journal, sha256)
  if (!since) {
    // Its owner may have written the file between the two, and begun the journal anew from that one.
    if (times > 1 && (await stampOf(issueFile(root, id))) !== stamp) return readStored(root, id, times - 1)
    // A journal whose changes are all older than the file was left behind by a save of the whole issue.
    const left = journal.changes.some(({ at }) => at > savedAt)
    return ok({ ...bare, journal: undefined, fault: left ? fault : undefined })
  }
  const issue = parseIssue(replay(body, since))
  if (!issue.ok || issue.value.id !== id) return ok({ ...bare, journal: undefined, fault })
  return ok({
    issue: { ...issue.value, revision: first.value.revision },
    filed,
    savedAt: since.at(-1)?.at ?? savedAt,
    sum: sha256,
    current,
    journal,
    behind: since.length,
    fault: journal.damaged ? fault : undefined,
  })
}

function replay(body: unknown, changes: ReturnType<typeof changesSince> & object): unknown {
  try {
    return changes.reduce((state, { change }) => applyDelta(state, change), body)
  } catch {
    return undefined
  }
}
