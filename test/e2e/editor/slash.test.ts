// The slash menu and the toolbar, with the keyboard alone.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { screenshot } from '../launch'
import { aWriter, type Writer } from './writer'

let writer: Writer
beforeAll(async () => {
  writer = await aWriter()
})
afterAll(() => writer.close())
beforeEach(() => writer.fresh())

const menu = () => writer.page.locator('.slash')
const options = () => writer.page.getByRole('option').allInnerTexts()

test('a slash offers the blocks with their keys, and the one chosen is on the disk', async () => {
  const { type, press, body, outline } = writer
  await type('/')
  await menu().waitFor()
  expect((await options()).join(' ')).toContain('Quote')
  expect((await options()).join(' ')).toContain('Ctrl+Shift+9')
  expect(await body().getAttribute('role')).toBe('combobox')
  const list = await menu().getByRole('listbox').getAttribute('id')
  expect(await body().getAttribute('aria-controls')).toBe(list)
  await screenshot(writer.desk, 'slash-menu')
  await type('pull')
  expect(await options()).toHaveLength(1)
  const active = await body().getAttribute('aria-activedescendant')
  expect(await writer.page.locator(`[id="${active}"]`).innerText()).toContain('Pull quote')
  expect(await writer.page.locator('[data-announcer]').innerText()).toContain('1 block')
  await press('Enter')
  await menu().waitFor({ state: 'detached' })
  expect(await body().getAttribute('role')).toBe('textbox')
  expect(await body().getAttribute('aria-activedescendant')).toBeNull()
  await type('Said so')
  expect(await outline()).toEqual(['pullquote: Said so'])
})

test('one undo takes the block back and leaves the words of the query; redo makes it again', async () => {
  const { type, press, outline, page } = writer
  await type('Words /rule')
  await press('Enter')
  expect(await outline()).toEqual(['paragraph: Words ', 'rule: ', 'paragraph: '])
  await press('Control+z')
  expect(await outline()).toEqual(['paragraph: Words /rule'])
  expect(await page.locator('.slash').count()).toBe(0)
  await press('Control+Shift+z')
  expect(await outline()).toEqual(['paragraph: Words ', 'rule: ', 'paragraph: '])
})

test('it answers to Japanese, to readings and to romaji', async () => {
  const { type, press, compose } = writer
  await type('/kakomi')
  expect((await options()).join()).toContain('Sidebar')
  for (let letter = 0; letter < 6; letter++) await press('Backspace')
  await compose(['け', 'けい', 'けいせん'], 'けいせん')
  await expect.poll(options).toHaveLength(1)
  expect((await options()).join()).toContain('Rule')
  await press('Escape')
})

test('arrows go round, Tab chooses, Escape leaves the words alone', async () => {
  const { type, press, outline, page } = writer
  await type('/')
  await press('ArrowUp')
  const all = await page.getByRole('option').count()
  expect(
    await page
      .getByRole('option')
      .nth(all - 1)
      .getAttribute('aria-selected'),
  ).toBe('true')
  await press('Escape')
  expect(await page.locator('.slash').count()).toBe(0)
  await type('and')
  expect(await page.locator('.slash').count()).toBe(0)
  await press('Enter')
  await type('/bul')
  await press('Tab')
  await type('one')
  expect(await outline()).toEqual(['paragraph: /and', 'list: one'])
})

test('a slash inside a word, a date or an address opens nothing', async () => {
  const { type, page } = writer
  await type('and/or 24/7 https://example.org/')
  expect(await page.locator('.slash').count()).toBe(0)
})

test('the toolbar is one tab stop, says its keys and shows what is on', async () => {
  const { type, press, page, body } = writer
  await type('Words')
  const bold = page.getByRole('button', { name: 'Bold (Ctrl+B)' })
  const bar = page.getByRole('toolbar', { name: 'Formatting' })
  await bold.focus()
  await press('ArrowRight')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('Italic')
  expect(await bar.locator('button[tabindex="0"]').count()).toBe(1)
  await body().click()
  await press('Control+b')
  expect(await bold.getAttribute('aria-pressed')).toBe('true')
})

test('every block can be made from the menu, and its words are on the disk', async () => {
  const { type, press, fresh, blocks, page } = writer
  const wanted = {
    'Lesser subhead': 'subhead',
    'Bulleted list': 'list',
    'Numbered list': 'list',
    'Pull quote': 'pullquote',
    Table: 'table',
    'Page break': 'pagebreak',
    'Empty photo slot': 'photo',
    Rule: 'rule',
  }
  for (const [name, kind] of Object.entries(wanted)) {
    await fresh()
    await type(`/${name.toLowerCase()}`)
    await press('Enter')
    await page.locator('.slash').waitFor({ state: 'detached' })
    const [block] = await blocks()
    expect(block?.kind, name).toBe(kind)
    await press('Control+z')
    expect((await blocks()).map(({ kind }) => kind)).toEqual(['paragraph'])
  }
})

test('a note made from the menu opens, and one undo takes it back', async () => {
  const { type, press, page, outline, blocks } = writer
  await type('Words /footnote')
  await press('Enter')
  await page
    .locator('.inline-sheet [contenteditable="true"], [role="dialog"] [contenteditable="true"]')
    .waitFor()
  await press('Escape')
  expect(JSON.stringify(await blocks())).toContain('footnote')
  await press('Control+z')
  expect(await outline()).toEqual(['paragraph: Words /footnote'])
})
