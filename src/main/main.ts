// Main: starts the program and joins its parts.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { app, dialog, ipcMain, nativeTheme, powerMonitor, session } from 'electron'
import type { Fault } from '#core/result'
import { fill } from '#core/words'
import type { Settings } from '#shared/settings'
import { allWords } from '#shared/words/all'
import { defectWords } from '#shared/words/defects'
import { readSearchScript } from './archive/script'
import { runCli } from './cli'
import { isCommandLine } from './cli/args'
import { cliWords } from './cli/words'
import { type Defects, watchDefects } from './desktop/defects'
import { dialogsOf } from './desktop/dialogs'
import { setMenu } from './desktop/menu'
import { DesktopPrinter } from './desktop/pdf-printer'
import { startPhotoProcess } from './desktop/photo-process'
import { announceProtocol, serve } from './desktop/protocol'
import { SettingsFile } from './desktop/settings'
import { lockSession, raiseWalls } from './desktop/walls'
import { type DeskWindow, isOwnAddress, isOwnResource, openWindow } from './desktop/window'
import { openFonts } from './export/fonts'
import { pdfMaker } from './export/pdf'
import { pdfReader } from './export/pdf-reader'
import { Reports } from './export/reports'
import { textReader } from './import/text-reader'
import { remembering } from './photos/remembered'
import { remoteShop } from './photos/remote'
import { registerRequests } from './requests/register'
import { Hold } from './store/hold'
import { holderHere } from './store/holder'
import { openLibrary } from './store/library'
import { whenFree } from './store/when-free'

const out = join(__dirname, '..')
const readText = textReader(join(__dirname, 'text-thread.js'))
const words = commandWords()
const shop = remembering(
  remoteShop(() => startPhotoProcess(join(__dirname, 'photo-process.js'), !isCommandLine(words))),
)
const reader = pdfReader(join(__dirname, 'pdf-thread.js'))
const libraryDeps = { now: () => new Date(), newId: () => randomUUID(), inspect: shop.inspect }

announceProtocol()
raiseWalls()
if (isCommandLine(words)) void app.whenReady().then(() => command(words))
else if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

/** What stands on the command line after the program, without Chromium's switches before it. */
function commandWords(): string[] {
  if (app.isPackaged) return process.argv.slice(1)
  const program = process.argv.findIndex((word, at) => at > 0 && resolve(word) === app.getAppPath())
  return process.argv.slice(program + 1)
}

async function command(args: readonly string[]): Promise<void> {
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''
  const language = locale.startsWith('ja') ? 'ja' : 'en'
  const printer = new DesktopPrinter()
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  try {
    const output: string[] = []
    const status = await runCli(args, {
      ...libraryDeps,
      shop,
      readText,
      fonts: () => openFonts(join(out, 'fonts')),
      makePdf: pdfMaker(printer, reader.start),
      readPdf: reader.read,
      ahead: (editions) => {
        if (editions.some((name) => name !== 'text')) shop.start()
        if (editions.includes('pdf')) printer.start()
      },
      searchScript: () => readSearchScript(out),
      signal: interrupted(),
      progress: progressLine,
      words: { ...allWords, ...cliWords },
      language,
      out: (line) => void output.push(line),
      err: say,
    })
    process.stdout.write(output.map((line) => `${line}\n`).join(''), () => app.exit(status))
  } catch (error) {
    say(fill(cliWords['cli.defect'][language], { detail: String(error) }))
    app.exit(3)
  }
}

/** The first interrupt cancels what runs, so that nothing half-written stays; a second one ends the program. */
function interrupted(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  return stop.signal
}

/** One line that is written over again, on a terminal only. */
function progressLine(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`)
}

async function start(): Promise<void> {
  const data = app.getPath('userData')
  const defects = watchDefects(join(data, 'logs'), aboutProgram(), () => {
    const say = defectWords['defect.start'][app.getLocale().startsWith('ja') ? 'ja' : 'en']
    dialog.showErrorBox('Galley', fill(say, { file: join(data, 'logs', 'defects.log') }))
    app.exit(3)
  })
  const settings = await SettingsFile.open(data, app.getLocale().startsWith('ja') ? 'ja' : 'en')
  const folder = process.env.GALLEY_LIBRARY ?? join(data, 'library')
  await bringSample(folder)
  // A library elsewhere has backups of its own.
  const backups = join(
    data,
    'backups',
    createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16),
  )
  const library = await openLibrary(folder, libraryDeps, {
    create: true,
    hold: new Hold(holderHere('window')),
    backups,
  })
  const fonts = await openFonts(join(out, 'fonts'))
  // Not at the head of this file: a command has no use for them.
  const { allHandlers } = await import('./requests/handlers')
  if (!library.ok || !fonts.ok) {
    const { key, with: values } = (library.ok ? !fonts.ok && fonts.fault : library.fault) as Fault
    dialog.showErrorBox('Galley', fill(allWords[key]?.[settings.now.language] ?? key, values))
    return app.exit(3)
  }
  await library.value.tidy()
  const backUp = () => void library.value.backUp(backups)
  const daily = setInterval(backUp, 3_600_000)

  await lockSession(session.defaultSession, isOwnResource)
  await serve(session.defaultSession, { out, library: () => library.value, shop })
  nativeTheme.themeSource = settings.now.theme
  const language = () => settings.now.language
  const desk = openWindow(data, join(out, 'preload/preload.js'), language)
  defects.showBy((defect) => desk.send('defect', defect))
  const printer = new DesktopPrinter()
  const use = (id: string) => desk.send('command', { id })
  setMenu(language(), use)

  registerRequests(
    allHandlers({
      library: library.value,
      shop,
      readText,
      newId: randomUUID,
      fonts: fonts.value,
      makePdf: pdfMaker(printer, reader.start),
      readPdf: reader.read,
      searchScript: () => readSearchScript(out),
      reports: await Reports.open(data),
      settings,
      desktop: {
        ...dialogsOf(desk.window, language),
        readyToClose: desk.readyToClose,
        paste: desk.paste,
        fullscreen: desk.fullscreen,
        tellDefect: defects.fromWindow,
        copyDefect: defects.copy,
        settingsChanged: (now: Settings) => {
          nativeTheme.themeSource = now.theme
          setMenu(now.language, use)
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
  desk.window.once('show', () => setTimeout(backUp, 10_000))
  // Whoever had the library is gone: the window begins anew, with what has been written meanwhile.
  const stopWaiting = whenFree(library.value, () => desk.window.webContents.reload())
  desk.window.on('closed', () => {
    stopWaiting()
    clearInterval(daily)
    printer.close()
    shop.close()
    void library.value.close().then(() => app.quit())
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
