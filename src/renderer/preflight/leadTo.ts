// leadTo: from a list of findings to the place of one, in the issue on the desk or in another.
import i18next from 'i18next'
import { findArticle } from '#core/issue/issue'
import type { Place } from '#core/preflight/rule'
import { useDesk } from '../state/desk'
import { openIssue } from '../state/sitting'
import { closeSheet } from '../state/view'
import { toast } from '../ui/toast'
import { goTo } from './goTo'

export async function leadTo(issue: string, place: Place): Promise<void> {
  closeSheet()
  if (useDesk.getState().issue?.id !== issue && !(await openIssue(issue, place.article ?? null))) return
  // A report outlives what it speaks of.
  const draft = useDesk.getState().issue
  if (draft && place.article && !findArticle(draft, place.article)) {
    toast(i18next.t('preflight.place-gone'))
    return
  }
  // The dialog gives the focus back first.
  setTimeout(() => goTo(place))
}
