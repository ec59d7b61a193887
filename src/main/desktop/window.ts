// Window: the program's one window, closed to everything but the program itself.
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, nativeTheme } from 'electron'
import { z } from 'zod'
import { fill, type Language } from '#core/words'
import type { Settings } from '#shared/settings'
import { desktopWords } from '#shared/words/desktop'
import { appOrigin, appUrl } from './protocol'
import { devServer } from './walls'

/** In pixels that grow with the screen; everything can still be reached. */
const smallest = { width: 640, height: 480 }

const boundsSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(smallest.width),
  height: z.int().min(smallest.height),
})

/** Of the desk behind the window's content, so that nothing flashes while it loads. */
const background = { light: '#f6f4f0', dark: '#1b1a18' }
/** Milliseconds that the window has for saving before the editor is asked. */
const closingTime = 5000

export interface DeskWindow {
  readonly window: BrowserWindow
  readonly send: (name: string, event: unknown) => void
  /** The window has saved what it had. */
  readonly readyToClose: () => void
  /** Closes the window once it has saved; `stayed` is called where the editor keeps it open. */
  readonly leave: (stayed: () => void) => void
  /** Pastes where the caret is; a page may not read the clipboard of its own accord. */
  readonly paste: () => void
  /** Enlarges the window as the settings say. */
  readonly zoom: () => void
  /** Fills the screen, or gives it back. */
  readonly fullscreen: () => void
}

export function openWindow(folder: string, preload: string, settings: () => Settings): DeskWindow {
  const boundsFile = join(folder, 'window.json')
  const bounds = boundsSchema.safeParse(readJson(boundsFile))
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...(bounds.success ? bounds.data : {}),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Galley',
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: !app.isPackaged,
      spellcheck: false,
    },
  })
  if (process.platform !== 'darwin') window.setMenuBarVisibility(false)
  window.once('ready-to-show', () => window.show())

  const send = (name: string, event: unknown): void => {
    if (!window.isDestroyed()) window.webContents.send(name, event)
  }
  let mayClose = false
  let timer: NodeJS.Timeout | undefined
  let stayed = (): void => undefined
  const close = (): void => {
    clearTimeout(timer)
    mayClose = true
    window.close()
  }
  window.on('close', (event) => {
    if (mayClose || window.webContents.isCrashed()) {
      void writeFile(boundsFile, JSON.stringify(window.getNormalBounds())).catch(() => undefined)
      return
    }
    event.preventDefault()
    if (timer) return
    send('window.closing', {})
    timer = setTimeout(() => {
      timer = undefined
      if (askWhetherToClose(window, settings().language)) close()
      else {
        stayed()
        stayed = () => undefined
      }
    }, closingTime)
  })
  // A page that dies begins anew: what was typed is in the journal.
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload()
  })
  const zoom = (): void => window.webContents.setZoomFactor(settings().zoom)
  // Chromium remembers a zoom of its own for the address: the settings' is the one that counts, before anything shows.
  window.webContents.on('did-navigate', zoom)
  void window.loadURL(devServer() ?? appUrl)
  return {
    window,
    send,
    readyToClose: close,
    leave(otherwise) {
      stayed = otherwise
      window.close()
    },
    paste: () => window.webContents.paste(),
    zoom,
    fullscreen: () => window.setFullScreen(!window.isFullScreen()),
  }
}

function askWhetherToClose(window: BrowserWindow, language: Language): boolean {
  const say = (key: keyof typeof desktopWords) => fill(desktopWords[key][language])
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: say('desktop.close.question'),
    detail: say('desktop.close.detail'),
    buttons: [say('desktop.close.stay'), say('desktop.close.leave')],
    defaultId: 0,
    cancelId: 0,
  })
  return answer === 1
}

const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** What the window's pages may load: the program's own protocol, and what they have made themselves. */
export function isOwnResource(address: string): boolean {
  const dev = devServer()
  return (
    /^(?:galley|blob|data|devtools):/i.test(address) ||
    address === 'about:srcdoc' ||
    (dev !== undefined && new URL(address).host === new URL(dev).host)
  )
}

/** Whether a page is the program's own window at its own address. */
export function isOwnAddress(address: string): boolean {
  const dev = devServer()
  return address.startsWith(`${appOrigin}/`) || (dev !== undefined && address.startsWith(dev))
}
