// Exports in practice: the report stays over a restart, what was written is opened from it, and the choice is remembered.
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { aFolder, forget, type Launched, launch, root, screenshot } from '../launch'

const folder = aFolder()
const library = join(folder, 'library')
const out = join(folder, 'out')
let userData: string | undefined
afterAll(() => forget(folder, ...(userData ? [userData] : [])))

async function openDesk(before?: string): Promise<Launched> {
  const desk = await launch({ library, ...(before === undefined ? {} : { userData: before }) })
  desk.page.setDefaultTimeout(60_000)
  await desk.page.locator('.issue-open, .paper').first().waitFor()
  if (!(await desk.page.locator('.paper').isVisible()))
    await desk.page.locator('.issue-open', { hasText: '47' }).first().click()
  await desk.page.locator('.paper').waitFor()
  await desk.app.evaluate(({ dialog, shell }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openPath = async (file) => {
      opened.push(file)
      return ''
    }
    shell.showItemInFolder = (file) => {
      opened.push(`in its folder: ${file}`)
    }
  }, out)
  return desk
}

const openExport = async (desk: Launched) => {
  await desk.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('export')?.click())
  await desk.page.locator('.export-form').waitFor()
}
const zoom = async ({ app, page }: Launched, factor: number) => {
  const before = await page.evaluate(() => devicePixelRatio)
  await (await app.browserWindow(page)).evaluate((own, to) => own.webContents.setZoomFactor(to), factor)
  await page.waitForFunction((was) => devicePixelRatio !== was, before)
}
const picture = ({ page }: Launched, name: string) =>
  page.screenshot({ path: join(root, 'test-results', `${name}.png`) })
const opened = (desk: Launched) =>
  desk.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)

test('the report leads to what was written, stays over a restart, and the choice is remembered', async () => {
  cpSync(join(root, 'resources/sample-library'), library, { recursive: true })
  const desk = await openDesk()
  userData = desk.userData
  await openExport(desk)
  await screenshot(desk, 'export-choosing')
  expect(await desk.page.locator('.export-last').count()).toBe(0)
  await desk.page.locator('.export-where button').click()
  for (const name of ['Web edition', 'Single file', 'PDF'])
    await desk.page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).uncheck()
  for (const name of ['E-mail edition', 'Text', 'Markdown'])
    await desk.page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check()
  await desk.page.locator('.export-form button[type="submit"]').click()
  await desk.page.locator('.export-report').waitFor({ timeout: 120_000 })
  expect(await desk.page.locator('.export-proof[data-ok="true"]').count()).toBe(3)
  await screenshot(desk, 'export-report')

  const text = join(out, 'the-kazahaya-circular-47.txt')
  expect(existsSync(text)).toBe(true)
  await desk.page.getByRole('button', { name: 'Open: Text' }).click()
  await expect.poll(() => opened(desk)).toEqual([text])
  await desk.page.getByRole('button', { name: 'Show in folder: E-mail edition' }).click()
  const mail = join(out, 'the-kazahaya-circular-47-email/mail.eml')
  await expect.poll(() => opened(desk)).toEqual([text, `in its folder: ${mail}`])
  await desk.close()

  // The next start is in Japanese and in the dark.
  const settings = join(userData, 'settings.json')
  const kept = JSON.parse(readFileSync(settings, 'utf8'))
  writeFileSync(settings, JSON.stringify({ ...kept, language: 'ja', theme: 'dark' }))
  const again = await openDesk(userData)
  await openExport(again)
  const checked = again.page.locator('.export-edition', { has: again.page.locator('input:checked') })
  expect(await checked.locator('.export-name').allTextContents()).toEqual([
    'メール版',
    'テキスト',
    'Markdown',
  ])
  expect(await again.page.locator('output.export-folder').textContent()).toBe(out)
  await screenshot(again, 'export-choosing-ja')
  // At 200 % the buttons stay in sight, and nothing leaves the dialog sideways.
  await zoom(again, 2)
  await picture(again, 'export-choosing-ja-200')
  const dialog = again.page.locator('.export-dialog')
  const fits = () =>
    dialog.evaluate((own) => {
      const last = own.querySelector('.dialog-actions button:last-child')?.getBoundingClientRect()
      const wide = [own, ...own.querySelectorAll('*')].every(
        (part) =>
          part.scrollWidth <= part.clientWidth + 1 ||
          part.clientWidth === 0 ||
          getComputedStyle(part).overflowX === 'visible',
      )
      return { inSight: last !== undefined && last.bottom <= innerHeight && last.right <= innerWidth, wide }
    })
  expect(await fits()).toEqual({ inSight: true, wide: true })
  await again.page.locator('.export-last button').press('Enter')
  expect(await again.page.locator('.export-report li').count()).toBe(3)
  await again.page.getByRole('button', { name: '開く：Markdown' }).click()
  await expect.poll(() => opened(again)).toEqual([join(out, 'the-kazahaya-circular-47-markdown/issue.md')])
  await picture(again, 'export-report-ja-200')
  expect(await fits()).toEqual({ inSight: true, wide: true })
  await zoom(again, 1)
  await screenshot(again, 'export-report-ja')
  await again.close()
}, 400_000)
