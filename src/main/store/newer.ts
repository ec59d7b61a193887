// Newer: what this version can show of an issue that a later version has written. Writes nothing.
import { type Issue, parseIssue } from '#core/issue/issue'
import { type NewerIssue, parseNewerIssue } from '#core/issue/newer-issue'
import { type Fault, fail, ok, type Result } from '#core/result'
import { readJournal } from './journal'
import { changesSince } from './journal-lines'
import { readPlain } from './plain-file'
import { unsealNewer } from './seal'
import { issueFile, journalFile } from './stored-issue'

export interface ReadNewer {
  readonly issue: Issue
  /** Why it can only be read, and whether all of it is shown. */
  readonly readOnly: Fault
}

/** For the list. */
export async function readNewer(root: string, id: string): Promise<NewerIssue> {
  const raw = await rawOf(root, id)
  const body = typeof raw === 'object' && raw !== null && 'body' in raw ? raw.body : null
  return parseNewerIssue(id, body, readable(id, raw) !== undefined)
}

/**
 * To be read only: nothing that this version would write could hold what it does not know. Refused where the checksum does
 * not fit as this version counts it, because then a newer form and damage look the same, and where the issue does not
 * parse. What the journal has beyond the file is not shown, for a later version may mean something else by its lines.
 */
export async function openNewer(root: string, id: string): Promise<Result<ReadNewer>> {
  const found = readable(id, await rawOf(root, id))
  if (!found) return fail('fault.issue-newer', { file: `issues/${id}/issue.json` })
  const { issue, body, sum } = found
  const journal = await readJournal(journalFile(root, id))
  const upToDate = !journal || (journal !== 'damaged' && changesSince(journal, sum)?.length === 0)
  const whole = upToDate && holds(issue, body)
  return ok({ issue, readOnly: { key: whole ? 'fault.issue-newer-read' : 'fault.issue-newer-part' } })
}

async function rawOf(root: string, id: string): Promise<unknown> {
  try {
    const bytes = await readPlain(issueFile(root, id))
    if (bytes === 'odd') return null
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

function readable(id: string, raw: unknown): { issue: Issue; body: unknown; sum: string } | undefined {
  const sealed = unsealNewer(raw)
  const issue = sealed && parseIssue(sealed.body)
  if (!sealed || !issue?.ok || issue.value.id !== id) return undefined
  return { issue: issue.value, body: sealed.body, sum: sealed.sha256 }
}

/** Whether everything in `raw` is still in what was read from it; defaults may have joined. */
function holds(read: unknown, raw: unknown): boolean {
  if (typeof raw !== 'object' || raw === null) return read === raw
  if (typeof read !== 'object' || read === null || Array.isArray(read) !== Array.isArray(raw)) return false
  const all = read as Readonly<Record<string, unknown>>
  return Object.entries(raw).every(([key, value]) => Object.hasOwn(all, key) && holds(all[key], value))
}
