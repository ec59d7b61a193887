// The trash by keyboard: an issue is removed, found there, taken back, removed again and deleted for ever.
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aFolder, forget, type Launched, launch, root, screenshot } from './launch'

let desk: Launched
let library: string
const rows = () => desk.page.locator('.issue-open')
const focused = () => desk.page.evaluate(() => document.activeElement?.textContent ?? '')
const press = (key: string) => desk.page.keyboard.press(key)
const inTrash = () => readdirSync(join(library, 'trash'))

beforeEach(async () => {
  library = aFolder()
  cpSync(join(root, 'resources', 'sample-library'), library, { recursive: true })
  desk = await launch({ library })
  desk.page.setDefaultTimeout(15_000)
  await desk.page.locator('.paper, .issue-open').first().waitFor()
})
afterEach(async () => {
  await desk.close()
  forget(library, desk.userData)
})

const set = (settings: object) =>
  desk.page.evaluate(`window.galley.request('settings.write', { settings: ${JSON.stringify(settings)} })`)

/** Tab until what has the focus says this. A dialog takes the focus, and takes it back at its end, a frame later. */
async function tabTo(words: string): Promise<void> {
  const dialog = desk.page.locator('.dialog')
  const inside = () => dialog.evaluate((own) => own.contains(document.activeElement))
  await expect.poll(inside).toBe(true)
  for (let step = 0; step < 6 && (await focused()) !== words; step++) {
    await press('Tab')
    await expect.poll(inside).toBe(true)
  }
  expect(await focused()).toBe(words)
}

async function fromPalette(words: string): Promise<void> {
  await press('Control+k')
  await desk.page.locator('.palette-input').waitFor()
  await desk.page.keyboard.type(words)
  await desk.page.getByRole('option').first().waitFor()
  await press('Enter')
  await desk.page.locator('.palette').waitFor({ state: 'detached' })
}

async function removeFirst(): Promise<void> {
  const before = await rows().count()
  await rows().first().focus()
  await press('Delete')
  await expect.poll(() => rows().count()).toBe(before - 1)
  // The next row takes the focus.
  const holder = () => desk.page.evaluate(() => document.activeElement?.className)
  if (before > 1) await expect.poll(holder).toBe('issue-open')
}

test('a removed issue is in the trash, and comes back from there', async () => {
  const all = await rows().allInnerTexts()
  expect(await desk.page.locator('.library-trash').count()).toBe(0)
  await removeFirst()
  await expect.poll(() => desk.page.locator('.library-trash').innerText()).toBe('Trash (1)')
  await desk.page.locator('.library-trash').focus()
  await press('Enter')
  await desk.page.locator('.trash-row').waitFor()
  expect(await desk.page.locator('.trash-row').innerText()).toMatch(/Removed /)
  await tabTo('Restore')
  await press('Enter')
  await desk.page.getByText('The trash is empty.').waitFor()
  await expect.poll(focused).toBe('Done')
  await press('Enter')
  await desk.page.locator('.dialog').waitFor({ state: 'detached' })
  await expect.poll(() => rows().count()).toBe(all.length)
  const facts = (line: string) => line.split('\n').slice(0, 2)
  expect((await rows().allInnerTexts()).map(facts)).toEqual(all.map(facts))
})

test('it is asked before an issue is deleted for ever, and then it is gone from the disk', async () => {
  await removeFirst()
  const [id] = inTrash()
  await fromPalette('Trash')
  const row = desk.page.locator('.trash-row')
  await row.waitFor()
  await tabTo('Delete for ever…')
  await press('Enter')
  await expect.poll(focused).toBe('Keep')
  await press('Escape')
  await expect.poll(focused).toBe('Delete for ever…')
  expect(await row.count()).toBe(1)
  expect(inTrash()).toEqual([id])
  await press('Enter')
  await expect.poll(focused).toBe('Keep')
  for (const language of ['en', 'ja'] as const)
    for (const theme of ['light', 'dark'] as const) {
      await set({ language, theme })
      await desk.page.waitForFunction(
        ([l, t]) => document.documentElement.lang === l && document.documentElement.dataset['theme'] === t,
        [language, theme],
      )
      await desk.page.waitForFunction(() =>
        document.getAnimations().every((own) => own.playState !== 'running'),
      )
      await screenshot(desk, `trash-${language}-${theme}`)
      const { violations } = await new AxeBuilder({ page: desk.page as never }).setLegacyMode(true).analyze()
      expect(violations.map(({ id: rule, nodes }) => `${rule} ${nodes[0]?.html}`)).toEqual([])
    }
  await set({ language: 'en', theme: 'light' })
  await expect.poll(focused).toBe('Keep')
  await press('Tab')
  await expect.poll(focused).toBe('Delete for ever')
  await press('Enter')
  await desk.page.getByText('The trash is empty.').waitFor()
  expect(inTrash()).toEqual([])
  await press('Escape')
  await desk.page.locator('.dialog').waitFor({ state: 'detached' })
  await expect.poll(() => desk.page.locator('.library-trash').count()).toBe(0)
})

test('the message of a removed issue goes by its button, and by itself once the issue is back', async () => {
  const message = desk.page.locator('.toast')
  await removeFirst()
  await message.getByRole('button', { name: 'Close' }).click()
  await message.waitFor({ state: 'detached' })
  await fromPalette('Trash')
  await tabTo('Restore')
  await press('Enter')
  await desk.page.getByText('The trash is empty.').waitFor()
  await press('Escape')
  await desk.page.locator('.dialog').waitFor({ state: 'detached' })

  for (const [language, theme] of [
    ['en', 'light'],
    ['ja', 'dark'],
  ] as const) {
    await set({ language, theme })
    await desk.page.waitForFunction((l) => document.documentElement.lang === l, language)
    await removeFirst()
    const [id] = inTrash()
    await message.waitFor()
    await screenshot(desk, `toast-${language}-${theme}`)
    const { violations } = await new AxeBuilder({ page: desk.page as never }).setLegacyMode(true).analyze()
    expect(violations.map(({ id: rule, nodes }) => `${rule} ${nodes[0]?.html}`)).toEqual([])
    await desk.page.evaluate(`window.galley.request('trash.restore', { name: '${id}' })`)
    await message.waitFor({ state: 'detached', timeout: 3_000 })
  }
})
