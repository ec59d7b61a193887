// Everyone can write: axe finds nothing to object to while the desk's menus and pickers are open.
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWriter, type Writer } from './writer'

let writer: Writer
beforeAll(async () => {
  writer = await aWriter()
})
afterAll(() => writer.close())

const faults = async () => {
  const { violations } = await new AxeBuilder({ page: writer.page }).setLegacyMode(true).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
}

test.each(['light', 'dark'] as const)('%s', async (theme) => {
  const { desk, page, fresh, type, press } = writer
  await desk.app.evaluate(
    ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(),
    `theme.${theme}`,
  )
  await fresh()
  await page.locator('.paper textarea[data-field="hed"]').fill('A hed')
  await page.locator('.body').click()
  await type('Words')
  expect(await faults()).toEqual([])
  await type(' /')
  await page.locator('.slash').waitFor()
  expect(await faults()).toEqual([])
  await press('Escape', 'Control+Shift+Space')
  await page.locator('.menu').waitFor()
  expect(await faults()).toEqual([])
  await press('Escape', 'Control+Shift+y')
  await page.getByRole('grid').waitFor()
  expect(await faults()).toEqual([])
  await press('Escape')
  await page.getByRole('grid').waitFor({ state: 'detached' })
})
