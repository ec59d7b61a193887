// Failed: an export that could not be made, why, and what can be done.
import { OctagonX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '#core/result'
import { say } from '../words'

interface Props {
  readonly heading: string
  readonly fault: Fault
  /** Where another folder would mend it: asks for one. */
  readonly onFolder?: (() => void) | undefined
  readonly onAgain: () => void
  readonly onClose: () => void
}

export function Failed({ heading, fault, onFolder, onAgain, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <div className="export-form">
      <div className="export-failed" role="alert">
        <OctagonX size={16} aria-hidden="true" />
        <div>
          <h3 className="export-name">{heading}</h3>
          <p>{say(fault)}</p>
        </div>
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {t('export.close')}
        </button>
        <button type="button" className={onFolder ? 'button' : 'button button-primary'} onClick={onAgain}>
          {t('export.again')}
        </button>
        {onFolder && (
          <button type="button" className="button button-primary" onClick={onFolder}>
            {t('export.folder.other')}
          </button>
        )}
      </div>
    </div>
  )
}
