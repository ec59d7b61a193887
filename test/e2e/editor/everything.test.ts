// One article with every block, written with the keyboard alone, closed, reopened and exported.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { programArguments, programEnvironment } from '../../../scripts/setup/all.mjs'
import { findElectron } from '../../../scripts/setup/electron.mjs'
import { aFolder, forget, screenshot } from '../launch'
import { Desk } from './desk'

let desk: Desk
const out = aFolder()

beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(async () => {
  await desk.close()
  forget(out)
})

test('every block is written, undone, redone, kept over a restart and found in each edition', async () => {
  await desk.newArticle('All the blocks there are')
  await desk.type('Opening words')
  await desk.press('Control+Alt+f')
  await desk.page.locator('.sheet-note').waitFor()
  await desk.type('footnoted')
  await desk.press('Enter')
  await desk.press('Enter', 'Control+Alt+1', 'Control+Alt+3')
  await desk.type('numbered subhead')
  await desk.press('Enter')
  await desk.type('first bullet')
  await desk.press('Control+Shift+8', 'Enter', 'Tab')
  await desk.type('nested bullet')
  await desk.press('Enter', 'Enter', 'Enter', 'Control+Shift+9')
  await desk.type('quoted sentence')
  await desk.press('Enter', 'Control+Alt+q')
  await desk.type('pulled sentence')
  await desk.press('Enter')
  await desk.type('attributed speaker')
  await desk.press('Enter', 'Control+Alt+b')
  await desk.type('boxed heading')
  await desk.press('ArrowDown')
  await desk.type('boxed sentence')
  await desk.press('Enter', 'Enter', 'Control+Enter')
  await desk.press('ArrowDown', 'Control+Alt+t')
  await desk.type('tabled cell')
  await desk.press('Tab')
  await desk.type('second cell')
  const kinds = [
    'paragraph',
    'subhead',
    'list',
    'quote',
    'pullquote',
    'attribution',
    'sidebar',
    'pagebreak',
    'table',
  ]
  expect(
    (await desk.kinds()).filter((kind, at, all) => kind !== 'paragraph' || at !== all.length - 1),
  ).toEqual(kinds)
  await screenshot(desk.launched, 'every-block')
  const written = await desk.stored()

  for (let step = 0; step < 120; step++) await desk.press('Control+z')
  await expect.poll(() => desk.page.locator('.body').innerText()).not.toContain('Opening')
  for (let step = 0; step < 120; step++) await desk.press('Control+Shift+z')
  await expect.poll(() => desk.page.locator('.body').innerText()).toContain('second cell')
  expect((await desk.stored()).body).toEqual(written.body)

  await desk.reopen()
  await desk.page.locator(`[data-id="${written.id}"]`).click()
  await expect.poll(() => desk.page.locator('.body').innerText()).toContain('boxed sentence')
  expect((await desk.stored()).body).toEqual(written.body)
  await desk.page.locator('.body').click()

  const electron = findElectron()
  mkdirSync(out, { recursive: true })
  const words = ['export', '47', '--library', desk.library, '--to', 'web,single,pdf', '--out', out, '--json']
  const printed = execFileSync(electron?.executable ?? '', programArguments(words), {
    env: programEnvironment(process.env),
    encoding: 'utf8',
  })
  for (const { edition, proof } of JSON.parse(printed).editions)
    expect({ edition, ...proof }).toMatchObject({ edition, ok: true, missing: [] })
  const single = readdirSync(out).find((name) => name.endsWith('.html')) ?? ''
  const html = readFileSync(join(out, single), 'utf8')
  for (const phrase of [
    'footnoted',
    'numbered subhead',
    'nested bullet',
    'quoted sentence',
    'pulled sentence',
    'attributed speaker',
    'boxed heading',
    'boxed sentence',
    'tabled cell',
  ])
    expect(html).toContain(phrase)
})

test('a block moves past its neighbour with the keyboard, and back with undo', async () => {
  await desk.newArticle('Moved blocks')
  await desk.type('One')
  await desk.press('Enter')
  await desk.type('Two')
  await desk.press('Control+Alt+q', 'Alt+ArrowUp')
  expect(await desk.kinds()).toEqual(['pullquote', 'paragraph'])
  await desk.press('Control+z')
  expect(await desk.kinds()).toEqual(['paragraph', 'pullquote'])
})
