// Library dialogs: what the system asks where one library is left for another, or cannot be found.
import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron'
import { fill, type Language } from '#core/words'
import { allWords } from '#shared/words/all'
import { librariesWords } from '#shared/words/libraries'
import type { Ask } from './first-library'

/** `window`: over which they stand, once there is one. */
export function libraryDialogs(language: () => Language, window?: BrowserWindow) {
  const say = (key: keyof typeof librariesWords, values = {}) => fill(librariesWords[key][language()], values)
  const show = async (options: MessageBoxOptions): Promise<number> =>
    (await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options))).response
  const pickFolder = async (): Promise<string | null> => {
    const { canceled, filePaths } = await dialog.showOpenDialog({
      properties: ['openDirectory', 'createDirectory'],
    })
    return canceled ? null : (filePaths[0] ?? null)
  }
  return {
    askToBegin: async (folder: string): Promise<boolean> =>
      (await show({
        type: 'question',
        message: say('libraries.begin', { folder }),
        detail: say('libraries.begin.detail'),
        buttons: [say('libraries.begin.do'), say('libraries.begin.cancel')],
        defaultId: 0,
        cancelId: 1,
      })) === 0,

    /** `usual`: the folder of the usual library. */
    askInstead:
      (usual: string): Ask =>
      async (fault, usualToo) => {
        for (;;) {
          const ways = [...(usualToo ? (['usual'] as const) : []), 'other', 'quit'] as const
          const answer = await show({
            type: 'warning',
            message: fill(allWords[fault.key]?.[language()] ?? fault.key, fault.with),
            ...(fault.key === 'fault.library-gone' && { detail: say('libraries.gone.detail') }),
            buttons: ways.map((way) => say(`libraries.gone.${way}`)),
            defaultId: 0,
            cancelId: ways.length - 1,
          })
          const way = ways[answer]
          if (way === 'usual') return usual
          if (way !== 'other') return null
          const folder = await pickFolder()
          // A dialog that is left leads back to the question.
          if (folder !== null) return folder
        }
      },
  }
}
