// One owner in a real window: a second program on the same library reads it, says who has it, and goes on when that one ends.
import { spawnSync } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, expect, test } from 'vitest'
import { findElectron } from '../../scripts/setup/electron.mjs'
import { aFolder, forget, type Launched, launch, root, screenshot } from './launch'

const library = aFolder()
cpSync(join(root, 'resources/sample-library'), library, { recursive: true })
const running: Launched[] = []
afterAll(async () => {
  for (const { close } of running) await close().catch(() => undefined)
  forget(library, ...running.map(({ userData }) => userData))
})

const start = async () => {
  const desk = await launch({ library })
  desk.page.setDefaultTimeout(15_000)
  running.push(desk)
  return desk
}

function galley(...args: string[]) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return spawnSync(findElectron()?.executable ?? '', [...flags, '--disable-gpu', root, ...args], {
    env: { ...env, LANG: 'C' },
    encoding: 'utf8',
  })
}

const reason = 'The library is open elsewhere, so it can only be read here.'

/** In English and light, in Japanese and dark. */
async function pictures(desk: Launched, name: string): Promise<void> {
  for (const [language, theme] of [
    ['ja', 'dark'],
    ['en', 'light'],
  ] as const) {
    const settings = JSON.stringify({ language, theme })
    await desk.page.evaluate(`window.galley.request('settings.write', { settings: ${settings} })`)
    await desk.page.waitForFunction((l) => document.documentElement.lang === l, language)
    await screenshot(desk, `${name}-${language}-${theme}`)
    const { violations } = await new AxeBuilder({ page: desk.page as never }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.html}`)).toEqual([])
  }
}

/** The library's screen, its menu and its dialogs offer nothing that would change it. */
async function reads(desk: Launched): Promise<void> {
  const { page } = desk
  const buttons = page.locator('.library button')
  await buttons.first().waitFor()
  for (const name of ['New publication', 'Import…', /^New issue, No\./]) {
    const button = page.locator('.library').getByRole('button', { name })
    expect([name, await button.isDisabled(), await button.getAttribute('title')]).toEqual([
      name,
      true,
      reason,
    ])
  }
  expect(await page.getByRole('button', { name: /trash|delete/i }).allInnerTexts()).toEqual(['Trash (1)'])
  await pictures(desk, 'held-library')

  await page.locator('.issue-open').first().focus()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+n')
  await page.locator('.toast', { hasText: reason }).first().waitFor()
  // Said twice, it stands there once.
  await expect.poll(() => page.locator('.toast', { hasText: reason }).count()).toBe(1)
  expect(await page.locator('.issue-open').count()).toBe(1)
  await page.getByRole('menuitem', { name: 'File' }).click()
  for (const name of ['New issue Ctrl', 'New issue from this one', 'Open or import…'])
    expect(
      await page
        .getByRole('menuitem', { name: new RegExp(`^${name}`) })
        .evaluate((item) => [item.ariaDisabled, item.getAttribute('title')]),
    ).toEqual(['true', reason])
  for (const name of ['Export several issues', 'Export the archive'])
    expect(
      await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).getAttribute('aria-disabled'),
    ).not.toBe('true')
  await pictures(desk, 'held-menu')
  await page.keyboard.press('Escape')

  const dialog = page.locator('.dialog')
  await page.locator('.library-trash').click()
  await dialog.locator('.trash-row').waitFor()
  for (const button of await dialog.locator('.trash-row button').all())
    expect([await button.isDisabled(), await button.getAttribute('title')]).toEqual([true, reason])
  await screenshot(desk, 'held-trash')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Settings of/ }).click()
  await dialog.locator('fieldset:disabled').waitFor()
  expect(await dialog.locator('.form-read-only').innerText()).toBe(reason)
  expect(await dialog.locator('button:enabled').allInnerTexts()).toEqual(['Close'])
  await screenshot(desk, 'held-publication')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
}

/** An issue on the desk can be looked through, tried and exported. */
async function readsOnTheDesk(desk: Launched): Promise<void> {
  const { page } = desk
  await page.locator('.paper').waitFor()
  await pictures(desk, 'read-only')
  await page.keyboard.press('Control+s')
  await page.locator('.toast', { hasText: reason }).first().waitFor()
  await page.keyboard.press('Control+f')
  await page.locator('.find-bar input[name="find"]').fill('the')
  await expect.poll(() => page.locator('.find-count').innerText()).toMatch(/^1 of \d+/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('F8')
  await page.locator('.preflight[data-open]').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.tree-status').first().click()
  await page.locator('.menu-why', { hasText: 'Another window' }).waitFor()
  expect(await page.locator('.menu [role="menuitemradio"]:not([aria-disabled="true"])').count()).toBe(0)
  await page.keyboard.press('Escape')
  const out = join(aFolder(), 'out')
  await desk.app.evaluate(({ dialog, Menu }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    Menu.getApplicationMenu()?.getMenuItemById('export')?.click()
  }, out)
  const dialog = page.locator('.export-dialog')
  await dialog.locator('.export-where button').click()
  for (const name of [/^Web edition/, /^PDF/]) await dialog.getByRole('checkbox', { name }).uncheck()
  await dialog.locator('button[type="submit"]').click()
  await dialog.locator('.export-proof[data-ok="true"]').waitFor({ timeout: 60_000 })
  await page.keyboard.press('Escape')
  forget(out)
}

test('a second window reads, and writes when the first has gone', async () => {
  const first = await start()
  await first.page.getByRole('button', { name: 'Delete No. 46' }).click()
  await first.page.locator('.dialog .button-grave').click()
  await first.page.locator('.issue-open').first().click()
  await first.page.locator('.paper').waitFor()

  const second = await start()
  // The program itself, whatever started it.
  const pid = await first.app.evaluate(() => process.pid)
  const notice = second.page.locator('.library-notice', { hasText: 'Another window of Galley has this' })
  await notice.waitFor()
  expect(await notice.innerText()).not.toContain(`${pid}`)
  await reads(second)
  await second.page.locator('.issue-open').first().click()
  const banner = second.page.locator('.desk-read-only', { hasText: 'Another window of Galley has this' })
  await banner.waitFor()
  expect(await banner.innerText()).not.toContain(`${pid}`)
  await readsOnTheDesk(second)
  const hed = second.page.locator('.paper textarea[data-field="hed"]')
  const before = await hed.inputValue()
  // It can be read and copied, and a key changes nothing.
  await hed.focus()
  await second.page.keyboard.type('Slip')
  expect(await hed.inputValue()).toBe(before)
  expect(await second.page.locator('.body').getAttribute('contenteditable')).toBe('false')
  expect(await second.page.locator('.editor-toolbar, .toolbar').count()).toBe(0)

  const note = join(aFolder(), 'note.md')
  writeFileSync(note, '# A note\n\nWords.\n')
  const refused = galley('import', note, '--library', library)
  expect(refused.status).toBe(3)
  expect(refused.stderr).toContain(`process ${pid}`)
  expect(galley('list', '--library', library).status).toBe(0)
  expect(galley('check', 'latest', '--library', library).status).toBeLessThan(2)

  await first.close()
  await second.page.locator('.desk-read-only').waitFor({ state: 'detached', timeout: 60_000 })
  // A program that ends takes its time on a busy machine.
  await hed.waitFor({ timeout: 60_000 })
  await hed.fill(`${before} again`)
  await second.page.locator('.status-saved[data-state="saved"]', { hasText: /\d\d:\d\d:\d\d/ }).waitFor()
  expect(galley('import', note, '--library', library).status).toBe(3)
  forget(note)
})
