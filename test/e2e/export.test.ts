// Exports from a real window: a damaged photograph is left out and named, a cancelled one returns to the choice.
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { aFolder, forget, type Launched, launch, root, screenshot } from './launch'

const folder = aFolder()
const library = join(folder, 'library')
const out = join(folder, 'out')
let userData: string | undefined
afterAll(() => forget(folder, ...(userData ? [userData] : [])))

const openExport = async (desk: Launched) => {
  await desk.app.evaluate(({ dialog, Menu }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    Menu.getApplicationMenu()?.getMenuItemById('export')?.click()
  }, out)
  await desk.page.locator('.export-where button').click()
}
const start = (desk: Launched) => desk.page.locator('.export-form button[type="submit"]')

test('a photograph that has gone bad on the disk is left out, named, and recorded', async () => {
  cpSync(join(root, 'resources/sample-library'), library, { recursive: true })
  const photos = join(library, 'photos')
  const bad = readdirSync(photos).find((name) => name.endsWith('.jpg')) ?? ''
  writeFileSync(join(photos, bad), 'gone bad')
  const desk = await launch({ library })
  userData = desk.userData
  desk.page.setDefaultTimeout(20_000)
  await desk.page.locator('.issue-open, .paper').first().waitFor()
  if (!(await desk.page.locator('.paper').isVisible()))
    await desk.page.locator('.issue-open', { hasText: '47' }).first().click()
  await desk.page.locator('.paper').waitFor()

  await openExport(desk)
  await start(desk).click()
  await desk.page.locator('.export-dialog .dialog-actions button').first().click()
  await start(desk).waitFor()
  expect(existsSync(join(out, 'the-kazahaya-circular-47.json'))).toBe(false)

  await start(desk).click()
  await desk.page.locator('.export-report').waitFor({ timeout: 90_000 })
  const left = await desk.page.locator('.export-left-out li').allTextContents()
  expect(left.length).toBeGreaterThan(0)
  for (const line of left) expect(line).toContain('is left out')
  expect(await desk.page.locator('.export-proof[data-ok="true"]').count()).toBe(3)
  await screenshot(desk, 'export-left-out')
  await desk.close()
  const record = JSON.parse(readFileSync(join(out, 'the-kazahaya-circular-47.json'), 'utf8'))
  expect(record.editions[0].blocking[0]).toMatchObject({ rule: 'photo-unreadable', message: left[0] })
}, 180_000)
