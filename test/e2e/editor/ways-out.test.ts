// Ways out: wherever Escape or the end of the text leaves the caret, one can go on writing.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aWriter, type Writer } from './writer'

let writer: Writer
beforeAll(async () => {
  writer = await aWriter()
})
afterAll(() => writer.close())
beforeEach(() => writer.fresh())

const press = (...keys: readonly string[]) => writer.press(...keys)
const type = (words: string) => writer.type(words)

test('Escape with nothing to close leaves the caret where it is', async () => {
  await type('One two')
  await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Escape')
  await type('and ')
  await press('Escape', 'Escape')
  await type('then ')
  expect(await writer.outline()).toEqual(['paragraph: One and then two'])
})

test('Escape closes what is open, and the caret goes back to the text', async () => {
  await type('Text')
  await press('Control+Alt+f')
  await writer.page.locator('.sheet-note').waitFor()
  await type('A note')
  await press('Enter')
  await writer.page.locator('.sheet-note').waitFor({ state: 'detached' })
  await press('Escape')
  await type(' a')
  await press('Control+Alt+f')
  await writer.page.locator('.sheet-note').waitFor()
  await press('Escape')
  await writer.page.locator('.sheet-note').waitFor({ state: 'detached' })
  await type(' b')
  await press('Control+f')
  await press('Escape')
  await writer.page.locator('.find-bar').waitFor({ state: 'hidden' })
  await type(' c ')
  await type('/')
  await writer.page.locator('.slash').waitFor()
  await press('Escape')
  await writer.page.locator('.slash').waitFor({ state: 'detached' })
  await press('Backspace')
  await type('d')
  await press('F10')
  await press('Escape')
  await press('Control+k')
  await writer.page.getByRole('dialog').first().waitFor()
  await press('Escape')
  await writer.page.getByRole('dialog').first().waitFor({ state: 'detached' })
  await type(' e')
  await press('F9', 'Escape')
  await expect.poll(() => writer.page.locator('.plan').isVisible()).toBe(true)
  await type(' f')
  expect(await writer.outline()).toEqual(['paragraph: Text a b c d e f'])
})
