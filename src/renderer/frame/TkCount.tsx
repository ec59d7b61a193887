// TkCount: how many places of the article are still to come, and the way to the next.
import { useTranslation } from 'react-i18next'
import { runCommand } from '../state/commands'
import { useTkCount } from '../state/counts'
import { useDesk } from '../state/desk'

export function TkCount() {
  const { t } = useTranslation()
  const issue = useDesk((desk) => desk.issue)
  const article = useDesk((desk) => desk.article)
  const count = useTkCount(issue, article)
  if (count === 0) return null
  return (
    <button
      type="button"
      className="status-button status-tk"
      title={t('command.tk.next')}
      onClick={() => runCommand('tk.next')}
    >
      {t('desk.tk', { count })}
    </button>
  )
}
