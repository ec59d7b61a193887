// Finding and replacing in a real window, from key to disk and back.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { screenshot } from '../launch'
import { Desk } from './desk'

let desk: Desk

beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())
beforeEach(async () => {
  if (await bar().isVisible()) {
    await find().focus()
    await press('Escape')
    await bar().waitFor({ state: 'hidden' })
  }
})

const bar = () => desk.page.locator('.find-bar')
const find = () => bar().locator('input[name="find"]')
const press = (key: string) => desk.page.keyboard.press(key)
const status = () => bar().getByRole('status').innerText()
const marks = (name: string) =>
  desk.page.evaluate((own) => [...(CSS.highlights.get(own) ?? [])].map(String), name)

async function stored(): Promise<string> {
  await press('Control+s')
  await expect.poll(() => desk.page.locator('.status-saved').getAttribute('data-state')).toBe('saved')
  const file = readFileSync(join(desk.library, 'issues', 'kazahaya-47', 'issue.json'), 'utf8')
  return JSON.stringify({ ...JSON.parse(file).body, revision: 0 })
}
const count = (text: string, word: string) => text.toLowerCase().split(word).length - 1

test('words of the article are counted, marked and gone through, and Escape leaves the caret on them', async () => {
  await desk.page.locator('.body').click()
  await press('Control+f')
  await desk.page.keyboard.type('governor')
  await expect.poll(status).toMatch(/^1 of \d+$/)
  await expect.poll(async () => (await marks('found')).length).toBeGreaterThan(2)
  for (const words of await marks('found')) expect(words.toLowerCase()).toBe('governor')
  await press('F3')
  await expect.poll(status).toMatch(/^2 of/)
  await press('Shift+F3')
  await press('Enter')
  await press('Enter')
  await expect.poll(status).toMatch(/^3 of/)
  await expect.poll(() => marks('found-now')).toHaveLength(1)
  await screenshot(desk.launched, 'find-article')
  await press('Escape')
  await bar().waitFor({ state: 'hidden' })
  const chosen = await desk.page.evaluate(() => {
    const field = document.activeElement
    return field instanceof HTMLTextAreaElement
      ? field.value.slice(field.selectionStart, field.selectionEnd)
      : String(getSelection())
  })
  expect(chosen.toLowerCase()).toBe('governor')
  await expect.poll(() => marks('found')).toHaveLength(0)
})

test('the whole issue is replaced but for what is not ticked, kept, and one undo takes all back', async () => {
  const before = await stored()
  await press('Control+h')
  await find().fill('october')
  await bar().getByRole('combobox').selectOption('issue')
  await bar().locator('input[name="replace"]').fill('brumaire')
  await expect.poll(() => bar().locator('.find-hit').count()).toBe(count(before, 'october'))
  expect(await bar().locator('.find-where').count()).toBeGreaterThan(1)
  await bar().locator('.find-hit input').first().uncheck()
  await screenshot(desk.launched, 'find-issue')
  await bar().getByRole('button', { name: 'Replace all ticked' }).click()
  const message = desk.page.locator('.toast')
  await message.waitFor()
  await expect.poll(() => bar().locator('.find-hit').count()).toBe(1)
  const after = await stored()
  expect(await message.count()).toBe(1)
  expect(count(after, 'october')).toBe(1)
  expect(count(after, 'brumaire')).toBe(count(before, 'october') - 1)
  await press('Control+z')
  expect(await stored()).toBe(before)
  await press('Control+Shift+z')
  expect(await stored()).toBe(after)
  await press('Control+z')
  expect(await stored()).toBe(before)
  // It offers to take back what is taken back already.
  await message.waitFor({ state: 'detached', timeout: 2_000 })
})

test('words that are half bold are replaced one by one, with groups, among other steps of the history', async () => {
  await press('Control+Shift+A')
  await desk.page.locator('.body').click()
  await desk.page.keyboard.type('On 12 ')
  await press('Control+b')
  await desk.page.keyboard.type('May')
  await press('Control+b')
  await desk.page.keyboard.type(' and 3 June.')
  await press('Control+h')
  await bar().getByRole('combobox').selectOption('article')
  await bar().getByRole('button', { name: 'Regular expression' }).click()
  await find().fill('(\\d+) (\\w+)')
  await bar().locator('input[name="replace"]').fill('$2 $1')
  await expect.poll(status).toBe('1 of 2')
  await bar().getByRole('button', { name: 'Replace', exact: true }).click()
  await expect.poll(() => desk.page.locator('.body').innerText()).toBe('On May 12 and 3 June.')
  await bar().getByRole('button', { name: 'Replace', exact: true }).click()
  await expect.poll(() => desk.page.locator('.body').innerText()).toBe('On May 12 and June 3.')
  await press('Control+z')
  await press('Control+z')
  expect(await desk.page.locator('.body').innerText()).toBe('On 12 May and 3 June.')
  expect(await desk.page.locator('.body strong').innerText()).toBe('May')
})

test('a pattern that is none is said, and one that never ends is stopped', async () => {
  await desk.page.locator('.body').click()
  await press('Control+End')
  await desk.page.keyboard.insertText(` ${'a'.repeat(60)}!`)
  await press('Control+f')
  await find().fill('(')
  await expect.poll(() => bar().getByRole('alert').innerText()).toContain('round bracket')
  await find().fill('(a+)+$')
  await expect.poll(() => bar().getByRole('alert').innerText(), { timeout: 6000 }).toContain('too long')
  await find().fill('June')
  await expect.poll(status).toBe('1 of 1')
})

test('a note and a sidebar are searched, marked where they show, and replaced', async () => {
  await press('Control+Shift+A')
  await desk.page.locator('.body').click()
  await desk.page.keyboard.type('A zebra')
  await press('Control+Alt+f')
  await desk.page.locator('.sheet-note').waitFor()
  await desk.page.keyboard.type('The zebra of the note')
  await press('Enter')
  await press('Control+End')
  await press('Enter')
  await desk.page.keyboard.type('A boxed zebra')
  await press('Control+Alt+b')
  await press('Control+End')
  await press('Control+h')
  await bar().getByRole('combobox').selectOption('article')
  if (
    (await bar().getByRole('button', { name: 'Regular expression' }).getAttribute('aria-pressed')) === 'true'
  )
    await bar().getByRole('button', { name: 'Regular expression' }).click()
  await find().fill('zebra')
  await bar().locator('input[name="replace"]').fill('okapi')
  await expect.poll(status).toBe('1 of 3')
  await expect.poll(() => marks('found')).toEqual(['zebra', 'zebra', 'zebra'])
  const axe = await new AxeBuilder({ page: desk.page as never })
    .setLegacyMode(true)
    .include('.find-bar')
    .analyze()
  expect(axe.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  await desk.page.emulateMedia({ colorScheme: 'dark' })
  await screenshot(desk.launched, 'find-dark')
  const ground = await desk.page
    .locator('.body p')
    .first()
    .evaluate((p) => getComputedStyle(p, '::highlight(found)').backgroundColor)
  expect(ground).toBe('rgb(89, 74, 30)')
  await desk.page.emulateMedia({ colorScheme: 'light' })
  await bar().getByRole('button', { name: 'Replace all ticked' }).click()
  await expect.poll(() => desk.page.locator('.paper-note').innerText()).toBe('The okapi of the note')
  expect(await desk.page.locator('.body').innerText()).toMatch(/A okapi[\s\S]*A boxed okapi/)
})
