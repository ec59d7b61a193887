// Exports from a real window: a damaged photograph is left out and named, a cancelled one returns to the choice.
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, expect, test } from 'vitest'
import { seal } from '#main/store/seal'
import { aFolder, forget, type Launched, launch, root, screenshot } from './launch'

const folder = aFolder()
const library = join(folder, 'library')
const out = join(folder, 'out')
const used: string[] = []
afterAll(() => forget(folder, ...used))

const openExport = async (desk: Launched, place = out) => {
  await desk.app.evaluate(({ dialog, Menu }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    Menu.getApplicationMenu()?.getMenuItemById('export')?.click()
  }, place)
  await desk.page.locator('.export-where button').click()
}
const start = (desk: Launched) => desk.page.locator('.export-form button[type="submit"]')

/** The library's issue on the desk of a program of its own. */
async function onDesk(library: string) {
  const desk = await launch({ library })
  used.push(desk.userData)
  const { page } = desk
  page.setDefaultTimeout(20_000)
  await page.locator('.issue-open', { hasText: '47' }).first().click()
  await page.locator('.paper').waitFor()
  return { desk, page, dialog: page.locator('.export-dialog') }
}

test('a photograph that has gone bad on the disk is left out, named, and recorded', async () => {
  cpSync(join(root, 'resources/sample-library'), library, { recursive: true })
  const photos = join(library, 'photos')
  const bad = readdirSync(photos).find((name) => name.endsWith('.jpg')) ?? ''
  writeFileSync(join(photos, bad), 'gone bad')
  const desk = await launch({ library })
  used.push(desk.userData)
  desk.page.setDefaultTimeout(20_000)
  await desk.page.locator('.issue-open, .paper').first().waitFor()
  if (!(await desk.page.locator('.paper').isVisible()))
    await desk.page.locator('.issue-open', { hasText: '47' }).first().click()
  await desk.page.locator('.paper').waitFor()

  await openExport(desk)
  await start(desk).click()
  await desk.page.locator('.export-dialog .dialog-actions button').first().click()
  await start(desk).waitFor()
  expect(await desk.page.locator('.export-dialog [role="status"]').innerText()).toBe(
    'Cancelled. Nothing was written.',
  )
  await screenshot(desk, 'export-cancelled')
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

test('what stops an export is named with its place, and stays in the report beside the reason', async () => {
  const own = join(folder, 'blocked')
  cpSync(join(root, 'resources/sample-library'), own, { recursive: true })
  const file = join(own, 'issues/kazahaya-47/issue.json')
  const { body, seq, savedAt } = JSON.parse(readFileSync(file, 'utf8'))
  // Preflight does not let an article without a hed leave.
  body.sections[0].articles[0].hed = ''
  body.sections[1].articles[0].hed = ''
  writeFileSync(file, seal({ seq, savedAt, body }).text)
  const { desk, page, dialog } = await onDesk(own)

  const taken = join(folder, 'a-file')
  writeFileSync(taken, '')
  await openExport(desk, taken)
  const stops = dialog.locator('.export-stops button')
  expect(await stops.allInnerTexts()).toEqual([
    expect.stringMatching(/has no headline/),
    expect.stringMatching(/has no headline/),
  ])
  await stops.nth(1).focus()
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  const caret = () =>
    page.evaluate(() => [
      document.activeElement?.getAttribute('data-field'),
      document.querySelector('.paper')?.getAttribute('data-article'),
    ])
  await expect.poll(caret).toEqual(['hed', body.sections[1].articles[0].id])

  await openExport(desk, taken)
  await dialog.locator('textarea').fill('The page goes to a printer’s test.')
  await start(desk).click()
  await dialog.getByRole('alert').waitFor()
  await screenshot(desk, 'export-failed-folder')
  expect(await dialog.getByRole('alert').locator('h3').innerText()).toBe('The export failed')
  await desk.app.evaluate(({ dialog: asked }, path) => {
    asked.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, out)
  const other = dialog.locator('.button-primary')
  expect(await other.innerText()).toBe('Choose another folder…')
  await other.click()
  await expect.poll(() => dialog.locator('output').innerText()).toBe(out)

  for (const name of [/^Web edition/, /^PDF/]) await dialog.getByRole('checkbox', { name }).uncheck()
  await dialog.locator('textarea').fill('The page goes to a printer’s test.')
  await start(desk).click()
  const saysWhy = async () => {
    await dialog.locator('.export-report').waitFor({ timeout: 60_000 })
    expect(await dialog.locator('.export-left-out li').allInnerTexts()).toHaveLength(2)
    expect(await dialog.locator('.export-waived').innerText()).toContain('The page goes to a printer’s test.')
  }
  await saysWhy()
  for (const [language, theme] of [
    ['en', 'light'],
    ['ja', 'dark'],
  ] as const) {
    const settings = JSON.stringify({ language, theme })
    await page.evaluate(`window.galley.request('settings.write', { settings: ${settings} })`)
    await page.waitForFunction((l) => document.documentElement.lang === l, language)
    await saysWhy()
    for (const state of ['report', 'blocked']) {
      if (state === 'blocked') {
        await dialog.locator('.dialog-actions button').first().click()
        await stops.first().waitFor()
      }
      await screenshot(desk, `export-${state}-${language}-${theme}`)
      const { violations } = await new AxeBuilder({ page: page as never }).setLegacyMode(true).analyze()
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
    }
    await dialog.locator('.export-last button').click()
  }
  await desk.close()
}, 180_000)

test('the report unfolds what preflight says, and each sentence leads to its place by keyboard', async () => {
  const own = join(folder, 'unfolded')
  cpSync(join(root, 'resources/sample-library'), own, { recursive: true })
  const file = join(own, 'issues/kazahaya-47/issue.json')
  const { body, seq, savedAt } = JSON.parse(readFileSync(file, 'utf8'))
  const [mirror, nights] = body.sections[1].articles
  const bare = [mirror, nights].map(
    ({ body: text }) => text.root.children.find(({ type }: { type: string }) => type === 'photo').use,
  )
  for (const use of bare) use.caption = ''
  writeFileSync(file, seal({ seq, savedAt, body }).text)
  const { desk, page, dialog } = await onDesk(own)
  await openExport(desk)
  for (const name of [/^Web edition/, /^Single file/, /^PDF/])
    await dialog.getByRole('checkbox', { name }).uncheck()
  await dialog.getByRole('checkbox', { name: /^Text/ }).check()
  await start(desk).click()
  const summary = dialog.locator('.export-found summary')
  await summary.waitFor({ timeout: 60_000 })
  expect(await summary.innerText()).toContain('to be mended 2')
  const found = dialog.locator('.export-found').getByRole('button')
  expect(await found.count()).toBe(0)
  await summary.focus()
  await page.keyboard.press('Enter')
  expect(await found.allInnerTexts()).toEqual([
    expect.stringMatching(/A Mirror Goes Down.*caption/),
    expect.stringMatching(/The Year, One Disc.*caption/),
  ])
  for (const [language, theme] of [
    ['en', 'light'],
    ['ja', 'dark'],
  ] as const) {
    const settings = JSON.stringify({ language, theme })
    await page.evaluate(`window.galley.request('settings.write', { settings: ${settings} })`)
    await page.waitForFunction((l) => document.documentElement.lang === l, language)
    await screenshot(desk, `export-found-${language}-${theme}`)
    const { violations } = await new AxeBuilder({ page: page as never }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
  }
  for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key)
  await dialog.waitFor({ state: 'detached' })
  const caret = () =>
    page.evaluate(() => [
      document.querySelector('.paper')?.getAttribute('data-article'),
      document.activeElement?.closest('[data-use]')?.getAttribute('data-use'),
    ])
  await expect.poll(caret).toEqual([nights.id, bare[1].id])
  await desk.close()
}, 120_000)
