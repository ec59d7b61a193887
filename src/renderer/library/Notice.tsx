// Notice: what was damaged or recovered, in a sentence, with the way to look at it.
import { useTranslation } from 'react-i18next'
import type { Fault } from '#core/result'
import { bridge } from '../state/bridge'
import { openSheet } from '../state/view'
import { toast } from '../ui/toast'
import { say } from '../words'

export function Notice({ notice }: { readonly notice: Fault }) {
  const { t } = useTranslation()
  const kept = notice.with?.['kept']
  const aside = notice.with?.['aside']
  const dismiss = async () => {
    const answer = await bridge.request('damaged.dismiss', { aside: String(aside) })
    if (!answer.ok) toast(say(answer.fault))
  }
  const reveal = async () => {
    const answer = await bridge.request('damaged.reveal', { kept: String(kept) })
    if (!answer.ok) toast(say(answer.fault))
  }
  return (
    <div className="library-notice">
      <span role="status">{say(notice)}</span>
      {kept !== undefined && notice.key === 'fault.issue-recovered' && (
        <button
          type="button"
          className="button"
          onClick={() =>
            openSheet({ kind: 'damaged', kept: String(kept), title: String(notice.with?.['title']) })
          }
        >
          {t('damaged.compare')}
        </button>
      )}
      {kept !== undefined && notice.key !== 'fault.issue-recovered' && (
        <button type="button" className="button" onClick={() => void reveal()}>
          {t('damaged.reveal')}
        </button>
      )}
      {aside !== undefined && (
        <button type="button" className="button" onClick={() => void dismiss()}>
          {t('damaged.dismiss')}
        </button>
      )}
    </div>
  )
}
