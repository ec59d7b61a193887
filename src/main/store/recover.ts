// Recover: puts the newest good state of an issue in the place of a damaged file, which is kept as it was found.
import { copyFile, lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { applyDelta } from '#core/edit/delta'
import { type Issue, parseIssue } from '#core/issue/issue'
import { issueInBackup } from './backup'
import { makeFolder, moveDurable, syncFolder } from './durable'
import { isAbsent } from './fault'
import { History } from './history'
import { readJournal } from './journal'
import { changesSince } from './journal-lines'
import { isPlain } from './plain-file'
import { lostName } from './quarantine'
import { writeSealed } from './sealed-file'
import { issueFile, journalFile } from './stored-issue'

export interface Recovered {
  readonly issue: Issue
  /** ISO 8601: from when it is. */
  readonly savedAt: string
}

/** From the history, else from the last backup, with the changes of the journal that follow. Undefined: nothing is good, and nothing was moved. */
export async function recover(
  root: string,
  id: string,
  stamp: string,
  backups: string | undefined,
): Promise<Recovered | undefined> {
  const newest =
    (await new History(root, id).newest()) ?? (backups && (await issueInBackup(backups, id))) ?? undefined
  if (!newest || newest.issue.id !== id) return undefined
  let { issue, savedAt } = newest
  const journal = await readJournal(journalFile(root, id))
  const since = journal && journal !== 'damaged' ? changesSince(journal, newest.sum) : undefined
  for (const { change, at } of since ?? []) {
    const next = parseIssue(attempt(issue, change))
    if (!next.ok) break
    issue = { ...next.value, revision: issue.revision }
    savedAt = at
  }
  const quarantine = join(root, 'quarantine')
  await makeFolder(quarantine)
  const kept = `${stamp}-${id}-issue.json`
  const found = await keepDamaged(issueFile(root, id), join(quarantine, kept))
  await syncFolder(quarantine)
  const lost = join(quarantine, lostName(stamp, id))
  if (!found) await makeFolder(lost)
  const revision = issue.revision + 1
  const body = { ...issue, revision }
  await writeSealed(issueFile(root, id), { seq: revision, savedAt, body })
  // The changes are in the file now; what of the journal was no use is in the quarantine.
  const beside = found ? join(quarantine, `${stamp}-${id}-journal.ndjson`) : join(lost, 'journal.ndjson')
  if (journal) await moveDurable(journalFile(root, id), beside)
  return { issue: body, savedAt }
}

/** Whether there was anything to keep. */
async function keepDamaged(file: string, kept: string): Promise<boolean> {
  try {
    // A copy: between a move and the new file there would be no issue at all. What has no end cannot be copied, and is moved.
    if (!isPlain(await lstat(file))) await moveDurable(file, kept)
    else await copyFile(file, kept)
    return true
  } catch (error) {
    if (!isAbsent(error)) throw error
    return false
  }
}

function attempt(issue: Issue, change: Parameters<typeof applyDelta>[1]): unknown {
  try {
    return applyDelta(issue, change)
  } catch {
    return undefined
  }
}
