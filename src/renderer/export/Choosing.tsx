// Choosing: the editions, the folder, and what preflight has against it.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeptReport } from '#shared/export'
import { useFindings } from '../preflight/useFindings'
import { useDesk } from '../state/desk'
import { sayMoment } from '../ui/dates'
import { Blocked } from './Blocked'
import { Cancelled } from './Cancelled'
import { chosenIn, Editions } from './Editions'
import type { ExportChoice } from './useExport'
import { useExportSettings } from './useExportSettings'
import { useLastReport } from './useLastReport'
import { Where } from './Where'

interface Props {
  /** Findings that stopped the last try, whatever the draft's own say. */
  readonly refused: number
  /** Whether the last try was cancelled. */
  readonly cancelled: boolean
  readonly onStart: (choice: ExportChoice) => void
  readonly onCancel: () => void
  /** Shows what the last export said. */
  readonly onShow: (kept: KeptReport) => void
}

export function Choosing({ refused, cancelled, onStart, onCancel, onShow }: Props) {
  const { t, i18n } = useTranslation()
  const issue = useDesk((desk) => desk.issue?.id ?? null)
  const publication = useDesk((desk) => desk.publication)
  const { settings, remember } = useExportSettings(publication?.id)
  const last = useLastReport(issue)
  const stops = useFindings().filter(({ severity }) => severity === 'block')
  const block = Math.max(refused, stops.length)
  const [reason, setReason] = useState('')
  const editions = chosenIn(settings)
  const { folder } = settings
  const waived = reason.trim() !== ''
  const ready = issue !== null && folder !== null && editions.length > 0 && (block === 0 || waived)

  return (
    <form
      className="export-form dialog-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready)
          onStart({ issue, editions, pdf: settings.pdf, folder, waiver: block > 0 ? reason.trim() : null })
      }}
    >
      <div className="dialog-body export-body">
        <Editions design={publication?.design} settings={settings} onChange={remember} />
        <Where folder={folder} onChange={(next) => remember({ folder: next })} />
        {issue !== null && block > 0 && (
          <Blocked
            issue={issue}
            count={block}
            findings={stops}
            reason={reason}
            onReason={setReason}
            onLeave={onCancel}
          />
        )}
        {last && (
          <p className="export-last">
            {t(`export.last.${last.report.outcome}`, { when: sayMoment(last.at, i18n.language) })}{' '}
            <button type="button" className="link-button" onClick={() => onShow(last)}>
              {t('export.last.show')}
            </button>
          </p>
        )}
      </div>
      <div className="dialog-actions">
        {cancelled && <Cancelled sentence={t('export.cancelled')} />}
        <button type="button" className="button" onClick={onCancel}>
          {t('export.cancel')}
        </button>
        <button type="submit" className="button button-primary" disabled={!ready}>
          {t('export.start')}
        </button>
      </div>
    </form>
  )
}
