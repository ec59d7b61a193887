// Newer: reads what a list can show of an issue that a later version has written. Writes nothing.
import { readFile } from 'node:fs/promises'
import { type NewerIssue, parseNewerIssue } from '#core/issue/newer-issue'
import { issueFile } from './stored-issue'

export async function readNewer(root: string, id: string): Promise<NewerIssue> {
  const raw: unknown = await readFile(issueFile(root, id), 'utf8')
    .then(JSON.parse)
    .catch(() => null)
  return parseNewerIssue(id, typeof raw === 'object' && raw !== null && 'body' in raw ? raw.body : null)
}
