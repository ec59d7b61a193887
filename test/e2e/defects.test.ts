// Errors that nobody expected: the window says so once, the text stays, and the file on the disk has none of it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk } from './editor/desk'
import { screenshot } from './launch'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

const notice = () => desk.page.locator('.defect')
const log = () => readFileSync(join(desk.launched.userData, 'logs', 'defects.log'), 'utf8')
const throwInWindow = (times: number) =>
  desk.page.evaluate((count) => {
    for (let time = 0; time < count; time++)
      setTimeout(() => {
        throw new TypeError('Cannot read properties of undefined (reading Nightwatchman)')
      })
  }, times)
const set = (settings: object) =>
  desk.page.evaluate(`window.galley.request('settings.write', { settings: ${JSON.stringify(settings)} })`)

test('an error in the window is said in a sentence, and the text is still there and goes on', async () => {
  await desk.newArticle('Night watch')
  await desk.type('Nightwatchman on the quay')
  await throwInWindow(1)
  await notice().waitFor()
  expect(await notice().innerText()).toContain('Your text is still here')
  await desk.type(' and the moon')
  expect(await desk.page.locator('.body').innerText()).toContain('Nightwatchman on the quay and the moon')
})

test('more of them raise the count and open nothing else', async () => {
  await throwInWindow(4)
  await expect.poll(() => notice().innerText()).toContain('(5 times)')
  await desk.page.evaluate(() => void Promise.reject(new Error('Nightwatchman')))
  await expect.poll(() => notice().innerText()).toContain('(6 times)')
  expect(await notice().count()).toBe(1)
  for (const language of ['ja', 'en'] as const)
    for (const theme of ['dark', 'light'] as const) {
      await set({ language, theme })
      await desk.page.waitForFunction(
        ([l, t]) => document.documentElement.lang === l && document.documentElement.dataset['theme'] === t,
        [language, theme],
      )
      await screenshot(desk.launched, `defect-${language}-${theme}`)
    }
})

test('the details are copied by keyboard, and neither they nor the log have a word of the text', async () => {
  await notice().getByRole('button', { name: 'Copy details' }).focus()
  await desk.press('Enter')
  await notice().getByRole('button', { name: 'Copied' }).waitFor()
  const copied = await desk.launched.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toMatch(/^Galley \d.*\nError: /)
  await expect.poll(log).toContain('TypeError: Cannot read properties of undefined')
  expect(copied + log()).not.toMatch(/Nightwatchman|quay/i)
})

test('an error in the main process is said and written down too, and the program goes on', async () => {
  await notice().getByRole('button', { name: 'Close' }).click()
  await notice().waitFor({ state: 'detached' })
  await desk.launched.app.evaluate(() => {
    setTimeout(() => {
      throw new RangeError('Invalid array length')
    })
    void Promise.reject(new SyntaxError('Unexpected token'))
  })
  await expect.poll(() => notice().innerText()).toContain('(2 times)')
  await expect.poll(log).toMatch(/main process\nRangeError: Invalid array length/)
  expect(log()).toMatch(/main process\nSyntaxError: Unexpected token/)
  await notice().getByRole('button', { name: 'Close' }).click()
  await desk.page.locator('.body').click()
  await desk.type(' rose')
  await desk.page.locator('.status-saved[data-state="saved"]').waitFor()
  await expect.poll(() => desk.page.locator('.status-saved').innerText()).toMatch(/^Saved/)
})
