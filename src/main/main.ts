// Main: starts the program and joins its parts.
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { app, dialog, ipcMain, nativeTheme, session } from 'electron'
import { fill } from '#core/words'
import type { Settings } from '#shared/settings'
import { storeWords } from '#shared/words/store'
import { dialogsOf } from './desktop/dialogs'
import { setMenu } from './desktop/menu'
import { DesktopPrinter } from './desktop/pdf-printer'
import { announceProtocol, serve } from './desktop/protocol'
import { SettingsFile } from './desktop/settings'
import { type DeskWindow, isOwnAddress, lockSession, openWindow } from './desktop/window'
import { openFonts } from './export/fonts'
import { pdfMaker } from './export/pdf'
import { readText } from './import/read-text'
import { photoShop } from './photos/shop'
import { allHandlers } from './requests/handlers'
import { registerRequests } from './requests/register'
import { openLibrary } from './store/library'

const out = join(__dirname, '..')

announceProtocol()
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

async function start(): Promise<void> {
  const data = app.getPath('userData')
  const settings = await SettingsFile.open(data, app.getLocale().startsWith('ja') ? 'ja' : 'en')
  const folder = process.env.GALLEY_LIBRARY ?? join(data, 'library')
  await bringSample(folder)
  const library = await openLibrary(
    folder,
    { now: () => new Date(), newId: randomUUID, inspect: photoShop.inspect },
    { create: true },
  )
  const fonts = await openFonts(join(out, 'fonts'))
  if (!library.ok || !fonts.ok) {
    const fault = library.ok ? !fonts.ok && fonts.fault : library.fault
    const wording = fault && Object.entries(storeWords).find(([key]) => key === fault.key)?.[1]
    const sentence = wording ? fill(wording[settings.now.language], fault.with) : JSON.stringify(fault)
    dialog.showErrorBox('Galley', sentence)
    return app.exit(3)
  }
  await library.value.tidy()

  lockSession(session.defaultSession)
  serve(session.defaultSession, { out, library: () => library.value, shop: photoShop })
  nativeTheme.themeSource = settings.now.theme
  const language = () => settings.now.language
  const desk = openWindow(data, join(out, 'preload/preload.js'), language)
  const printer = new DesktopPrinter()
  const command = (id: string) => desk.send('command', { id })
  setMenu(language(), command)

  registerRequests(
    allHandlers({
      library: library.value,
      shop: photoShop,
      readText,
      newId: randomUUID,
      fonts: fonts.value,
      makePdf: pdfMaker(printer),
      settings,
      desktop: {
        ...dialogsOf(desk.window, language),
        readyToClose: desk.readyToClose,
        settingsChanged: (now: Settings) => {
          nativeTheme.themeSource = now.theme
          setMenu(now.language, command)
        },
      },
      send: desk.send,
    }),
    doorOf(desk),
  )

  app.on('second-instance', () => desk.window.focus())
  desk.window.on('closed', () => {
    printer.close()
    void library.value.close().then(() => app.quit())
  })
}

/** Only the window's own page may knock. */
const doorOf = ({ window }: DeskWindow) => ({
  listen: (name: string, answer: (sender: Electron.IpcMainInvokeEvent, raw: unknown) => Promise<unknown>) =>
    ipcMain.handle(name, answer),
  isOurs: ({ sender, senderFrame }: Electron.IpcMainInvokeEvent) =>
    sender === window.webContents &&
    senderFrame === window.webContents.mainFrame &&
    isOwnAddress(senderFrame.url),
  logDefect: (name: string, error: unknown) => console.error(`Defect in ${name}:`, error),
})

/** A first start opens the sample. */
async function bringSample(folder: string): Promise<void> {
  const sample = join(
    app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources'),
    'sample-library',
  )
  if (process.env.GALLEY_LIBRARY || existsSync(folder) || !existsSync(join(sample, 'library.json'))) return
  await cp(sample, folder, { recursive: true })
}

app.on('window-all-closed', () => undefined)
