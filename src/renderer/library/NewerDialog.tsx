// NewerDialog: what an issue of a later version is, the way to its file, and the way to read it where this version can.
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewerIssue } from '#core/issue/newer-issue'
import { bridge } from '../state/bridge'
import { sayNumber } from '../state/number'
import { openIssue } from '../state/sitting'
import { closeSheet } from '../state/view'
import { Sheet } from '../ui/Sheet'
import { toast } from '../ui/toast'
import { say } from '../words'

export function NewerDialog({ issue }: { readonly issue: NewerIssue }) {
  const { t } = useTranslation()
  const go = useRef<HTMLButtonElement>(null)
  const { id, number, title, readable } = issue
  const reveal = async () => {
    const answer = await bridge.request('newer.reveal', { id })
    if (!answer.ok) toast(say(answer.fault))
  }
  const read = () => {
    closeSheet()
    void openIssue(id)
  }
  return (
    <Sheet
      title={[number === null ? id : sayNumber(t, issue), title].filter(Boolean).join(' · ')}
      onClose={closeSheet}
      onSubmit={readable ? read : closeSheet}
      focus={go}
      actions={
        <>
          <button type="button" className="button" onClick={() => void reveal()}>
            {t('newer.reveal')}
          </button>
          {readable && (
            <button type="button" className="button" onClick={closeSheet}>
              {t('newer.close')}
            </button>
          )}
          <button ref={go} type="submit" className="button button-primary">
            {t(readable ? 'newer.open' : 'newer.close')}
          </button>
        </>
      }
    >
      <div className="form">
        <p>{t('newer.say')}</p>
        {!readable && <p>{t('newer.unreadable')}</p>}
      </div>
    </Sheet>
  )
}
