// From nothing: an empty library, a publication, its first issue, an article, and the exported file.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aFolder, forget, type Launched, launch, screenshot } from './launch'

let window: Launched
const library = aFolder()

const command = (id: string) =>
  window.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)

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
  // What was typed is not lost by a key; the button that has the focus keeps it.
  await page.keyboard.press('Escape')
  await page.getByRole('alert').filter({ hasText: 'The changes are not saved.' }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.shelf h2').allInnerTexts()).toEqual(['The Test Gazette'])
  // One without issues can be taken away again, and back.
  await page.getByRole('button', { name: 'Remove The Test Gazette' }).click()
  await page.locator('.library-empty').waitFor()
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => page.locator('.shelf h2').allInnerTexts()).toEqual(['The Test Gazette'])
  await page.getByRole('button', { name: /No\. 1/ }).click()
  await page.locator('.plan').waitFor()
  expect(await page.locator('.plan').innerText()).toContain('No. 1')
})

test('the settings of a publication are not lost by Escape or a click beside them, and no wrong address is saved', async () => {
  const { page } = window
  const dialog = page.getByRole('dialog', { name: 'Publication settings' })
  const question = dialog.getByRole('alert').filter({ hasText: 'The changes are not saved.' })
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  const beside = () => page.mouse.click(8, 400)
  const settings = async () => {
    await command('library')
    await page.getByRole('button', { name: 'Settings of The Test Gazette' }).click()
    await dialog.waitFor()
  }
  await settings()
  // Nothing was changed, nothing is asked.
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })

  await settings()
  const slogan = dialog.getByLabel('Slogan')
  await slogan.fill('All the tides')
  await page.keyboard.press('Escape')
  await question.waitFor()
  await expect.poll(focused).toBe('Save')
  await page.keyboard.press('Escape')
  await question.waitFor({ state: 'detached' })
  await expect.poll(() => slogan.evaluate((field) => field === document.activeElement)).toBe(true)
  await beside()
  await question.waitFor()
  await beside()
  await question.waitFor({ state: 'detached' })
  expect(await slogan.inputValue()).toBe('All the tides')
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: 'Discard changes' }).click()
  await dialog.waitFor({ state: 'detached' })

  await settings()
  expect(await slogan.inputValue()).toBe('')
  await slogan.fill('Every tide')
  await page.keyboard.press('Escape')
  await expect.poll(focused).toBe('Save')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await settings()
  expect(await slogan.inputValue()).toBe('Every tide')

  // An address is completed or questioned when its field is left, and Save goes to the first that is none.
  const web = dialog.getByLabel('Web address of an issue')
  const sender = dialog.getByLabel('Sender’s mail address')
  await web.fill('www.museum.example/{number}')
  await sender.fill('nobody')
  expect(await web.inputValue()).toBe('https://www.museum.example/{number}')
  expect(await sender.getAttribute('aria-invalid')).toBe(null)
  await page.keyboard.press('Enter')
  await expect.poll(() => sender.getAttribute('aria-invalid')).toBe('true')
  await web.fill('nowhere')
  await dialog.getByRole('button', { name: 'Save' }).click()
  const described = await web.evaluate((field) =>
    (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' '),
  )
  expect(described).toMatch(/^This is not a web address.*https:\/\/example\.org/)
  expect(await web.evaluate((field) => field === document.activeElement)).toBe(true)
  await screenshot(window, 'publication-faults')
  await web.fill('museum.example/{volume}')
  await sender.fill('desk@museum.example')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await settings()
  expect(await web.inputValue()).toBe('https://museum.example/{volume}')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
})

test('without a title an issue is called by its first headline, and before that untitled, with its date beside it', async () => {
  const { page } = window
  const set = async (language: string, theme: string) => {
    const settings = JSON.stringify({ language, theme })
    await page.evaluate(`window.galley.request('settings.write', { settings: ${settings} })`)
    await page.waitForFunction((l) => document.documentElement.lang === l, language)
  }
  const lines = async (selector: string) => (await page.locator(selector).innerText()).split('\n').slice(0, 2)
  await command('library')
  await page.locator('.issue-open').waitFor()
  for (const [language, theme, words, date] of [
    ['ja', 'dark', '無題', '日付なし'],
    ['en', 'light', 'Untitled', 'No date'],
  ] as const) {
    await set(language, theme)
    await expect.poll(() => lines('.issue-title')).toEqual([words, expect.stringContaining(date)])
    await screenshot(window, `untitled-${language}-${theme}`)
    await command('export.several')
    const label = page.locator('.several-issue')
    await label.waitFor()
    expect(await label.innerText()).toContain(words)
    expect(await label.innerText()).toContain(date)
    await screenshot(window, `untitled-several-${language}-${theme}`)
    await page.keyboard.press('Escape')
    await label.waitFor({ state: 'detached' })
  }
  await page.locator('.issue-open').click()
  await page.locator('.plan').waitFor()
  await command('article.new')
  const hed = page.locator('.paper textarea[data-field="hed"]')
  await hed.fill('The tide comes in')
  await page.keyboard.press('Control+s')
  await command('library')
  await expect
    .poll(() => lines('.issue-title'))
    .toEqual(['The tide comes in', expect.stringContaining('No date')])
})

test('the next issue begins with the sections of the last, or as a copy of it', async () => {
  const { page } = window
  await page.locator('.issue-open').click()
  await page.locator('.plan').waitFor()
  await page.getByRole('menuitem', { name: 'File' }).click()
  await page.getByRole('menuitem', { name: 'New issue from this one' }).click()
  await page.locator('.toast', { hasText: 'No. 2 begins as a copy of No. 1.' }).waitFor()
  const plan = page.locator('.plan')
  await expect.poll(() => plan.innerText()).toContain('No. 2')
  expect(await page.locator('.paper textarea[data-field="hed"]').inputValue()).toBe('The tide comes in')
  await page.locator('[role="treeitem"][data-section]').first().focus()
  await page.keyboard.press('F2')
  await page.keyboard.type('From the Harbour')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+n')
  await expect.poll(() => plan.innerText()).toContain('No. 3')
  expect(await plan.textContent()).toContain('From the Harbour')
  expect(await page.locator('[role="treeitem"]').count()).toBe(1)
  await screenshot(window, 'next-issue')
})

test('a finding leads to the very field that is meant', async () => {
  const { page } = window
  const name = () => page.evaluate(() => document.activeElement?.getAttribute('name'))
  const dialog = page.locator('.dialog')
  // The address asks for a volume, which the issue has not got; without an article no mail would say so.
  await command('article.new')
  await page.locator('.paper textarea[data-field="hed"]').waitFor()
  await command('preflight')
  await page.getByRole('button', { name: /^No web address/ }).click()
  await dialog.getByLabel('Numbering').waitFor()
  await expect.poll(name).toBe('webAddress')
  // Whoever chooses a colour sees what becomes of it.
  const accent = dialog.getByLabel('Accent colour')
  const said = () =>
    accent.evaluate((field) =>
      document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent?.trim(),
    )
  expect(await said()).toBe('Lightened on dark so that it can be read.')
  await accent.fill('#f5e663')
  expect(await said()).toBe('Darkened on light so that it can be read.')
  await screenshot(window, 'publication-accent')
  await dialog.getByLabel('Numbering').selectOption({ label: 'Volume and number' })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
  await command('issue.details')
  await dialog.getByLabel('Number', { exact: true }).fill('')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^No issue number/ }).click()
  await expect.poll(name).toBe('number')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
})
