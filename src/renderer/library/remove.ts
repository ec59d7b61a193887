// Remove: an issue goes to the trash, and comes back by the message that says so; of a published one it is asked first.
import type { TFunction } from 'i18next'
import type { IssueSummary } from '#core/issue/summary'
import { bridge } from '../state/bridge'
import { sayNumber } from '../state/number'
import { openSheet } from '../state/view'
import { toast } from '../ui/toast'
import { say } from '../words'

/** `evenPublished`: the editor was asked. */
export async function removeIssue(
  t: TFunction,
  issue: IssueSummary,
  { evenPublished = false } = {},
): Promise<void> {
  const goOn = besides(document.activeElement)
  const answer = await bridge.request('issue.remove', { id: issue.id, evenPublished })
  // The list may be older than the issue, so the main process has the say.
  if (!answer.ok && answer.fault.key === 'fault.issue-published')
    return openSheet({ kind: 'removePublished', issue })
  if (!answer.ok) return void toast(say(answer.fault))
  goOn()
  const words = t('library.deleted', { issue: sayNumber(t, issue) })
  const close = toast(words, { words: t('app.undo'), run: () => void restore(issue.id) }, () => stop())
  // Once it is back, by whatever way, there is nothing left to say.
  const stop = bridge.on('library.changed', async () => {
    const trash = await bridge.request('trash.list')
    if (trash.ok && !trash.value.some(({ name }) => name === issue.id)) close()
  })
}

async function restore(id: string): Promise<void> {
  const answer = await bridge.request('trash.restore', { name: id })
  if (!answer.ok) toast(say(answer.fault))
}

/** The focus goes to the row after the one that leaves with it, or before it; else it would go nowhere. */
function besides(focused: Element | null): () => void {
  const row = focused?.closest('.issue-row')
  const other = row?.nextElementSibling ?? row?.previousElementSibling
  return () => other?.querySelector<HTMLElement>('.issue-open')?.focus()
}
