// Launch: starts the built program in a real Electron, with settings and a library of its own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { findElectron } from '../../scripts/setup/electron.mjs'
import { ordinary } from './ordinary'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const screenshots = join(root, 'test-results')

export interface Launched {
  readonly app: ElectronApplication
  readonly page: Page
  /** The program's own settings, kept until `forget`. */
  readonly userData: string
  /** Ends the program; settings and library stay for the next start. */
  close(): Promise<void>
}

export interface LaunchOptions {
  readonly library: string
  /** Of an earlier start, to find its settings again. */
  readonly userData?: string
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  /** Done before the window is waited for: what the program asks before it has one is answered here. */
  readonly before?: (app: ElectronApplication) => Promise<void>
  /** As a user without rights, in Chromium's sandbox; GALLEY_ORDINARY=1 starts all so. */
  readonly ordinary?: boolean
}

/** A folder that is removed by `forget`. */
export const aFolder = (): string => mkdtempSync(join(tmpdir(), 'galley-e2e-'))

export const forget = (...folders: readonly string[]): void => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** The window is the first one; what the page logs as an error is on standard error with the test's output. */
export async function launch({
  library,
  userData = aFolder(),
  env = {},
  args = [],
  before,
  ordinary: asked = process.env.GALLEY_ORDINARY === '1',
}: LaunchOptions): Promise<Launched> {
  const electron = findElectron()
  if (!electron) throw new Error('There is no Electron; npm run test:e2e gets one.')
  const as = asked ? ordinary(root) : undefined
  as?.give(userData, library)
  const app = await _electron.launch({
    executablePath: as?.executable ?? electron.executable,
    // Chromium's switches stand before the application; root cannot have its sandbox.
    args: [
      `--user-data-dir=${userData}`,
      ...(process.getuid?.() === 0 && !as ? ['--no-sandbox'] : []),
      '--disable-gpu',
      as?.program ?? root,
      ...args,
    ],
    env: { ...environment(), GALLEY_LIBRARY: library, ...env },
    // Else playwright takes the sandbox away, whoever starts the program.
    chromiumSandbox: as !== undefined,
    cwd: as?.program ?? root,
    timeout: 30_000,
  })
  await before?.(app)
  const page = await app.firstWindow()
  page.on('pageerror', (error) => process.stderr.write(`window: ${error.stack ?? error.message}\n`))
  await page.waitForLoadState('domcontentloaded')
  const close = async (): Promise<void> => {
    await app.close()
    as?.forget()
  }
  return { app, page, userData, close }
}

function environment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = process.env
  return Object.fromEntries(Object.entries(rest).filter((entry): entry is [string, string] => !!entry[1]))
}

/** Gives the window's content this size and keeps a picture of it as test-results/<name>.png. */
export async function screenshot(
  { app, page }: Launched,
  name: string,
  { width = 1280, height = 800 } = {},
): Promise<string> {
  const window = await app.browserWindow(page)
  const zoom = await window.evaluate(
    (own, [w, h]) => {
      own.setContentSize(w as number, h as number)
      return own.webContents.getZoomFactor()
    },
    [width, height],
  )
  // An enlarged window has fewer pixels.
  await page.waitForFunction(
    ([w, h]) => Math.abs(innerWidth - (w as number)) < 1 && Math.abs(innerHeight - (h as number)) < 1,
    [width / zoom, height / zoom],
  )
  mkdirSync(screenshots, { recursive: true })
  const path = join(screenshots, `${name}.png`)
  if (zoom === 1) await page.screenshot({ path })
  else {
    // Playwright would keep as many of the screen's pixels as the page has of its own: its upper left corner.
    const png = await window.evaluate(async (own) =>
      (await own.webContents.capturePage()).toPNG().toString('base64'),
    )
    writeFileSync(path, png, 'base64')
  }
  return path
}
