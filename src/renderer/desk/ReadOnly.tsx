// ReadOnly: says over the desk why the issue can only be read, how a published one is corrected, and that one is still open.
import { Lock, LockOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../state/desk'
import { openSheet } from '../state/view'
import { say } from '../words'

export function ReadOnly() {
  const { t } = useTranslation()
  const why = useDesk((desk) => desk.readOnly)
  const published = useDesk((desk) => desk.issue?.status === 'published')
  const correcting = useDesk((desk) => desk.correcting)
  if (!why && published)
    return (
      <div className="desk-read-only">
        <LockOpen size={14} aria-hidden="true" />
        <span role="status">{t(correcting ? 'published.correcting' : 'published.open')}</span>
      </div>
    )
  if (!why) return null
  return (
    <div className="desk-read-only">
      <Lock size={14} aria-hidden="true" />
      <span role="status">{say(why)}</span>
      {why.key === 'fault.issue-published' && (
        <button
          type="button"
          className="button"
          onClick={() => openSheet({ kind: 'correct', details: false })}
        >
          {t('published.correct')}
        </button>
      )}
    </div>
  )
}
