// The picker of special characters, with the keyboard alone.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { screenshot } from '../launch'
import { aWriter, type Writer } from './writer'

let writer: Writer
beforeAll(async () => {
  writer = await aWriter()
})
afterAll(() => writer.close())
beforeEach(() => writer.fresh())

const cells = () => writer.page.getByRole('gridcell')
const focused = () => writer.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

test('a character is found by name, goes in at the caret, and is among those used lately', async () => {
  const { type, press, outline, page } = writer
  await type('ab')
  await press('ArrowLeft', 'Control+Shift+y')
  await page.getByRole('grid').waitFor()
  await screenshot(writer.desk, 'characters')
  await type('dagger')
  await expect.poll(() => cells().count()).toBe(2)
  await press('ArrowDown', 'ArrowRight')
  expect(await focused()).toBe('Double dagger')
  await press('Enter')
  await page.getByRole('grid').waitFor({ state: 'detached' })
  await expect.poll(outline).toEqual(['paragraph: a‡b'])
  await type('c')
  expect(await outline()).toEqual(['paragraph: a‡cb'])
  await press('Control+z', 'Control+z')
  expect(await outline()).toEqual(['paragraph: ab'])
  await press('Control+Shift+y')
  expect(await cells().first().getAttribute('aria-label')).toBe('Double dagger')
  await type('波ダッシュ')
  await press('Enter')
  await expect.poll(outline).toEqual(['paragraph: a〜b'])
})

test('an accented letter goes into the hed', async () => {
  const { page, type, press, stored } = writer
  await page.locator('.paper textarea[data-field="hed"]').click()
  await type('Caf')
  await press('Control+Shift+y')
  await type('e acute')
  await press('Enter')
  await page.getByRole('grid').waitFor({ state: 'detached' })
  await expect.poll(async () => (await stored()).hed).toBe('Café')
})

test('arrows go over the groups, Escape leaves everything as it was', async () => {
  const { page, type, press, outline } = writer
  await type('x')
  await press('Control+Shift+y', 'ArrowDown', 'End')
  expect(await focused()).toBe('Ideographic space')
  await press('Home', 'ArrowDown', 'ArrowUp', 'Escape')
  await page.getByRole('grid').waitFor({ state: 'detached' })
  await type('y')
  expect(await outline()).toEqual(['paragraph: xy'])
})
