// The history in a real window: what differs is shown, and one block, an article or the issue comes back as an undoable step.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk } from './editor/desk'
import { screenshot } from './launch'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

const command = (id: string) =>
  desk.launched.app.evaluate(
    ({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(),
    id,
  )
const text = () => desk.page.locator('.body').innerText()

test('a paragraph that was changed is found in the history, and comes back', async () => {
  const { page } = desk
  await desk.newArticle('Night watch')
  await desk.type('The harbour slept under a thin moon.')
  await desk.press('Enter')
  await desk.type('Nobody counted the boats.')
  await desk.stored()
  await desk.press('Control+Home', 'Control+Shift+End', 'Delete')
  await desk.type('The harbour was awake.')
  await desk.stored()

  await command('history')
  const compared = page.locator('.history-compared')
  await compared.locator('.history-article', { hasText: 'Night watch' }).waitFor()
  await expect.poll(() => compared.locator('del').allInnerTexts()).toContain('slept')
  await expect.poll(() => compared.locator('ins').allInnerTexts()).toContain('was')
  await screenshot(desk.launched, 'history')
  await compared.locator('select').nth(1).selectOption('beside')
  await screenshot(desk.launched, 'history-beside')
  await compared.getByRole('button', { name: 'Restore this article' }).click()
  await expect.poll(() => compared.innerText()).toContain('Nothing differs')

  const message = page.locator('.toast')
  await message.waitFor()
  for (const [width, height] of [
    [1000, 640],
    [1280, 800],
  ] as const) {
    await screenshot(desk.launched, `history-restored-${width}`, { width, height })
    const over = await message.boundingBox()
    for (const button of await page.locator('.dialog button').all()) {
      const under = await button.boundingBox()
      if (!over || !under) throw new Error('Neither can be seen.')
      const apart =
        over.x + over.width <= under.x ||
        under.x + under.width <= over.x ||
        over.y + over.height <= under.y ||
        under.y + under.height <= over.y
      expect(apart, await button.innerText()).toBe(true)
    }
  }
  // Under the mouse it goes in its time all the same.
  await message.hover()
  await message.waitFor({ state: 'detached', timeout: 12_000 })

  await page.getByRole('button', { name: 'Done' }).click()
  await expect.poll(text).toContain('slept under a thin moon')
  expect(await text()).toContain('Nobody counted')

  await page.locator('.body').click()
  await desk.press('Control+z')
  await expect.poll(text).toContain('The harbour was awake.')
  expect(await text()).not.toContain('Nobody counted')
})
