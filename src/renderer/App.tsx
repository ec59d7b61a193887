// App: the library or the desk, and what stands over them.
import { Toast } from '@base-ui/react/toast'
import { Tooltip } from '@base-ui/react/tooltip'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ArchiveDialog } from './archive/ArchiveDialog'
import { CorrectDialog } from './desk/CorrectDialog'
import { Desk } from './desk/Desk'
import { ExportDialog } from './export/ExportDialog'
import { DefectNotice } from './frame/DefectNotice'
import { Palette } from './frame/Palette'
import { TitleRow } from './frame/TitleRow'
import { useAppCommands } from './frame/useAppCommands'
import { useDrop } from './frame/useDrop'
import { useKeys } from './frame/useKeys'
import { DamagedDialog } from './history/DamagedDialog'
import { HistoryDialog } from './history/HistoryDialog'
import { ImportReport } from './library/ImportReport'
import { LibraryScreen } from './library/LibraryScreen'
import { NewerDialog } from './library/NewerDialog'
import { RemovePublished } from './library/RemovePublished'
import { TrashDialog } from './library/TrashDialog'
import { About, Shortcuts } from './settings/Help'
import { IssueDialog } from './settings/IssueDialog'
import { NewPublicationDialog } from './settings/NewPublicationDialog'
import { Preferences } from './settings/Preferences'
import { PublicationDialog } from './settings/PublicationDialog'
import { SeveralDialog } from './several/SeveralDialog'
import { WordListDialog } from './spelling/WordListDialog'
import { useDesk } from './state/desk'
import { useSettings } from './state/settings'
import { closeSheet, useView } from './state/view'
import { Toasts } from './ui/Toasts'
import { toasts } from './ui/toast'
import { speak } from './words'

export function App() {
  const { t } = useTranslation()
  const open = useDesk((desk) => desk.issue !== null)
  const { language, theme } = useSettings()
  const over = useDrop()
  useKeys()
  useAppCommands()
  useEffect(() => speak(language), [language])
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
  return (
    <Tooltip.Provider delay={400}>
      <Toast.Provider toastManager={toasts}>
        <div className="window">
          <TitleRow />
          {open ? <Desk /> : <LibraryScreen />}
        </div>
        <Sheets />
        {over && (
          <div className="drop-veil" aria-hidden="true">
            {t('app.drop')}
          </div>
        )}
        <DefectNotice />
        <Toasts />
      </Toast.Provider>
    </Tooltip.Provider>
  )
}

function Sheets() {
  const sheet = useView((view) => view.sheet)
  switch (sheet?.kind) {
    case undefined:
      return null
    case 'preferences':
      return <Preferences />
    case 'about':
      return <About />
    case 'shortcuts':
      return <Shortcuts />
    case 'palette':
      return <Palette />
    case 'export':
      return <ExportDialog open onClose={closeSheet} />
    case 'several':
      return <SeveralDialog publication={sheet.publication} />
    case 'archive':
      return <ArchiveDialog />
    case 'issue':
      return <IssueDialog field={sheet.field} />
    case 'words':
      return <WordListDialog />
    case 'trash':
      return <TrashDialog />
    case 'history':
      return <HistoryDialog />
    case 'newPublication':
      return <NewPublicationDialog />
    case 'publication':
      return <PublicationDialog id={sheet.id} field={sheet.field} />
    case 'correct':
      return <CorrectDialog details={sheet.details} />
    case 'damaged':
      return <DamagedDialog kept={sheet.kept} title={sheet.title} />
    case 'newer':
      return <NewerDialog issue={sheet.issue} />
    case 'removePublished':
      return <RemovePublished issue={sheet.issue} />
    case 'imported':
      return <ImportReport imports={sheet.imports} />
  }
}
