// SeveralDialog: several issues in one go: the choice, how far they are, and what became of each.
import { Dialog } from '@base-ui/react/dialog'
import { useTranslation } from 'react-i18next'
import { closeSheet } from '../state/view'
import '../export/export.css'
import { Failed } from '../export/Failed'
import { Choosing } from './Choosing'
import { Outcomes } from './Outcomes'
import { Running } from './Running'
import './several.css'
import { useSeveral } from './useSeveral'

/** `publication`: the one that is chosen first; null: the first of the library. */
export function SeveralDialog({ publication }: { readonly publication: string | null }) {
  const { t } = useTranslation()
  const { state, start, cancel, reset } = useSeveral()
  return (
    <Dialog.Root
      open
      // What runs is stopped by its own button, never by a stray click.
      onOpenChange={(open) => open || state.kind === 'running' || closeSheet()}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog dialog-wide export-dialog several-dialog">
          <Dialog.Title className="dialog-title">{t('several.title')}</Dialog.Title>
          {state.kind === 'choosing' && (
            <Choosing first={publication} onStart={(choice) => void start(choice)} onCancel={closeSheet} />
          )}
          {state.kind === 'running' && <Running {...state} onCancel={cancel} />}
          {state.kind === 'done' && <Outcomes {...state} onAgain={reset} onClose={closeSheet} />}
          {state.kind === 'failed' && (
            <Failed heading={t('export.failed')} fault={state.fault} onAgain={reset} onClose={closeSheet} />
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
