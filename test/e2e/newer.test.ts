// An issue of a later version: the list names it, nothing opens it, and the file stays as it is.
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aFolder, forget, type Launched, launch, root, screenshot } from './launch'

let desk: Launched
const library = aFolder()
const file = join(library, 'issues', 'kazahaya-47', 'issue.json')
let text: string

beforeAll(async () => {
  cpSync(join(root, 'resources', 'sample-library'), library, { recursive: true })
  text = readFileSync(file, 'utf8').replace('"schema":1', '"schema":2')
  writeFileSync(file, text)
  desk = await launch({ library })
  desk.page.setDefaultTimeout(15_000)
})
afterAll(async () => {
  await desk.close()
  forget(library, desk.userData)
})

test('it is in the list of its publication, in either language, and stays byte for byte', async () => {
  const row = desk.page.locator('.issues-newer .issue-row')
  await row.waitFor()
  expect(await row.innerText()).toContain('No. 47')
  expect(await row.innerText()).toContain('Made by a newer version of Galley')
  expect(await row.locator('button, a').count()).toBe(0)
  expect(await desk.page.locator('.library-notice').count()).toBe(0)
  await screenshot(desk, 'newer-en')
  await desk.page.evaluate(`window.galley.request('settings.write', { settings: { language: 'ja' } })`)
  await expect.poll(() => row.innerText()).toContain('より新しい版')
  await screenshot(desk, 'newer-ja')
  const answer = await desk.page.evaluate(`window.galley.request('issue.open', { id: 'kazahaya-47' })`)
  expect(answer).toMatchObject({ ok: false, fault: { key: 'fault.issue-newer' } })
  expect(readFileSync(file, 'utf8')).toBe(text)
})
