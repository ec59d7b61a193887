// From nothing: an empty library, a publication, its first issue, an article, and the exported file.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aFolder, forget, type Launched, launch, screenshot } from './launch'

let window: Launched
const library = aFolder()

beforeAll(async () => {
  forget(library)
  window = await launch({ library, env: { GALLEY_SAMPLE: 'no' } })
  window.page.setDefaultTimeout(10_000)
})
afterAll(async () => {
  await window.close()
  forget(library, window.userData)
})

test('a publication is made with Enter, and its first issue opens on the desk', async () => {
  const { page } = window
  await page.locator('.library-empty').waitFor()
  await screenshot(window, 'empty-library')
  await page.getByRole('button', { name: 'New publication' }).first().click()
  await page.locator('.dialog input').first().fill('The Test Gazette')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.shelf h2').allInnerTexts()).toEqual(['The Test Gazette'])
  await page.getByRole('button', { name: /No\. 1/ }).click()
  await page.locator('.plan').waitFor()
  expect(await page.locator('.plan').innerText()).toContain('No. 1')
})
