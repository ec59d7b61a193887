// useAppCommands: what the window can always do, and what it can do with an issue on the desk.
import i18next from 'i18next'
import { useEffect } from 'react'
import type { Settings } from '#shared/settings'
import { openSearch } from '../library/search'
import { openPreflight } from '../preflight/open'
import { saveNow } from '../state/autosave'
import { bridge } from '../state/bridge'
import { registerCommands } from '../state/commands'
import { redo, undo, useDesk } from '../state/desk'
import { chooseImport } from '../state/import'
import { openLibrary } from '../state/libraries'
import { setSettings, useSettings } from '../state/settings'
import { backToLibrary, duplicateIssue, newIssue } from '../state/sitting'
import { openSheet, useView, zoomBy } from '../state/view'
import { toast } from '../ui/toast'
import { say } from '../words'
import { nextPane } from './nextPane'
import { openPalette } from './open-palette'

export function useAppCommands(): void {
  useEffect(
    () =>
      registerCommands({
        import: { run: () => void chooseImport() },
        'find.library': { run: () => void openSearch() },
        'spelling.words': { run: () => openSheet({ kind: 'words' }) },
        'library.reveal': { run: () => void bridge.request('library.reveal') },
        'library.other': { run: () => void openLibrary(null) },
        trash: { run: () => openSheet({ kind: 'trash' }) },
        'export.several': { run: () => openSheet({ kind: 'several', publication: null }) },
        archive: { run: () => openSheet({ kind: 'archive' }) },
        settings: { run: () => openSheet({ kind: 'preferences' }) },
        quit: { run: () => void bridge.request('window.close') },
        undo: { run: undo, enabled: () => useDesk.getState().canUndo },
        redo: { run: redo, enabled: () => useDesk.getState().canRedo },
        cut: { run: () => void document.execCommand('cut') },
        copy: { run: () => void document.execCommand('copy') },
        paste: { run: () => void bridge.request('window.paste') },
        selectAll: { run: () => void document.execCommand('selectAll') },
        palette: { run: openPalette },
        'focus.next': { run: nextPane },
        'zoom.in': { run: () => zoomBy(1) },
        'zoom.out': { run: () => zoomBy(-1) },
        'zoom.reset': { run: () => zoomBy(0) },
        'theme.system': theme('system'),
        'theme.light': theme('light'),
        'theme.dark': theme('dark'),
        fullscreen: {
          run: () => void bridge.request('window.fullscreen'),
          checked: () => matchMedia('(display-mode: fullscreen)').matches,
        },
        'publication.new': { run: () => void newPublication() },
        shortcuts: { run: () => openSheet({ kind: 'shortcuts' }) },
        about: { run: () => openSheet({ kind: 'about' }) },
      }),
    [],
  )
}

export function useDeskCommands(): void {
  useEffect(
    () =>
      registerCommands({
        'issue.new': {
          run: () => {
            const { publication } = useDesk.getState()
            if (publication) void newIssue(publication.id)
          },
        },
        'issue.duplicate': {
          run: () => {
            const { issue } = useDesk.getState()
            if (issue) void duplicateIssue(issue)
          },
        },
        save: { run: () => void saveNow() },
        export: { run: () => openSheet({ kind: 'export' }) },
        print: { run: () => void printIssue() },
        'publication.settings': {
          run: () => {
            const { publication } = useDesk.getState()
            if (publication) openSheet({ kind: 'publication', id: publication.id })
          },
        },
        library: { run: () => void backToLibrary() },
        'issue.details': { run: () => openSheet({ kind: 'issue' }) },
        history: { run: () => openSheet({ kind: 'history' }) },
        preflight: { run: openPreflight },
        'pane.plan': {
          run: () => useView.setState(({ plan }) => ({ plan: !plan })),
          checked: () => useView.getState().plan,
        },
        'pane.preview': {
          run: () => useView.setState(({ preview }) => ({ preview: !preview })),
          checked: () => useView.getState().preview,
        },
      }),
    [],
  )
}

/** It is shown in the library, so that is where it is made. */
async function newPublication(): Promise<void> {
  if (useDesk.getState().issue) await backToLibrary()
  if (!useDesk.getState().issue) openSheet({ kind: 'newPublication' })
}

/** The system's own program shows the pages and prints them. */
async function printIssue(): Promise<void> {
  const { issue } = useDesk.getState()
  if (!issue || !(await saveNow())) return
  const done = toast(i18next.t('print.working'))
  const answer = await bridge.request('pdf.print', { issue: issue.id })
  done()
  if (!answer.ok) toast(say(answer.fault))
}

const theme = (name: Settings['theme']) => ({
  run: () => setSettings({ theme: name }),
  checked: () => useSettings.getState().theme === name,
})
