// Window: the program's one window, closed to everything but the program itself.
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, nativeTheme, type Session } from 'electron'
import { z } from 'zod'
import { fill, type Language } from '#core/words'
import { desktopWords } from '#shared/words/desktop'
import { appOrigin, appUrl } from './protocol'

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
}

export function openWindow(folder: string, preload: string, language: () => Language): DeskWindow {
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
      spellcheck: false,
    },
  })
  if (process.platform !== 'darwin') window.setMenuBarVisibility(false)
  window.once('ready-to-show', () => window.show())
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', (event) => event.preventDefault())
  window.webContents.on('will-frame-navigate', (event) => event.preventDefault())
  window.webContents.on('will-attach-webview', (event) => event.preventDefault())

  const send = (name: string, event: unknown): void => {
    if (!window.isDestroyed()) window.webContents.send(name, event)
  }
  let mayClose = false
  let timer: NodeJS.Timeout | undefined
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
      if (askWhetherToClose(window, language())) close()
    }, closingTime)
  })
  // A page that dies begins anew: what was typed is in the journal.
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload()
  })
  void window.loadURL(
    process.env.ELECTRON_RENDERER_URL && !app.isPackaged ? process.env.ELECTRON_RENDERER_URL : appUrl,
  )
  return { window, send, readyToClose: close }
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

/** What the View and Edit menus need; every other permission is refused. */
const granted: readonly string[] = ['fullscreen', 'deprecated-sync-clipboard-read']

/** No further permission, and no request to anywhere but the program itself. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_, permission, answer, { requestingUrl }) =>
    answer(granted.includes(permission) && isOwnAddress(requestingUrl)),
  )
  session.setPermissionCheckHandler(
    (_, permission, origin) => granted.includes(permission) && isOwnAddress(`${origin.replace(/\/$/, '')}/`),
  )
  const dev = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
  session.webRequest.onBeforeRequest((details, answer) => {
    const { protocol, host } = new URL(details.url)
    const own =
      ['galley:', 'blob:', 'data:', 'devtools:'].includes(protocol) || details.url === 'about:srcdoc'
    const fromDev = dev !== undefined && host === new URL(dev).host
    answer({ cancel: !own && !fromDev })
  })
}

/** Whether a page is the program's own window at its own address. */
export const isOwnAddress = (address: string): boolean =>
  address.startsWith(`${appOrigin}/`) ||
  (!app.isPackaged &&
    process.env.ELECTRON_RENDERER_URL !== undefined &&
    address.startsWith(process.env.ELECTRON_RENDERER_URL))
