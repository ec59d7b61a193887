// The blocks that stand beside the running text, written with the keyboard in a real window and kept.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { screenshot } from '../launch'
import { Desk } from './desk'

let desk: Desk

beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())
beforeEach(() => desk.newArticle('A test of blocks'))

const press = (...keys: readonly string[]) => desk.press(...keys)
const type = (words: string) => desk.type(words)

test('a footnote is set, written, found in the list, undone and redone', async () => {
  await type('Seen')
  await press('Control+Alt+f')
  await desk.page.locator('.sheet-note').waitFor()
  await type('By the night watch')
  await press('Enter')
  await type(' at dawn.')
  await expect.poll(() => desk.page.locator('.paper-note').allInnerTexts()).toEqual(['By the night watch'])
  expect(await desk.blocks()).toMatchObject([
    {
      content: [
        { text: 'Seen' },
        { kind: 'footnote', number: 1, content: [{ text: 'By the night watch' }] },
        { text: ' at dawn.' },
      ],
    },
  ])
  await screenshot(desk.launched, 'footnote')
  // How many steps it was depends on how fast the words were typed.
  let steps = 0
  for (; steps < 40 && (await desk.page.locator('.paper-note').count()) > 0; steps++) {
    await press('Control+z')
    await desk.page.waitForTimeout(50)
  }
  expect(await desk.page.locator('.paper-note').count()).toBe(0)
  for (let step = 0; step < steps + 12; step++) await press('Control+Shift+z')
  await expect.poll(() => desk.page.locator('.paper-note').allInnerTexts()).toEqual(['By the night watch'])
})

test('a pull quote goes on to who said it, and then to the text', async () => {
  await press('Control+Alt+q')
  await type('We counted them twice')
  await press('Enter')
  const source = () =>
    desk.page
      .locator('.body-attribution')
      .evaluate((line) => getComputedStyle(line, '::after').content.replaceAll('"', ''))
  expect(await source()).toBe('Source: who said it, or where')
  await expect.poll(() => desk.page.locator('[data-announcer]').innerText()).toBe('Source of the quote')
  await screenshot(desk.launched, 'pullquote-source')
  await type('The keeper')
  expect(await source()).toBe('none')
  await press('Enter')
  await type('And on.')
  await screenshot(desk.launched, 'pullquote')
  expect(await desk.kinds()).toEqual(['pullquote', 'attribution', 'paragraph'])
})

test('a sidebar has a heading and a body, is left with Enter, and taken away with Backspace', async () => {
  await type('Before.')
  await press('Enter', 'Control+Alt+b')
  await type('In short')
  await press('ArrowDown')
  await type('One line.')
  await press('Enter', 'Enter')
  await type('After.')
  await screenshot(desk.launched, 'sidebar')
  expect(await desk.blocks()).toMatchObject([
    { kind: 'paragraph' },
    { kind: 'sidebar', heading: [{ text: 'In short' }], blocks: [{ kind: 'paragraph' }] },
    { kind: 'paragraph', content: [{ text: 'After.' }] },
  ])
  await press('ArrowUp', 'ArrowUp', 'Home', 'Backspace')
  expect(await desk.kinds()).toEqual(['paragraph', 'subhead', 'paragraph', 'paragraph'])
  await press('Control+z')
  expect(await desk.kinds()).toEqual(['paragraph', 'sidebar', 'paragraph'])
})

test('a sidebar at the end leaves no line behind it, and Down from its end begins one', async () => {
  await press('Control+Alt+b')
  await type('In short')
  await press('ArrowDown')
  await type('One line.')
  expect(await desk.kinds()).toEqual(['sidebar'])
  await press('ArrowDown')
  await type('After.')
  expect(await desk.blocks()).toMatchObject([
    { kind: 'sidebar', heading: [{ text: 'In short' }], blocks: [{ content: [{ text: 'One line.' }] }] },
    { kind: 'paragraph', content: [{ text: 'After.' }] },
  ])
})

test('a new table is in view, with all its rows', async () => {
  for (let line = 1; line <= 30; line++) {
    await desk.page.keyboard.insertText(`Line ${line}`)
    await press('Enter')
  }
  await press('Control+Alt+t')
  const hidden = () =>
    desk.page.locator('.body table').evaluate((table) => {
      const view = table.closest('.article-scroll')?.getBoundingClientRect()
      const { top, bottom } = table.getBoundingClientRect()
      return Math.max(0, (view?.top ?? 0) - top, bottom - (view?.bottom ?? 0))
    })
  await expect.poll(hidden).toBe(0)
  await screenshot(desk.launched, 'table-at-the-end')
})

test('a table is written cell by cell, gets rows, columns, a header column and a caption', async () => {
  await press('Control+Alt+t')
  await type('Year')
  await press('Tab')
  await type('Nights')
  await press('Tab', 'Tab')
  await type('2025')
  await desk.page.locator('.table-bar button[aria-label="Header column"]').click()
  await desk.page.locator('.table-bar button[aria-label="Row below"]').click()
  await desk.page.locator('.table-bar button[aria-label="Column after"]').click()
  await desk.page.locator('.table-caption').fill('Clear nights')
  await screenshot(desk.launched, 'table')
  const [table] = await desk.blocks()
  if (table?.kind !== 'table') throw new Error(`not a table: ${table?.kind}`)
  expect(table.caption).toBe('Clear nights')
  expect(table.rows.map((row) => row.map(({ header }) => header))).toEqual([
    [true, true, true, true],
    [true, false, false, false],
    [true, false, false, false],
    [true, false, false, false],
  ])
  expect(table.rows[0]?.[0]?.content).toEqual([[{ kind: 'text', text: 'Year', marks: [] }]])
})

test('Tab in the last cell makes a new row, and Shift+Tab goes back', async () => {
  await press('Control+Alt+t')
  for (let cell = 0; cell < 9; cell++) await press('Tab')
  await type('tenth')
  await press('Shift+Tab')
  await type('ninth')
  const [table] = await desk.blocks()
  if (table?.kind !== 'table') throw new Error(`not a table: ${table?.kind}`)
  expect(table.rows).toHaveLength(4)
  expect(table.rows[3]?.[0]?.content).toEqual([[{ kind: 'text', text: 'tenth', marks: [] }]])
  expect(table.rows[2]?.[2]?.content).toEqual([[{ kind: 'text', text: 'ninth', marks: [] }]])
})

test('marks, languages, readings, a page break and a link to another article', async () => {
  await type('nasa ')
  await press('Shift+Home', 'Control+Shift+c', 'End', 'Control+Shift+c')
  await press('Control+Alt+r')
  await desk.page.locator('.inline-sheet input').first().fill('風早')
  await desk.page.locator('.inline-sheet input').nth(1).fill('かざはや')
  await press('Enter')
  await press('Control+Shift+k')
  await desk.page.locator('.inline-sheet select').selectOption({ index: 1 })
  await desk.page.locator('.inline-sheet .sheet-apply').click()
  await press('Control+End', 'Control+Enter')
  await screenshot(desk.launched, 'inline')
  const blocks = await desk.blocks()
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'pagebreak', 'paragraph'])
  const [first] = blocks
  if (first?.kind !== 'paragraph') throw new Error('no paragraph')
  expect(first.content.map((inline) => inline.kind)).toContain('ruby')
  expect(first.content).toContainEqual(expect.objectContaining({ text: 'nasa ', marks: ['small-caps'] }))
  expect(first.content.find((inline) => inline.kind === 'link')).toMatchObject({
    url: expect.stringMatching(/^article:/),
  })
})
