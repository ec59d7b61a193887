// PDF printer: prints a document with Chromium, in a hidden window without scripts and without a network.
import { BrowserWindow, type Session, session } from 'electron'
import type { PdfPrinter, PrintFiles, PrintOptions } from '#main/export/printer'
import { lockSession } from './walls'

/** A name that no name server may know (RFC 6761); every request to it is answered from memory. */
const host = 'print.galley.invalid'
const origin = `https://${host}/`
const types: Readonly<Record<string, string>> = { jpg: 'image/jpeg', woff2: 'font/woff2', png: 'image/png' }
/** The page itself may use nothing but its own files. */
const policy =
  "default-src 'none'; img-src 'self'; font-src 'self'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"
/** A window that nobody has printed with for so long is closed. */
const keptFor = 120_000
const longestLoad = 120_000

/** The printer of the program. Prints come one after the other; the window stays open for the next. */
export class DesktopPrinter implements PdfPrinter {
  #window: BrowserWindow | undefined
  #session: Session | undefined
  #files: PrintFiles = new Map()
  #last: Promise<unknown> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined
  /** The empty page on its way; a page that is begun before it has come may be taken for cancelled. */
  #empty: Promise<unknown> = Promise.resolve()

  print(html: string, files: PrintFiles, options: PrintOptions): Promise<Uint8Array> {
    const printed = this.#last.then(() => this.#print(html, files, options))
    this.#last = printed.catch(() => undefined)
    return printed
  }

  /**
   * Opens the window, where it is known that a print is about to come, and begins an empty page, so that the process
   * behind it starts meanwhile. What goes wrong is the next print's to tell.
   */
  async start(): Promise<void> {
    const opened = this.#last.then(() => this.#open()).catch(() => undefined)
    this.#last = opened
    const window = await opened
    if (window) this.#empty = window.loadURL('about:blank').catch(() => undefined)
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#window?.destroy()
    this.#window = undefined
  }

  async #print(
    html: string,
    files: PrintFiles,
    { tagged = true, signal, onLoaded }: PrintOptions,
  ): Promise<Uint8Array> {
    signal?.throwIfAborted()
    clearTimeout(this.#timer)
    this.#files = new Map([...files, ['', Promise.resolve(new TextEncoder().encode(html))]])
    const window = await this.#open()
    const stop = (): void => this.close()
    signal?.addEventListener('abort', stop)
    try {
      await this.#empty
      await window.loadURL(origin)
      await settled(window)
      signal?.throwIfAborted()
      const printing = window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: tagged,
        generateDocumentOutline: false,
      })
      onLoaded?.()
      const bytes = await printing
      return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    } catch (error) {
      // The next print starts with a window that nothing has happened to.
      this.close()
      throw error
    } finally {
      signal?.removeEventListener('abort', stop)
      this.#files = new Map()
      this.#timer = setTimeout(() => this.close(), keptFor)
      this.#timer.unref()
    }
  }

  async #open(): Promise<BrowserWindow> {
    if (this.#window && !this.#window.isDestroyed() && !this.#window.webContents.isCrashed())
      return this.#window
    this.close()
    this.#window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: await this.#sessionOf(),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        // The page's own; what asks whether it has loaded runs in a world beside it.
        javascript: false,
        backgroundThrottling: false,
        spellcheck: false,
      },
    })
    return this.#window
  }

  /** A session of its own, in memory, in which every address but the document's is refused. */
  async #sessionOf(): Promise<Session> {
    if (this.#session) return this.#session
    const own = session.fromPartition('galley-print', { cache: false })
    await lockSession(own, (address) => address.startsWith(origin))
    own.protocol.handle('https', (request) => this.#answer(request.url))
    this.#session = own
    return own
  }

  async #answer(url: string): Promise<Response> {
    const path = decodeURIComponent(new URL(url).pathname).slice(1)
    const bytes = await this.#files.get(path)
    if (!bytes) return new Response(null, { status: 404 })
    const type = path === '' ? 'text/html; charset=utf-8' : types[path.split('.').pop() ?? '']
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': type ?? 'application/octet-stream',
        'content-security-policy': policy,
        'cache-control': 'no-store',
      },
    })
  }
}

/** An isolated world is not the page's: it runs although the page's policy forbids scripts. */
const ownWorld = 999

/** Waits for the faces that the layout asks for. Never `img.decode()`: in a hidden window it does not resolve. */
async function settled(window: BrowserWindow): Promise<void> {
  const code = `(async () => {
    document.body.getBoundingClientRect()
    await document.fonts.ready
    const failed = [...document.fonts].filter((face) => face.status === 'error').map((face) => face.family)
    const broken = [...document.images].filter(
      // A draft's pictures have no address.
      (image) => image.getAttribute('src') !== '' && (!image.complete || image.naturalWidth === 0))
    return { failed, broken: broken.map((image) => image.getAttribute('src')) }
  })()`
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('the document did not load in time')), longestLoad).unref()
  })
  const state = await Promise.race([
    window.webContents.executeJavaScriptInIsolatedWorld(ownWorld, [{ code }]),
    late,
  ])
  if (state.failed.length > 0 || state.broken.length > 0)
    throw new Error(`not loaded: ${[...state.failed, ...state.broken].join(', ')}`)
}
