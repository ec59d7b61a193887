// What a newer version wrote: shown by its name, kept byte for byte through edits around it, and not let out in silence.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Body, BodyNode } from '#core/body/body'
import { buildBody } from '#core/body/build'
import { canonical } from '#core/canonical'
import { paragraph } from '../../core/make'
import { aFolder, forget, screenshot } from '../launch'
import { aWriter, type Writer } from './writer'

const timeline: BodyNode = {
  type: 'timeline',
  version: 3,
  title: 'From the mast',
  nested: { z: 1, a: [null, 'x', 1.5e-7] },
  children: [{ type: 'paragraph', version: 9, children: [{ type: 'text', version: 1, text: 'At dawn' }] }],
}
const formula: BodyNode = { type: 'formula', version: 1, text: 'E = mc²', depth: [[]] }

const hed = 'From a newer version'
const made = buildBody([paragraph('Before'), paragraph('After')])
const [before, after] = made.root.children as BodyNode[]
const body = {
  ...made,
  root: {
    ...made.root,
    children: [
      { ...before, children: [...((before?.children ?? []) as BodyNode[]), formula] },
      timeline,
      after,
    ],
  },
} as Body

let writer: Writer
const out = aFolder()
beforeAll(async () => {
  writer = await aWriter({ [hed]: body })
})
afterAll(async () => {
  await writer.close()
  forget(out)
})

/** The file, letter for letter. */
const file = (): string => readFileSync(join(writer.library, 'issues', 'kazahaya-47', 'issue.json'), 'utf8')

test('it is named, can be walked past, moved and taken back, and its bytes stay', async () => {
  const { page, press, type, outline } = writer
  await writer.open(hed)
  expect(await page.locator('.body-unknown-type').allInnerTexts()).toEqual([
    'Not known to this version: formula',
    'Not known to this version: timeline',
  ])
  await press('F6')
  for (let pane = 0; pane < 5 && !(await page.locator('.body:focus').count()); pane++) await press('F6')
  await press('Control+Home')
  await type('Words ')
  await press('Control+End')
  await type(' and after')
  await screenshot(writer.desk, 'unknown')
  const words = ['paragraph: Words BeforeE = mc²', 'unknown: At dawn', 'paragraph: After and after']
  const seen = await outline()
  expect(seen).toEqual(words)
  expect(file()).toContain(canonical(timeline))
  expect(file()).toContain(canonical(formula))

  // The caret walks over it, and it moves as a whole.
  await press('Home', 'ArrowUp', 'Alt+ArrowUp')
  expect((await outline())[0]).toMatch(/^unknown/)
  expect(file()).toContain(canonical(timeline))
  await press('Control+z')
  expect((await outline())[1]).toMatch(/^unknown/)
  await press('Control+Shift+Backspace')
  expect(await outline()).toHaveLength(2)
  expect(file()).not.toContain('timeline')
  await press('Control+z')
  expect((await outline())[1]).toMatch(/^unknown/)
  expect(file()).toContain(canonical(timeline))
  expect(file()).toContain(canonical(formula))
})

test('taking everything back leaves the body as the newer version wrote it', async () => {
  for (let step = 0; step < 20; step++) await writer.press('Control+z')
  expect(canonical((await writer.stored()).body)).toBe(canonical(body))
})

test('preflight names it, and no export starts unless somebody says why', async () => {
  const { page, press } = writer
  await writer.stored()
  await press('F8')
  const panel = page.locator('.preflight')
  await expect.poll(() => panel.innerText()).toContain('timeline')
  expect(await panel.innerText()).toContain('formula')
  await press('Escape')
  await writer.desk.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
  }, out)
  await press('Control+e')
  await page.locator('.export-where button').click()
  await expect.poll(() => page.locator('.export-folder').innerText()).toContain(out)
  await page.locator('.export-blocked').waitFor()
  const start = page.locator('.export-form button[type="submit"]')
  expect(await start.isDisabled()).toBe(true)
  await page.locator('.export-blocked textarea').fill('The timeline is left out this once')
  await expect.poll(() => start.isDisabled()).toBe(false)
  await press('Escape')
  expect(readdirSync(out)).toEqual([])
})
