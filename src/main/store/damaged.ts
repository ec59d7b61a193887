// Damaged: what can still be read of an issue's file in the quarantine. Writes nothing.
import { type Issue, parseIssue } from '#core/issue/issue'
import { readPlain } from './plain-file'

/**
 * The issue `id` as far as the file still has the form of one, whatever its checksum says; bytes that are no UTF-8 become
 * U+FFFD. Null: nothing of it can be read. Only to be looked at: nobody knows what else in it is wrong.
 */
export async function readDamaged(file: string, id: string): Promise<Issue | null> {
  const bytes = await readPlain(file)
  const raw = bytes && bytes !== 'odd' && parsed(new TextDecoder().decode(bytes))
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
