// The PDF's pages in the preview: what is said below them, and a design that has fewer of them.
import { cpSync, existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aFolder, forget, type Launched, launch, root, screenshot } from './launch'

let desk: Launched
const library = aFolder()
const facts = () => desk.page.locator('.preview-facts').innerText()
const pages = () => desk.page.locator('.pdf-page').count()

beforeAll(async () => {
  cpSync(join(root, 'resources', 'sample-library'), library, { recursive: true })
  desk = await launch({ library })
  desk.page.setDefaultTimeout(15_000)
  await desk.page.locator('.issue-open').first().click()
  await desk.page.getByRole('button', { name: 'PDF', exact: true }).click()
})
afterAll(async () => {
  await desk.close()
  forget(library, desk.userData)
})

test('are counted, and each is named', async () => {
  await expect.poll(facts, { timeout: 20_000 }).toMatch(/^\d+ pages · exactly as exported · [\d.]+ MB$/)
  const count = await pages()
  expect(count).toBeGreaterThan(5)
  expect(await facts()).toMatch(new RegExp(`^${count} pages`))
  expect(await desk.page.locator('.pdf-sheet').first().getAttribute('aria-label')).toBe(`Page 1 of ${count}`)
  await screenshot(desk, 'pdf-preview')
})

test('become fewer without a mistake, wherever one has scrolled to', async () => {
  const before = await pages()
  await desk.page.locator('.pdf-page').last().scrollIntoViewIfNeeded()
  await desk.page.getByRole('menuitem', { name: 'File' }).click()
  await desk.page.getByRole('menuitem', { name: /^Publication settings/ }).click()
  const dialog = desk.page.locator('.dialog')
  await dialog.getByLabel('Paper').selectOption({ label: 'Tabloid' })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(pages, { timeout: 20_000 }).toBeLessThan(before)
  await expect.poll(facts).toMatch(new RegExp(`^${await pages()} pages`))
  expect(await desk.page.locator('.defect-notice').count()).toBe(0)
})

test('are opened for printing in another program, and are gone with this one', async () => {
  await desk.app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openPath = async (path: string) => {
      opened.push(path)
      return ''
    }
  })
  await desk.page.keyboard.press('Control+p')
  const opened = () => desk.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  await expect.poll(opened, { timeout: 20_000 }).toHaveLength(1)
  const [file = ''] = await opened()
  expect(basename(file)).toBe('the-kazahaya-circular-47.pdf')
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  expect(statSync(file).mode & 0o077).toBe(0)
  await expect.poll(() => desk.page.locator('.toast').count()).toBe(0)
  await desk.close()
  expect(existsSync(file)).toBe(false)
})
