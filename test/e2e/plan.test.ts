// The plan: which section is chosen, and that what is made goes there.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWriter, type Writer } from './editor/writer'

let writer: Writer
beforeAll(async () => {
  writer = await aWriter()
})
afterAll(() => writer.close())

const section = (name: string) => writer.page.locator(`.tree [data-section][aria-label="${name}"]`)
const articles = (name: string) => section(name).locator('.tree-hed').allInnerTexts()
const selected = () =>
  writer.page
    .locator('.tree [aria-selected="true"]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')?.split(',')[0]))

async function newArticle(hed: string): Promise<void> {
  const before = await writer.page.locator('.paper').getAttribute('data-article')
  await writer.press('Control+Shift+A')
  await expect.poll(() => writer.page.locator('.paper').getAttribute('data-article')).not.toBe(before)
  await expect
    .poll(() => writer.page.evaluate(() => document.activeElement?.matches('[data-field="hed"]')))
    .toBe(true)
  await writer.type(hed)
  await expect.poll(selected).toEqual([hed])
}

test('a new article goes into the section that was just made, though another is on the desk', async () => {
  await writer.press('Control+Shift+S')
  await writer.page.locator('.tree-rename').waitFor()
  await writer.type('Harbour')
  await writer.press('Enter')
  await expect.poll(selected).toEqual(['Harbour'])
  await newArticle('High water')
  expect(await articles('Harbour')).toEqual(['High water'])
  await newArticle('Low water')
  expect(await articles('Harbour')).toEqual(['High water', 'Low water'])
})

test('a section that is clicked is shown as selected, and takes the new article until another article is chosen', async () => {
  await writer.press('Control+Shift+S')
  await writer.page.locator('.tree-rename').waitFor()
  await writer.type('Hills')
  await writer.press('Enter')
  await section('Harbour').locator('.tree-section').click()
  await expect.poll(selected).toEqual(['Harbour'])
  const ground = (name: string) =>
    section(name)
      .locator('.tree-section')
      .evaluate((row) => getComputedStyle(row).backgroundColor)
  expect(await ground('Harbour')).not.toBe(await ground('Hills'))
  await section('Hills').locator('.tree-section').click()
  await expect.poll(selected).toEqual(['Hills'])
  await writer.body().click()
  await newArticle('Paths')
  expect(await articles('Hills')).toEqual(['Paths'])
  await section('Hills').locator('.tree-section').click()
  await section('Harbour').locator('.tree-article').first().click()
  await expect.poll(selected).toEqual(['High water'])
  await newArticle('Between')
  expect(await articles('Harbour')).toEqual(['High water', 'Between', 'Low water'])
  await section('Hills').locator('.tree-section').click()
  await writer.press('Control+k')
  await writer.page.getByRole('dialog').waitFor()
  await writer.type('Low water')
  await writer.press('Enter')
  await expect
    .poll(() => writer.page.locator('.paper textarea[data-field="hed"]').inputValue())
    .toBe('Low water')
  await newArticle('Last')
  expect(await articles('Harbour')).toEqual(['High water', 'Between', 'Low water', 'Last'])
})
