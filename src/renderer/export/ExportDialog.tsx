// ExportDialog: what leaves and where to, its progress, and the report that stays.
import { Dialog } from '@base-ui/react/dialog'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../state/desk'
import { Choosing } from './Choosing'
import './export.css'
import { Failed } from './Failed'
import { chooseFolder, isOfFolder } from './folder'
import { Lost } from './Lost'
import { Report } from './Report'
import { Running } from './Running'
import { useExport } from './useExport'
import { useExportSettings } from './useExportSettings'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
}

export function ExportDialog({ open, onClose }: Props) {
  const { t } = useTranslation()
  const { state, start, cancel, reset, show } = useExport()
  const issue = useDesk((desk) => desk.issue)
  const publication = useDesk((desk) => desk.publication)
  const { settings, remember } = useExportSettings(publication?.id)
  const name = [
    publication?.title,
    issue && issue.number !== null && t('app.number', { number: issue.number }),
  ]
    .filter(Boolean)
    .join(' · ')

  const close = () => {
    // An export that runs is cancelled by its own button, never by a stray click.
    if (state.kind === 'running') return
    reset()
    onClose()
  }

  const elsewhere = async () => {
    const folder = await chooseFolder(settings.folder)
    if (folder === undefined) return
    remember({ folder })
    reset()
  }

  return (
    <Dialog.Root open={open} onOpenChange={(next) => next || close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog dialog-wide export-dialog">
          <Dialog.Title className="dialog-title">{t('export.title', { issue: name })}</Dialog.Title>
          {state.kind === 'choosing' && (
            <Choosing {...state} onStart={start} onCancel={close} onShow={show} />
          )}
          {state.kind === 'running' && <Running {...state} onCancel={cancel} />}
          {state.kind === 'done' && state.report.outcome === 'written' && (
            <Report report={state.report} at={state.at} onAgain={reset} onClose={close} />
          )}
          {state.kind === 'done' && state.report.outcome === 'lost' && (
            <Lost report={state.report} onAgain={reset} onClose={close} />
          )}
          {state.kind === 'failed' && (
            <Failed
              heading={t('export.failed')}
              fault={state.fault}
              onFolder={isOfFolder(state.fault, settings.folder) ? () => void elsewhere() : undefined}
              onAgain={reset}
              onClose={close}
            />
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
