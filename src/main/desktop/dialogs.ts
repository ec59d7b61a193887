// Dialogs: the system's own, for files, folders and links.
import { type BrowserWindow, dialog, shell } from 'electron'
import { fill, type Language } from '#core/words'
import { desktopWords } from '#shared/words/desktop'

const photos = ['jpg', 'jpeg', 'png', 'webp', 'gif']
const extensions = { photos, sources: ['txt', 'md', 'markdown', 'html', 'htm', 'docx', 'galley', ...photos] }

export const dialogsOf = (window: BrowserWindow, language: () => Language) => ({
  async pickFiles(what: 'photos' | 'sources', many: boolean): Promise<readonly string[]> {
    const name = desktopWords[`desktop.${what}`][language()]
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      properties: many ? ['openFile', 'multiSelections'] : ['openFile'],
      filters: [{ name, extensions: extensions[what] }],
    })
    return canceled ? [] : filePaths
  },

  async pickFolder(current: string | null): Promise<string | null> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      properties: ['openDirectory', 'createDirectory'],
      ...(current ? { defaultPath: current } : {}),
    })
    return canceled ? null : (filePaths[0] ?? null)
  },

  async pickCopy(name: string): Promise<string | null> {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: name,
      filters: [{ name: 'Markdown', extensions: ['md'] }],
    })
    return canceled || !filePath ? null : filePath
  },

  reveal: (path: string): void => shell.showItemInFolder(path),
  openFile: async (path: string): Promise<boolean> => (await shell.openPath(path)) === '',

  async openLink(url: string): Promise<void> {
    const say = (key: keyof typeof desktopWords) => fill(desktopWords[key][language()], { url })
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: say('desktop.link.question'),
      buttons: [say('desktop.link.open'), say('desktop.link.cancel')],
      defaultId: 0,
      cancelId: 1,
    })
    if (response === 0) await shell.openExternal(url)
  },
})
