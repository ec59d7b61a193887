// One owner in a real window: a second program on the same library reads it, says who has it, and goes on when that one ends.
import { spawnSync } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findElectron } from '../../scripts/setup/electron.mjs'
import { aFolder, forget, type Launched, launch, root, screenshot } from './launch'

const library = aFolder()
cpSync(join(root, 'resources/sample-library'), library, { recursive: true })
const running: Launched[] = []
afterAll(async () => {
  for (const { close } of running) await close().catch(() => undefined)
  forget(library, ...running.map(({ userData }) => userData))
})

const start = async () => {
  const desk = await launch({ library })
  desk.page.setDefaultTimeout(15_000)
  running.push(desk)
  return desk
}

function galley(...args: string[]) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return spawnSync(findElectron()?.executable ?? '', [...flags, '--disable-gpu', root, ...args], {
    env: { ...env, LANG: 'C' },
    encoding: 'utf8',
  })
}

test('a second window reads, and writes when the first has gone', async () => {
  const first = await start()
  await first.page.locator('.issue-open').first().click()
  await first.page.locator('.paper').waitFor()

  const second = await start()
  // The program itself, whatever started it.
  const pid = await first.app.evaluate(() => process.pid)
  await second.page.locator('.library-notice', { hasText: `${pid}` }).waitFor()
  await second.page.locator('.issue-open').first().click()
  await second.page.locator('.desk-read-only', { hasText: `${pid}` }).waitFor()
  await screenshot(second, 'read-only')
  const hed = second.page.locator('.paper textarea[data-field="hed"]')
  const before = await hed.inputValue()
  // It can be read and copied, and a key changes nothing.
  await hed.focus()
  await second.page.keyboard.type('Slip')
  expect(await hed.inputValue()).toBe(before)
  expect(await second.page.locator('.body').getAttribute('contenteditable')).toBe('false')
  expect(await second.page.locator('.editor-toolbar, .toolbar').count()).toBe(0)

  const note = join(aFolder(), 'note.md')
  writeFileSync(note, '# A note\n\nWords.\n')
  const refused = galley('import', note, '--library', library)
  expect(refused.status).toBe(3)
  expect(refused.stderr).toContain(`process ${pid}`)
  expect(galley('list', '--library', library).status).toBe(0)
  expect(galley('check', 'latest', '--library', library).status).toBeLessThan(2)

  await first.close()
  await second.page.locator('.desk-read-only').waitFor({ state: 'detached', timeout: 60_000 })
  // A program that ends takes its time on a busy machine.
  await hed.waitFor({ timeout: 60_000 })
  await hed.fill(`${before} again`)
  await second.page.locator('.status-saved[data-state="saved"]', { hasText: /\d\d:\d\d:\d\d/ }).waitFor()
  expect(galley('import', note, '--library', library).status).toBe(3)
  forget(note)
})
