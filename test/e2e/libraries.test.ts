// Libraries in a real window: one is begun in an empty folder, the way back is in the menu, and one that is gone is asked about.
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { aFolder, forget, type Launched, type LaunchOptions, launch, root, screenshot } from './launch'

const folder = aFolder()
const userData = join(folder, 'data')
const other = join(folder, 'Second Desk')
const noted = join(folder, 'noted')
const usual = join(userData, 'library')
mkdirSync(userData)
mkdirSync(other)
let running: Launched | undefined
afterAll(async () => {
  await running?.close().catch(() => undefined)
  forget(folder)
})

const settings = () => JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8'))

/** As an editor starts it: nothing outside names a library. */
async function start(more: Partial<LaunchOptions> = {}): Promise<Launched> {
  running = await launch({ library: '', userData, ...more })
  running.page.setDefaultTimeout(20_000)
  return running
}

/** The folder that the dialog gives, what is answered to a question, and whether it would start again. */
async function prepare(desk: Launched, picks: string, answer: number): Promise<void> {
  await desk.app.evaluate(
    ({ app, dialog }, [path, response, file]) => {
      const { appendFileSync } = process.getBuiltinModule('node:fs')
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path as string] })
      const show = async (...asked: unknown[]) => {
        appendFileSync(file as string, `${JSON.stringify(asked.at(-1))}\n`)
        return { response: response as number, checkboxChecked: false }
      }
      dialog.showMessageBox = show as typeof dialog.showMessageBox
      app.relaunch = () => appendFileSync(file as string, 'relaunched\n')
    },
    [picks, answer, noted] as const,
  )
}
const notes = () => (existsSync(noted) ? readFileSync(noted, 'utf8') : '')
const ended = (desk: Launched) => desk.app.waitForEvent('close', { timeout: 30_000 })

async function look(desk: Launched, name: string): Promise<void> {
  for (const [language, theme] of [
    ['ja', 'dark'],
    ['en', 'light'],
  ] as const) {
    const wanted = JSON.stringify({ language, theme })
    await desk.page.evaluate(`window.galley.request('settings.write', { settings: ${wanted} })`)
    await desk.page.waitForFunction((l) => document.documentElement.lang === l, language)
    await screenshot(desk, `${name}-${language}`)
    const { violations } = await new AxeBuilder({ page: desk.page as never }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.html}`)).toEqual([])
  }
}

test('what was typed is saved, a library is begun in an empty folder, and the program starts again on it', async () => {
  const desk = await start()
  const { page } = desk
  await page.locator('.issue-open').first().click()
  const hed = page.locator('.paper textarea[data-field="hed"]')
  await hed.fill('Typed a moment before')

  const pictures = join(folder, 'pictures')
  mkdirSync(pictures)
  writeFileSync(join(pictures, 'cat.jpg'), 'x')
  await prepare(desk, pictures, 0)
  await page.getByRole('menuitem', { name: 'File' }).click()
  await page.getByRole('menuitem', { name: 'Open another library…' }).click()
  await page.locator('.toast', { hasText: pictures }).waitFor()
  expect([notes(), settings().library, await hed.inputValue()]).toEqual(['', null, 'Typed a moment before'])

  await prepare(desk, other, 1)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('another library')
  await page.getByRole('option', { name: 'Open another library…' }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(notes).toContain(`Begin a new library in ${other}?`)
  await page.waitForTimeout(300)
  expect([readdirSync(other), settings().library]).toEqual([[], null])

  await prepare(desk, other, 0)
  const end = ended(desk)
  await desk.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('library.other')?.click())
  await end
  expect(notes()).toContain('relaunched')
  expect(settings()).toMatchObject({ library: other, libraries: [other] })
  expect(existsSync(join(other, 'library.json'))).toBe(true)
  const saved = readFileSync(join(usual, 'issues', 'kazahaya-47', 'issue.json'), 'utf8')
  expect(saved).toContain('Typed a moment before')
}, 120_000)

test('it says which library is open, and the way back is in the menu, by the keyboard', async () => {
  const desk = await start()
  const { page } = desk
  await page.locator('.library-empty').waitFor()
  expect(await page.locator('.library-place').innerText()).toBe(other)
  await page.getByRole('menuitem', { name: 'File' }).click()
  const entries = page.getByRole('menuitemradio')
  expect(
    await entries.evaluateAll((all) => all.map((one) => [one.ariaChecked, (one as HTMLElement).innerText])),
  ).toEqual([
    ['false', `The usual library\n${usual}`],
    ['true', `Second Desk\n${other}`],
  ])
  await look(desk, 'libraries-menu')
  await page.keyboard.press('Escape')
  await look(desk, 'libraries-place')
  await page.getByRole('menuitem', { name: 'File' }).click()
  await prepare(desk, other, 0)
  const end = ended(desk)
  await entries.first().focus()
  await page.keyboard.press('Enter')
  await end
  expect(settings()).toMatchObject({ library: null, libraries: [other] })

  const back = await start()
  await back.page.locator('.issue-open').first().waitFor()
  expect(await back.page.locator('.library-place').count()).toBe(0)
  await back.page.keyboard.press('Control+k')
  await back.page.keyboard.type('second')
  await back.page.getByRole('option', { name: 'Open library: Second Desk' }).waitFor()
  await screenshot(back, 'libraries-palette')
  await prepare(back, other, 0)
  const again = ended(back)
  await back.page.keyboard.press('Enter')
  await again
  expect(settings().library).toBe(other)
}, 120_000)

test('a library that is not there is asked about, and one named by the environment wins', async () => {
  renameSync(other, `${other} unplugged`)
  const asked = join(folder, 'asked')
  /** The question comes before there is a window: the program waits for its settings until the answer is prepared. */
  const answered = async (app: ElectronApplication): Promise<void> => {
    await app.evaluate(({ dialog }, file) => {
      const { appendFileSync } = process.getBuiltinModule('node:fs')
      const show = async (options: unknown) => {
        appendFileSync(file, `${JSON.stringify(options)}\n`)
        return { response: 0, checkboxChecked: false }
      }
      dialog.showMessageBox = show as typeof dialog.showMessageBox
    }, asked)
    writeFileSync(join(userData, 'settings.json'), kept)
  }
  const kept = readFileSync(join(userData, 'settings.json'), 'utf8')
  const hold = (): void => {
    rmSync(join(userData, 'settings.json'))
    expect(spawnSync('mkfifo', [join(userData, 'settings.json')]).status).toBe(0)
  }
  const named = join(folder, 'named')
  cpSync(join(root, 'resources/sample-library'), named, { recursive: true })
  hold()
  const elsewhere = await start({ library: named, before: answered })
  await elsewhere.page.locator('.library-place', { hasText: named }).waitFor()
  await elsewhere.page.getByRole('menuitem', { name: 'File' }).click()
  const entry = elsewhere.page.getByRole('menuitem', { name: 'Open another library…' })
  expect(await entry.evaluate((item) => [item.ariaDisabled, item.getAttribute('title')])).toEqual([
    'true',
    'GALLEY_LIBRARY names the library, so no other can be opened.',
  ])
  await elsewhere.close()
  expect(existsSync(asked)).toBe(false)

  hold()
  const desk = await start({ before: answered })
  await desk.page.locator('.issue-open').first().waitFor()
  const [question, ...others] = readFileSync(asked, 'utf8').trim().split('\n')
  expect(others).toEqual([])
  expect(JSON.parse(question ?? '')).toMatchObject({
    message: `The library in ${other} is not there.`,
    buttons: ['Open the usual library', 'Choose another folder…', 'Quit'],
  })
  expect(existsSync(other)).toBe(false)
  expect(settings()).toMatchObject({ library: null, libraries: [other] })
  await desk.page.getByRole('menuitem', { name: 'File' }).click()
  await desk.page.getByRole('menuitemradio', { name: /Second Desk/ }).click()
  await desk.page.locator('.toast', { hasText: other }).waitFor()
  expect(settings().library).toBe(null)
}, 120_000)
