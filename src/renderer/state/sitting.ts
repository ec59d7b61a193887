// Sitting: an issue comes onto the desk and leaves it, saved.
import i18next from 'i18next'
import type { Issue } from '#core/issue/issue'
import { toast } from '../ui/toast'
import { say } from '../words'
import { saveNow } from './autosave'
import { bridge } from './bridge'
import { clearDesk, openOnDesk, useDesk } from './desk'
import { sayNumber } from './number'
import { setSettings } from './settings'

/** Puts the issue on the desk; what was there is saved first. */
export async function openIssue(id: string, article: string | null = null): Promise<boolean> {
  if (!(await leave())) return false
  const answer = await bridge.request('issue.open', { id })
  if (!answer.ok) {
    toast(say(answer.fault))
    return false
  }
  openOnDesk(answer.value, article)
  setSettings({ lastIssue: id })
  return true
}

export async function backToLibrary(): Promise<void> {
  if (!(await leave())) return
  clearDesk()
  setSettings({ lastIssue: null })
}

export async function newIssue(publication: string): Promise<void> {
  const answer = await bridge.request('issue.create', { publication })
  if (answer.ok) await openIssue(answer.value.id)
  else toast(say(answer.fault))
}

/** A draft of the next issue that begins as a copy of this one, on the desk. */
export async function duplicateIssue(from: Pick<Issue, 'id' | 'number' | 'volume'>): Promise<void> {
  if (!(await leave())) return
  const answer = await bridge.request('issue.duplicate', { id: from.id })
  if (!answer.ok) return void toast(say(answer.fault))
  if (!(await openIssue(answer.value.id))) return
  const { issue } = useDesk.getState()
  const { t } = i18next
  if (issue) toast(t('issue.duplicated', { issue: sayNumber(t, issue), of: sayNumber(t, from) }))
}

/** Lets the published issue on the desk be changed, until it is opened again. */
export async function correctIssue(): Promise<boolean> {
  const { issue } = useDesk.getState()
  if (!issue) return false
  const answer = await bridge.request('issue.correct', { id: issue.id })
  if (useDesk.getState().issue?.id !== issue.id) return false
  if (!answer.ok) {
    toast(say(answer.fault))
    return false
  }
  useDesk.setState({ readOnly: null, correcting: true })
  return true
}

async function leave(): Promise<boolean> {
  if (!useDesk.getState().issue || (await saveNow())) return true
  toast(i18next.t('desk.leave.failed'))
  return false
}
