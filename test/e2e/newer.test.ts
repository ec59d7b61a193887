// Issues of a later version: the list names them, one that this version can read opens to be read, and their files stay as they are.
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canonical } from '#core/canonical'
import { sha256 } from '#main/store/seal'
import { aFolder, forget, type Launched, launch, root, screenshot } from './launch'

let desk: Launched
const library = aFolder()
const file = (id: string) => join(library, 'issues', id, 'issue.json')
const texts = new Map<string, string>()
const dialog = () => desk.page.locator('.dialog')
const row = (words: string) => desk.page.locator('.issues-newer .issue-open', { hasText: words })
const set = (settings: object) =>
  desk.page.evaluate(`window.galley.request('settings.write', { settings: ${JSON.stringify(settings)} })`)

/** As a later version writes it; where `whole` is false its checksum is made in a way that only that version knows. */
function age(id: string, whole: boolean): void {
  const { schema: _, sha256: sum, ...rest } = JSON.parse(readFileSync(file(id), 'utf8'))
  const later = { schema: 2, ...rest }
  const text = JSON.stringify({ ...later, sha256: whole ? sha256(canonical(later)) : sum })
  texts.set(id, text)
  writeFileSync(file(id), text)
}

beforeAll(async () => {
  cpSync(join(root, 'resources', 'sample-library'), library, { recursive: true })
  age('kazahaya-47', false)
  age('kazahaya-46', true)
  desk = await launch({ library })
  desk.page.setDefaultTimeout(15_000)
  await row('No. 47').waitFor()
})
afterAll(async () => {
  await desk.close()
  forget(library, desk.userData)
})

test('they are in the list of their publication, in either language, and the arrow keys reach them', async () => {
  expect(await row('No. 47').innerText()).toContain('Made by a newer version of Galley')
  expect(await desk.page.locator('.library-notice').count()).toBe(0)
  const focused = () => desk.page.evaluate(() => document.activeElement?.textContent ?? '')
  await desk.page.locator('.issue-open').first().focus()
  const first = await focused()
  await desk.page.keyboard.press('ArrowDown')
  expect([first, await focused()].map((words) => words.slice(0, 6)).sort()).toEqual(['No. 46', 'No. 47'])
  await screenshot(desk, 'newer-en')
  await set({ language: 'ja' })
  await expect.poll(() => row('第47号').innerText()).toContain('より新しいバージョン')
  await screenshot(desk, 'newer-ja')
})

test('one that cannot be shown says so, and shows its file', async () => {
  await desk.app.evaluate(({ shell }) => {
    const shown: string[] = []
    Object.assign(globalThis, { shown })
    shell.showItemInFolder = (path) => void shown.push(path)
  })
  await set({ theme: 'dark' })
  await row('第47号').focus()
  await desk.page.keyboard.press('Enter')
  await dialog().waitFor()
  expect(await dialog().innerText()).toContain('このバージョンでは表示できません')
  await screenshot(desk, 'newer-dialog-ja-dark')
  await set({ language: 'en', theme: 'light' })
  await dialog().getByRole('button', { name: 'Show its file' }).click()
  await expect
    .poll(() => desk.app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown))
    .toEqual([file('kazahaya-47')])
  expect(await dialog().getByRole('button', { name: 'Open to read' }).count()).toBe(0)
  await desk.page.keyboard.press('Escape')
  const answer = await desk.page.evaluate(`window.galley.request('issue.open', { id: 'kazahaya-47' })`)
  expect(answer).toMatchObject({ ok: false, fault: { key: 'fault.issue-newer' } })
})

test('a search says that they were not searched', async () => {
  await desk.page.keyboard.press('Control+f')
  await desk.page.keyboard.type('sky')
  await expect
    .poll(() => desk.page.locator('.library-found').innerText())
    .toBe(
      'Not found in any issue. 2 issues could not be searched: they are damaged or were made by a newer version.',
    )
  await desk.page.keyboard.press('Escape')
  await row('No. 47').waitFor()
})

test('one that this version reads is opened by keyboard, to be read, and stays byte for byte', async () => {
  await row('No. 46').focus()
  await desk.page.keyboard.press('Enter')
  await dialog().waitFor()
  await screenshot(desk, 'newer-dialog')
  await desk.page.keyboard.press('Enter')
  await desk.page.locator('.desk-read-only', { hasText: 'newer version' }).waitFor()
  expect(await desk.page.locator('.desk-read-only button').count()).toBe(0)
  expect(await desk.page.locator('.body').getAttribute('contenteditable')).toBe('false')
  await expect.poll(() => desk.page.locator('.body').innerText()).toContain('Comet Ibuki')
  await screenshot(desk, 'newer-open')
  await whatCannotWork()
  const scroll = desk.page.locator('.article-scroll')
  await scroll.focus()
  await desk.page.keyboard.press('End')
  await expect.poll(() => scroll.evaluate((box) => box.scrollTop)).toBeGreaterThan(0)
  await desk.page.keyboard.press('Control+s')
  await desk.close()
  for (const [id, text] of texts) expect(readFileSync(file(id), 'utf8')).toBe(text)
  desk = await launch({ library, userData: desk.userData })
})

/** What needs the whole issue is greyed beside its reason; a key says the same, and no request is refused. */
async function whatCannotWork(): Promise<void> {
  const reason = 'only that version can export it whole'
  await desk.page.getByRole('menuitem', { name: 'File', exact: true }).click()
  const entry = desk.page.locator('.menu-item', { hasText: 'Export…' })
  expect(await entry.getAttribute('aria-disabled')).toBe('true')
  expect(await entry.innerText()).toContain(reason)
  await screenshot(desk, 'newer-menu')
  await desk.page.keyboard.press('Escape')
  await desk.page.getByRole('menuitem', { name: 'File', exact: true }).click()
  await desk.page.locator('.menu-item', { hasText: 'Export the archive…' }).click()
  await dialog().getByText('No archive can be made now').waitFor()
  expect(await dialog().locator('button[type="submit"]').isDisabled()).toBe(true)
  await screenshot(desk, 'newer-archive')
  await desk.page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await desk.page.keyboard.press('Control+e')
  await desk.page.locator('.toasts', { hasText: reason }).waitFor()
  expect(await dialog().count()).toBe(0)
  const pdf = desk.page.locator('.preview-form', { hasText: 'PDF' })
  expect(await pdf.isDisabled()).toBe(true)
  await set({ preview: 'pdf' })
  await desk.page.locator('.preview-empty', { hasText: reason }).waitFor()
  await screenshot(desk, 'newer-no-pdf')
  await set({ preview: 'desktop' })
  await desk.page.keyboard.press('Control+k')
  const options = desk.page.getByRole('option')
  await options.first().waitFor()
  expect((await options.allInnerTexts()).filter((words) => /^Export…/.test(words))).toEqual([])
  await desk.page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
}
