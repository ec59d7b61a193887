// ArchiveDialog: which issues become the archive and where it stands, its progress, and the report that stays.
import { Dialog } from '@base-ui/react/dialog'
import { useTranslation } from 'react-i18next'
import '../export/export.css'
import { Failed } from '../export/Failed'
import { closeSheet } from '../state/view'
import { Choosing } from './Choosing'
import { Report } from './Report'
import { useArchive } from './useArchive'

export function ArchiveDialog() {
  const { t } = useTranslation()
  const { state, start, cancel, reset } = useArchive()
  return (
    <Dialog.Root
      open
      // What runs is stopped by its own button, never by a stray click.
      onOpenChange={(open) => open || state.kind === 'running' || closeSheet()}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog export-dialog archive-dialog">
          <Dialog.Title className="dialog-title">{t('archive.title')}</Dialog.Title>
          {state.kind === 'choosing' && (
            <Choosing {...state} onStart={(choice) => void start(choice)} onCancel={closeSheet} />
          )}
          {state.kind === 'running' && (
            <div className="export-form">
              <div className="export-progress" aria-live="polite">
                <p className="export-name">
                  {state.progress === null
                    ? t('export.waiting')
                    : state.progress.issue === ''
                      ? t('archive.lists')
                      : t('archive.progress', { issue: state.progress.issue })}
                </p>
                <progress
                  max={state.progress?.of ?? 1}
                  value={state.progress?.done ?? 0}
                  aria-label={t('archive.title')}
                />
              </div>
              <div className="dialog-actions">
                <button type="button" className="button" onClick={cancel}>
                  {t('export.cancel')}
                </button>
              </div>
            </div>
          )}
          {state.kind === 'done' && <Report report={state.report} onAgain={reset} />}
          {state.kind === 'failed' && (
            <Failed heading={t('archive.failed')} fault={state.fault} onAgain={reset} onClose={closeSheet} />
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
