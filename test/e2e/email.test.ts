// The preview of the e-mail edition: both schemes, the meter, the remarks, in both languages of the window.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aFolder, forget, type Launched, launch, root, screenshot } from './launch'

const folder = aFolder()
let galley: Launched
beforeAll(async () => {
  cpSync(join(root, 'resources/sample-library'), folder, { recursive: true })
  galley = await launch({ library: folder })
  await galley.page.locator('text=The Dark Sky Number').first().waitFor()
})
afterAll(async () => {
  await galley.close()
  forget(folder, galley.userData)
})

test('the mail is shown in light and in dark, whatever the window is in', async () => {
  const { page } = galley
  const tab = page.getByRole('button', { name: 'E-mail', exact: true })
  if (!(await tab.isVisible())) await page.locator('text=The Dark Sky Number').first().dblclick()
  await tab.click()
  const mail = page.frameLocator('.web-page')
  await mail.locator('h1').waitFor()
  const ground = () => mail.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
  await expect.poll(ground).toBe('rgb(253, 252, 249)')
  await screenshot(galley, 'email-light', { width: 1440, height: 900 })
  await page.getByRole('button', { name: 'Dark', exact: true }).click()
  await expect.poll(ground).toBe('rgb(24, 22, 19)')
  await screenshot(galley, 'email-dark', { width: 1440, height: 900 })
})

test('the meter says the size against the limit, and what takes it', async () => {
  const { page } = galley
  const summary = page.locator('.email-meter summary')
  await expect.poll(() => summary.innerText()).toMatch(/^\s*\d+(?:\.\d)? of 102 KB\s*$/)
  await summary.click()
  await expect
    .poll(() => page.locator('.email-meter li').allInnerTexts())
    .toContainEqual(expect.stringMatching(/^Styles\s+[\d.]+ KB$/))
  const sizes = (await page.locator('.email-meter li').allInnerTexts()).map((row) =>
    Number.parseFloat(/([\d.]+) KB$/.exec(row)?.[1] ?? ''),
  )
  const whole = Number.parseFloat(await summary.innerText())
  expect(Math.abs(sizes.reduce((sum, size) => sum + size, 0) - whole)).toBeLessThan(0.1 * sizes.length)
  await screenshot(galley, 'email-meter', { width: 1440, height: 900 })
  await summary.click()
})

test('the remarks name who ignores what', async () => {
  const { page } = galley
  await page.locator('.email-remarks > summary').click()
  // First what the articles have, in words.
  const readings = page.locator('.email-remarks > ul > li', { hasText: 'Readings over words' })
  await expect.poll(() => readings.innerText()).toContain('Gmail')
  await page.locator('.email-layout > summary').click()
  const row = page.locator('.email-layout li', { has: page.locator('code', { hasText: /^max-width$/ }) })
  await expect.poll(() => row.innerText()).toContain('Outlook (Windows')
  await screenshot(galley, 'email-remarks', { width: 1440, height: 900 })
})
