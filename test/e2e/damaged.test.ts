// A damaged issue in a real window: the notice says what stands in its place, and both versions can be looked at.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { photoShop } from '#main/photos/shop'
import { openLibrary } from '#main/store/library'
import { aFolder, forget, type Launched, launch, root, screenshot } from './launch'

let desk: Launched
const library = aFolder()
const file = (id: string) => join(library, 'issues', id, 'issue.json')
const dialog = () => desk.page.locator('.dialog')
const notice = (words: string) => desk.page.locator('.library-notice', { hasText: words })
const set = (settings: object) =>
  desk.page.evaluate(`window.galley.request('settings.write', { settings: ${JSON.stringify(settings)} })`)

/** A revision in the history of each, so that there is something to stand in. */
async function keep(...ids: readonly string[]): Promise<void> {
  const opened = await openLibrary(library, {
    now: () => new Date(),
    newId: () => 'new',
    inspect: photoShop.inspect,
  })
  if (!opened.ok) throw new Error(opened.fault.key)
  for (const [at, id] of ids.entries()) {
    const { sittings } = opened.value
    await sittings.sit(id)
    await sittings.correct(id)
    await sittings.change(id, 1, { keys: { title: { is: `Kept ${at + 1}` } }, gone: [] })
  }
  await opened.value.close()
}

beforeAll(async () => {
  cpSync(join(root, 'resources', 'sample-library'), library, { recursive: true })
  await keep('kazahaya-47', 'kazahaya-46')
  const whole = readFileSync(file('kazahaya-47'), 'utf8')
  writeFileSync(
    file('kazahaya-47'),
    whole.replace('directs the observatory', 'directs the obserbatory').replace('"Kept 1"', '"Kept l"'),
  )
  writeFileSync(file('kazahaya-46'), readFileSync(file('kazahaya-46')).subarray(0, 900))
  desk = await launch({ library })
  desk.page.setDefaultTimeout(15_000)
  await notice('Kept 1').waitFor()
})
afterAll(async () => {
  await desk.close()
  forget(library, desk.userData)
})

test('what could still be read of the damaged file stands beside what took its place', async () => {
  await screenshot(desk, 'damaged-notice')
  await notice('Kept 1').getByRole('button', { name: 'Compare…' }).focus()
  await desk.page.keyboard.press('Enter')
  await dialog().locator('.history-article').first().waitFor()
  await expect.poll(() => dialog().locator('del').allInnerTexts()).toContain('obserbatory')
  expect(await dialog().locator('ins').allInnerTexts()).toContain('observatory')
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
      await screenshot(desk, `damaged-${language}-${theme}`)
      const { violations } = await new AxeBuilder({ page: desk.page as never }).setLegacyMode(true).analyze()
      expect(violations.map(({ id: rule, nodes }) => `${rule} ${nodes[0]?.html}`)).toEqual([])
    }
  await set({ language: 'en', theme: 'light' })
  await dialog().getByRole('button', { name: 'Close' }).click()
  await dialog().waitFor({ state: 'detached' })
})

test('where nothing can be read any more the file is shown in its folder, and what stands in its place is opened', async () => {
  await desk.app.evaluate(({ shell }) => {
    const shown: string[] = []
    Object.assign(globalThis, { shown })
    shell.showItemInFolder = (path) => void shown.push(path)
  })
  await notice('Kept 2').getByRole('button', { name: 'Compare…' }).click()
  await dialog().getByText('cannot be read any more').waitFor()
  await screenshot(desk, 'damaged-unreadable')
  await dialog().getByRole('button', { name: 'Show in folder' }).click()
  const kept = readdirSync(join(library, 'quarantine')).find((name) =>
    name.endsWith('-kazahaya-46-issue.json'),
  )
  await expect
    .poll(() => desk.app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown))
    .toEqual([join(library, 'quarantine', kept ?? '')])
  await dialog().getByRole('button', { name: 'Open the issue' }).click()
  await expect.poll(() => desk.page.locator('.body').innerText()).toContain('Comet Ibuki')
})

test('each notice stays until it is dismissed, and does not come back with the window', async () => {
  await desk.page.keyboard.press('Control+Shift+L')
  await notice('Kept 2').getByRole('button', { name: 'Do not show again' }).click()
  await notice('Kept 2').waitFor({ state: 'detached' })
  await notice('Kept 1').getByRole('button', { name: 'Compare…' }).click()
  await dialog().getByRole('button', { name: 'Keep this content' }).click()
  await notice('Kept 1').waitFor({ state: 'detached' })
  await desk.page.reload()
  await desk.page.locator('.library').waitFor()
  expect(await desk.page.locator('.library-notice').count()).toBe(0)
  const seen = readdirSync(join(library, 'quarantine', 'seen'))
  expect(seen.filter((name) => name.endsWith('-issue.json'))).toHaveLength(2)
})
