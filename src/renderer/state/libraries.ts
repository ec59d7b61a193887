// Libraries: which library is open, which others are known, and leaving it for one of them.
import i18next from 'i18next'
import { create } from 'zustand'
import type { Libraries } from '#shared/libraries'
import { toast } from '../ui/toast'
import { say } from '../words'
import { saveNow } from './autosave'
import { bridge } from './bridge'
import { useView } from './view'

/** Null: not asked yet. They stay as they are for as long as the window does. */
export const useLibraries = create<{ readonly now: Libraries | null }>(() => ({ now: null }))

/** Reads them once at the start; returns the function that stops listening to the system's menu. */
export function registerLibraries(): () => void {
  void bridge.request('libraries.read').then((answer) => {
    if (answer.ok) useLibraries.setState({ now: answer.value })
  })
  return bridge.on('library.wanted', ({ folder }) => {
    // What a dialog is about belongs to this library.
    if (!useView.getState().sheet) void openLibrary(folder)
  })
}

/** Saves, and starts the program again on the library in this folder; null: on one that the editor is asked for. */
export async function openLibrary(folder: string | null): Promise<void> {
  if (folder !== null && folder === useLibraries.getState().now?.open.folder) return
  if (!(await saveNow())) {
    toast(i18next.t('desk.leave.failed'))
    return
  }
  const answer = await bridge.request('libraries.open', { folder })
  if (!answer.ok) toast(say(answer.fault))
}
