// The palette: commands under every name they have, and articles by their heds.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk } from './editor/desk'

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
