// The palette: commands under every name they have, and articles by their heds; and the search over all issues.
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk } from './editor/desk'
import { screenshot } from './launch'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

test('takes the very next key', async () => {
  const { page } = desk
  // As two keys come to a window that was busy: nothing is drawn between them.
  const there = await page.evaluate(() => {
    dispatchEvent(new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', ctrlKey: true, cancelable: true }))
    return document.activeElement?.className
  })
  expect(there).toContain('palette-input')
  await page.keyboard.press('Escape')
  await page.locator('.palette').waitFor({ state: 'detached' })
})

test('an article is found by a word of its hed and opens with Enter', async () => {
  const { page } = desk
  await page.keyboard.press('Control+k')
  await page.keyboard.type('mountain mirror')
  await page.getByRole('option', { name: /A Mirror Goes Down the Mountain/ }).waitFor()
  expect(await page.getByRole('option').count()).toBe(1)
  await page.keyboard.press('Enter')
  await page.locator('.palette').waitFor({ state: 'detached' })
  const hed = page.locator('.paper textarea[data-field="hed"]')
  await expect.poll(() => hed.inputValue()).toBe('A Mirror Goes Down the Mountain')
})

test('preferences are found by what is in them, in either language', async () => {
  const { page } = desk
  for (const words of ['japanese', '環境', 'にほんご']) {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(words)
    await page.getByRole('option', { name: /Preferences/ }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.palette').waitFor({ state: 'detached' })
  }
})

test('a new publication is made in the library, wherever it is asked for', async () => {
  const { page } = desk
  await page.keyboard.press('Control+k')
  await page.keyboard.type('new publication')
  await page.getByRole('option', { name: /New publication/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.library').waitFor()
  const dialog = page.locator('.dialog')
  await dialog.getByRole('textbox').first().fill('Museum am Hafen')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.locator('.shelf', { hasText: 'Museum am Hafen' }).waitFor()
})

test('words are found in all issues and in what was just typed, and the keyboard goes to them and back', async () => {
  const { page, launched } = desk
  const field = page.locator('.library-search input')
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  await page.locator('.issue-open').first().click()
  await page.locator('.paper textarea[data-field="dek"]').fill('Written a moment ago')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('all issues find')
  await page.getByRole('option', { name: 'Find in all issues…' }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.type('a moment ago')
  const status = page.locator('.library-found')
  await expect.poll(() => status.innerText()).toBe('1 place in 1 issue.')
  await field.fill('zzzz')
  await expect.poll(() => status.innerText()).toBe('Not found in any issue.')
  await page.keyboard.press('Escape')
  await page.locator('.issue-open').first().waitFor()

  // Of several words each is marked, and the one of the hit is selected; accents do not matter.
  await page.keyboard.press('Control+Shift+f')
  await page.keyboard.type('ago wrítten')
  await expect.poll(() => status.innerText()).toBe('1 place in 1 issue.')
  expect(await page.locator('.found-line mark').allInnerTexts()).toEqual(['Written', 'ago'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('.paper').waitFor()
  const selectedInField = () =>
    page.evaluate(() => {
      const one = document.activeElement
      return one instanceof HTMLTextAreaElement ? one.value.slice(one.selectionStart, one.selectionEnd) : ''
    })
  await expect.poll(selectedInField).toBe('Written')
  expect(await page.locator('.find-bar input[name="find"]').inputValue()).toBe('Written')
  await page.keyboard.press('Control+Shift+l')
  await page.locator('.found-line').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.issue-open').first().waitFor()

  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+Shift+f')
  await page.keyboard.type('mirror')
  await expect.poll(() => status.innerText()).toMatch(/^\d\d places in 1 issue\.$/)
  for (const [language, theme] of [
    ['ja', 'dark'],
    ['en', 'light'],
  ] as const) {
    const wanted = JSON.stringify({ language, theme })
    await page.evaluate(`window.galley.request('settings.write', { settings: ${wanted} })`)
    await page.waitForFunction((l) => document.documentElement.lang === l, language)
    await screenshot(launched, `search-library-${language}`)
    const { violations } = await new AxeBuilder({ page: page as never }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
  }
  for (let nth = 0; nth < 3; nth++) await page.keyboard.press('ArrowDown')
  const line = await focused()
  expect(line).toMatch(/mirror/i)
  await page.keyboard.press('Enter')
  await page.locator('.paper').waitFor()
  await expect.poll(() => page.evaluate(() => String(getSelection()).toLowerCase())).toBe('mirror')
  await screenshot(launched, 'search-opened')
  await page.keyboard.press('Control+Shift+l')
  await expect.poll(focused).toBe(line)

  // No. 46 is published, and can only be read.
  await page.keyboard.press('Control+f')
  await page.keyboard.type('“in blankets”')
  await expect.poll(() => page.locator('.found-line').count()).toBe(1)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.locator('.paper[data-read-only]').waitFor()
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('in blankets')
  await page.keyboard.press('Control+Shift+l')
  await page.locator('.found-line').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.issue-open').first().waitFor()
  expect(await field.inputValue()).toBe('')
})
