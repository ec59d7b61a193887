// Copy: the draft as a file elsewhere, where the library's own disk does not take it.
import i18next from 'i18next'
import { toast } from '../ui/toast'
import { say } from '../words'
import { bridge } from './bridge'
import { flush, useDesk } from './desk'

export async function saveCopy(): Promise<void> {
  flush()
  const { issue } = useDesk.getState()
  if (!issue) return
  const answer = await bridge.request('issue.copy', { issue })
  if (!answer.ok) toast(say(answer.fault))
  else if (answer.value) toast(i18next.t('desk.copied', { path: answer.value.path }))
}
