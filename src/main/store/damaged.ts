// Damaged: what can still be read of an issue's file in the quarantine. Writes nothing.
import { readFile } from 'node:fs/promises'
import { type Issue, parseIssue } from '#core/issue/issue'
import { codeOf, isAbsent } from './fault'

/**
 * The issue `id` as far as the file still has the form of one, whatever its checksum says; bytes that are no UTF-8 become
 * U+FFFD. Null: nothing of it can be read. Only to be looked at: nobody knows what else in it is wrong.
 */
export async function readDamaged(file: string, id: string): Promise<Issue | null> {
  const bytes = await readFile(file).catch((error: unknown) => {
    if (isAbsent(error) || codeOf(error) === 'EISDIR') return undefined
    throw error
  })
  const raw = bytes && parsed(new TextDecoder().decode(bytes))
  if (typeof raw !== 'object' || raw === null || !('body' in raw)) return null
  const issue = parseIssue(raw.body)
  return issue.ok && issue.value.id === id ? issue.value : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
