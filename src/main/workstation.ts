// Workstation: opens the library in a window, and joins the parts.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { app, dialog, ipcMain, nativeTheme, powerMonitor, session } from 'electron'
import type { Fault, Result } from '#core/result'
import { fill } from '#core/words'
import type { Settings } from '#shared/settings'
import { allWords } from '#shared/words/all'
import { defectWords } from '#shared/words/defects'
import { type Defects, watchDefects } from './desktop/defects'
import { dialogsOf } from './desktop/dialogs'
import { openFirst } from './desktop/first-library'
import { libraryDialogs } from './desktop/library-dialogs'
import { setMenu } from './desktop/menu'
import { DesktopPrinter } from './desktop/pdf-printer'
import { Proofs } from './desktop/proofs'
import { serve } from './desktop/protocol'
import { SettingsFile } from './desktop/settings'
import { lockSession } from './desktop/walls'
import { type DeskWindow, isOwnAddress, isOwnResource, openWindow } from './desktop/window'
import { Reports } from './export/reports'
import { type Places, partsOf } from './parts'
import { librariesOf } from './requests/known-libraries'
import { registerRequests } from './requests/register'
import { Hold } from './store/hold'
import { holderHere } from './store/holder'
import { openLibrary } from './store/library'
import { whenFree } from './store/when-free'

/** Opens the library in the window. */
export async function start({ out, data }: Places): Promise<void> {
  const { cabinet, shop, libraryDeps, makePdf, ...parts } = partsOf({ out, data }, true)
  const defects = watchDefects(join(data, 'logs'), aboutProgram(), () => {
    const say = defectWords['defect.start'][app.getLocale().startsWith('ja') ? 'ja' : 'en']
    dialog.showErrorBox('Galley', fill(say, { file: join(data, 'logs', 'defects.log') }))
    app.exit(3)
  })
  const settings = await SettingsFile.open(data, app.getLocale().startsWith('ja') ? 'ja' : 'en')
  const language = () => settings.now.language
  const usual = join(data, 'library')
  const fixed = process.env.GALLEY_LIBRARY || undefined
  const open = (folder: string) =>
    openLibrary(folder, libraryDeps, {
      create: true,
      hold: new Hold(holderHere('window')),
      backups: backupsOf(data, folder),
    })
  const begin = async (folder: string): Promise<Result<null>> => {
    const begun = await open(folder)
    if (!begun.ok) return begun
    const written = await begun.value.tidy()
    await begun.value.close()
    return written
  }
  const { askToBegin, askInstead } = libraryDialogs(language)
  const library = await openFirst({
    fixed,
    usual,
    settings,
    askToBegin,
    begin,
    ask: askInstead(usual),
    async open(folder) {
      if (folder === usual && !fixed) await bringSample(folder)
      return await open(folder)
    },
  })
  if (!library) return app.quit()
  const fonts = await parts.fonts()
  // Not at the head of this file: a command has no use for them.
  const { allHandlers } = await import('./requests/handlers')
  if (!library.ok || !fonts.ok) {
    const { key, with: values } = (library.ok ? !fonts.ok && fonts.fault : library.fault) as Fault
    dialog.showErrorBox('Galley', fill(allWords[key]?.[language()] ?? key, values))
    return app.exit(3)
  }
  await library.value.tidy()
  const backups = backupsOf(data, library.value.folder)
  const tidyUp = () => {
    void library.value.backUp(backups)
    void cabinet.sweep()
  }
  const daily = setInterval(tidyUp, 3_600_000)

  await lockSession(session.defaultSession, isOwnResource)
  await serve(session.defaultSession, { out, library: () => library.value, shop })
  nativeTheme.themeSource = settings.now.theme
  const desk = openWindow(data, join(out, 'preload/preload.js'), () => settings.now)
  defects.showBy((defect) => desk.send('defect', defect))
  const printer = new DesktopPrinter()
  const proofs = new Proofs(join(data, 'proofs'))
  void proofs.clear()
  let anew = false
  const places = { open: library.value.folder, usual, fixed: fixed !== undefined }
  const showMenu = () =>
    setMenu(language(), librariesOf(settings.now, places), {
      onCommand: (id) => desk.send('command', { id }),
      onLibrary: (folder) => desk.send('library.wanted', { folder }),
    })
  showMenu()

  registerRequests(
    allHandlers({
      library: library.value,
      libraries: { usual, fixed: fixed !== undefined, begin },
      ...parts,
      shop,
      newId: randomUUID,
      fonts: fonts.value,
      makePdf: makePdf(printer),
      reports: await Reports.open(data),
      settings,
      desktop: {
        ...dialogsOf(desk.window, language),
        askToBegin: libraryDialogs(language, desk.window).askToBegin,
        keepProof: (name, bytes) => proofs.keep(name, bytes),
        startAnew(stayed) {
          anew = true
          desk.leave(() => {
            anew = false
            stayed()
          })
        },
        close: () => desk.leave(() => undefined),
        readyToClose: desk.readyToClose,
        paste: desk.paste,
        fullscreen: desk.fullscreen,
        tellDefect: defects.fromWindow,
        copyDefect: defects.copy,
        settingsChanged: (now: Settings) => {
          nativeTheme.themeSource = now.theme
          desk.zoom()
          showMenu()
        },
      },
      send: desk.send,
    }),
    doorOf(desk, defects),
  )

  app.on('second-instance', () => {
    if (desk.window.isMinimized()) desk.window.restore()
    desk.window.focus()
  })
  powerMonitor.on('suspend', () => void library.value.sittings.checkpointAll())
  // Once the window is there, so that nobody waits for it.
  desk.window.once('show', () => setTimeout(tidyUp, 10_000))
  // Whoever had the library is gone: the window begins anew, with what has been written meanwhile.
  const stopWaiting = whenFree(library.value, () => desk.window.webContents.reload())
  desk.window.on('closed', () => {
    stopWaiting()
    clearInterval(daily)
    printer.close()
    shop.close()
    void Promise.all([library.value.close(), proofs.clear()]).then(() => {
      if (anew) app.relaunch(itself())
      app.quit()
    })
  })
}

/** Only the window's own page may knock. */
const doorOf = ({ window }: DeskWindow, { note }: Defects) => ({
  listen: (name: string, answer: (sender: Electron.IpcMainInvokeEvent, raw: unknown) => Promise<unknown>) =>
    ipcMain.handle(name, answer),
  isOurs: ({ sender, senderFrame }: Electron.IpcMainInvokeEvent) =>
    sender === window.webContents &&
    senderFrame === window.webContents.mainFrame &&
    isOwnAddress(senderFrame.url),
  logDefect: (name: string, error: unknown) => {
    note(`request ${name}`, error)
    // In a checkout the whole of it; a packaged program's output may be kept by the system.
    if (!app.isPackaged) console.error(`Defect in ${name}:`, error)
  },
})

/** What a report needs besides the error. */
const aboutProgram = (): string =>
  `Galley ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform} ${process.arch}`

/** A library elsewhere has backups of its own. */
const backupsOf = (data: string, folder: string): string =>
  join(data, 'backups', createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16))

/** An AppImage runs from a place that is gone with its process; what is started is the file itself. */
const itself = (): Electron.RelaunchOptions => {
  const { APPIMAGE } = process.env
  return APPIMAGE ? { execPath: APPIMAGE } : {}
}

/** A first start opens the sample. */
async function bringSample(folder: string): Promise<void> {
  const sample = join(
    app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources'),
    'sample-library',
  )
  if (existsSync(folder) || !existsSync(join(sample, 'library.json'))) return
  await cp(sample, folder, { recursive: true })
}
