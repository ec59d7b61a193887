// The whole way in a real window: a real newsletter comes in, is edited and undone, kept over a restart, and goes out.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { wordsOf } from '../../src/core/import/source-words'
import { aFolder, forget, type Launched, launch, root, screenshot } from './launch'

const inputs = resolve(root, '../shared/inputs')
const there = existsSync(inputs)
if (!there) process.stdout.write('whole way: skipped, the real newsletter is not here\n')

const library = join(aFolder(), 'library')
const out = aFolder()
let userData: string | undefined
afterAll(() => forget(library, out, ...(userData ? [userData] : [])))

const answerDialogs = (desk: Launched, paths: readonly string[]) =>
  desk.app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] })
  }, paths)

const command = (desk: Launched, id: string) =>
  desk.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)

const hed = (desk: Launched) => desk.page.locator('.paper textarea[data-field="hed"]')
const slot = (desk: Launched, field: string) =>
  desk.page.locator('.body .gallery-item').first().locator(`[data-field="${field}"]`)
const preview = (desk: Launched) => desk.page.frameLocator('.web-page')

test.skipIf(!there)(
  'jdf-86 comes in, is edited, kept and exported',
  async () => {
    const source = readFileSync(join(inputs, 'jdf-86.txt'), 'utf8')
    let desk = await launch({ library })
    userData = desk.userData
    desk.page.setDefaultTimeout(15_000)
    await desk.page.locator('.issue-open, .library-empty').first().waitFor()

    await answerDialogs(desk, [join(inputs, 'jdf-86.txt')])
    await command(desk, 'import')
    await desk.page.locator('.dialog-actions .button-primary').click()
    await hed(desk).waitFor()
    await expect.poll(() => hed(desk).inputValue()).toBe('Japan-U.S. Defense Ministerial Meeting')

    await answerDialogs(desk, [join(inputs, 'photos', 'rocket.jpg')])
    await desk.page
      .locator('.body .gallery-item')
      .first()
      .locator('.photo-empty button, button')
      .first()
      .click()
    await desk.page.locator('.body .gallery-item img').first().waitFor()
    await slot(desk, 'caption').fill('The pad before dawn')
    await slot(desk, 'credit').fill('Range office')
    await slot(desk, 'alt').fill('A rocket upright between four floodlit masts')

    await hed(desk).click()
    await desk.page.keyboard.press('Control+End')
    await desk.page.keyboard.type(' Revisited')
    const changed = 'Japan-U.S. Defense Ministerial Meeting Revisited'
    await screenshot(desk, 'whole-way')
    await expect
      .poll(() => preview(desk).locator('h2').allTextContents(), { timeout: 8000 })
      .toContain(changed)
    // The space and the word are a step each.
    await desk.page.keyboard.press('Control+z')
    await desk.page.keyboard.press('Control+z')
    await expect.poll(() => hed(desk).inputValue()).toBe('Japan-U.S. Defense Ministerial Meeting')
    await desk.page.keyboard.press('Control+Shift+z')
    await desk.page.keyboard.press('Control+Shift+z')
    await expect.poll(() => hed(desk).inputValue()).toBe(changed)
    await screenshot(desk, 'whole-way')
    await desk.close()

    desk = await launch({ library, userData })
    desk.page.setDefaultTimeout(15_000)
    await desk.page.locator('.issue-open, .paper').first().waitFor()
    if (!(await desk.page.locator('.paper').isVisible()))
      await desk.page.locator('.issue-open', { hasText: '86' }).first().click()
    await expect.poll(() => hed(desk).inputValue()).toBe(changed)
    await expect.poll(() => slot(desk, 'caption').inputValue()).toBe('The pad before dawn')

    await answerDialogs(desk, [out])
    await command(desk, 'export')
    await desk.page.locator('.export-where button').click()
    await desk.page.locator('.export-blocked textarea').fill('A trial of the whole way')
    await desk.page.locator('.export-form button[type="submit"]').click()
    await desk.page.locator('.export-report').waitFor({ timeout: 60_000 })
    expect(await desk.page.locator('.export-proof[data-ok="true"]').count()).toBe(3)
    await screenshot(desk, 'whole-way-export')
    await desk.close()

    const names = readdirSync(out, { recursive: true }).map(String)
    expect(names.some((name) => name.endsWith('.pdf'))).toBe(true)
    const single = names.find((name) => name.endsWith('.html') && !/-web[\\/]/.test(name)) ?? ''
    for (const pages of [[single], names.filter((name) => /-web[\\/].*\.html$/.test(name))]) {
      const html = pages.map((name) => readFileSync(join(out, name), 'utf8')).join(' ')
      expect(html).toContain(changed)
      expect(html).toContain('The pad before dawn')
      const have = new Set(wordsOf(html.replace(/<[^>]+>/g, ' ')))
      // The nameplate as printed and the web's own back and next are not words of the page.
      const left = wordsOf(source).filter((word) => !have.has(word))
      expect(left.filter((word) => !['JDF', 'JapanDefenseFocus', 'back', 'next'].includes(word))).toEqual([])
    }
  },
  120_000,
)
