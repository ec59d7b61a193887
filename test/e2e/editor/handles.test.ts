// Block handles: moving, copying, turning and deleting blocks, by hand and by keyboard.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { screenshot } from '../launch'
import { aWriter, type Writer } from './writer'

let writer: Writer
beforeAll(async () => {
  writer = await aWriter()
})
afterAll(() => writer.close())
beforeEach(() => writer.fresh())

const said = () => writer.page.locator('[data-announcer]').innerText()
const entry = (name: string) =>
  writer.page.locator('.menu-item', { has: writer.page.getByText(name, { exact: true }) })

/** Takes the handle of the block with these words and lets it go at a place of another. */
async function drag(words: string, onto: string, at: 'top' | 'bottom'): Promise<void> {
  const { page } = writer
  const mouse = page.mouse
  const from = await page.getByText(words, { exact: true }).boundingBox()
  const to = await page.getByText(onto, { exact: true }).boundingBox()
  if (!from || !to) throw new Error('no such block')
  await mouse.move(from.x + 10, from.y + from.height / 2)
  const handle = await page.locator('.block-handle').boundingBox()
  if (!handle) throw new Error('no handle')
  await mouse.move(handle.x + 10, handle.y + 12)
  await mouse.down()
  await mouse.move(handle.x + 12, handle.y + 20, { steps: 4 })
  const y = at === 'top' ? to.y + 1 : to.y + to.height - 1
  await mouse.move(to.x + 30, y, { steps: 8 })
  await mouse.move(to.x + 32, y)
  await mouse.up()
}

test('a block is carried to another place by its handle, and one undo puts it back', async () => {
  const { type, press, outline } = writer
  await type('One')
  await press('Enter')
  await type('Two')
  await press('Enter')
  await type('Three')
  await drag('Three', 'One', 'top')
  expect(await outline()).toEqual(['paragraph: Three', 'paragraph: One', 'paragraph: Two'])
  expect(await said()).toContain('now 1 of 3')
  await press('Control+z')
  expect(await outline()).toEqual(['paragraph: One', 'paragraph: Two', 'paragraph: Three'])
})

test('a list’s item is carried among items, with the list inside it', async () => {
  const { type, press, outline } = writer
  await type('- a')
  await press('Enter')
  await type('b')
  await press('Enter', 'Tab')
  await type('b1')
  await press('Enter', 'Shift+Tab')
  await type('c')
  expect(await outline()).toEqual(['list: a\nb\nb1\nc'])
  await drag('b', 'a', 'top')
  expect(await outline()).toEqual(['list: b\nb1\na\nc'])
  await press('Control+z')
  expect(await outline()).toEqual(['list: a\nb\nb1\nc'])
})

test('the keyboard opens the same menu: duplicate, turn into, move, delete, each one step', async () => {
  const { type, press, outline, page } = writer
  await type('One')
  await press('Enter')
  await type('Two')
  await press('Control+Shift+Space')
  await entry('Duplicate').waitFor()
  await screenshot(writer.desk, 'block-menu')
  await press('ArrowDown', 'Enter')
  await expect.poll(outline).toEqual(['paragraph: One', 'paragraph: Two', 'paragraph: Two'])
  expect(await said()).toContain('the copy is 3 of 3')
  await press('Control+z')
  expect(await outline()).toEqual(['paragraph: One', 'paragraph: Two'])
  await press('Control+Shift+Space')
  await entry('Quote').click()
  await expect.poll(outline).toEqual(['paragraph: One', 'quote: Two'])
  expect(await said()).toBe('Turned into: Quote')
  await press('Alt+ArrowUp')
  expect(await outline()).toEqual(['quote: Two', 'paragraph: One'])
  await press('Control+Shift+Space')
  await entry('Delete block').click()
  await expect.poll(outline).toEqual(['paragraph: One'])
  await press('Control+z', 'Control+z', 'Control+z')
  expect(await outline()).toEqual(['paragraph: One', 'paragraph: Two'])
  expect(await page.evaluate(() => document.activeElement?.classList.contains('body'))).toBe(true)
})

test('Alt with arrows moves an item in its list, and at the edge the list', async () => {
  const { type, press, outline } = writer
  await type('Before')
  await press('Enter', 'Control+Shift+7')
  await type('a')
  await press('Enter')
  await type('b')
  await press('Alt+ArrowUp')
  expect(await outline()).toEqual(['paragraph: Before', 'list: b\na'])
  await press('Alt+ArrowUp')
  expect(await outline()).toEqual(['list: b\na', 'paragraph: Before'])
  await press('Alt+ArrowUp')
  expect(await said()).toBe('It is the first already')
  await press('Control+Shift+D')
  expect(await outline()).toEqual(['list: b\nb\na', 'paragraph: Before'])
  await press('Control+Shift+Backspace', 'Control+Shift+Backspace', 'Control+Shift+Backspace')
  expect(await outline()).toEqual(['paragraph: Before'])
})

test('photographs and galleries are moved, copied under new names, and deleted', async () => {
  const { type, press, drop, body, page, blocks } = writer
  await type('Words')
  await drop('.body > p', 'one.png', 'two.png')
  await body().locator('.gallery-item img').nth(1).waitFor()
  // A file that is called no photograph is not the article’s: the window takes it, and answers.
  await drop('.body > p', 'notes.md')
  await page.locator('.dialog', { hasText: 'notes.md' }).waitFor()
  await press('Escape')
  await page.locator('.dialog').waitFor({ state: 'detached' })
  await body().locator('.photo-frame').first().click()
  await press('Control+Shift+Space')
  await entry('Duplicate').click()
  await expect.poll(async () => (await blocks()).filter(({ kind }) => kind === 'gallery').length).toBe(2)
  const ids = (await blocks()).flatMap((block) =>
    block.kind === 'gallery' ? block.uses.map(({ id }) => id) : [],
  )
  expect(new Set(ids).size).toBe(4)
  await press('Control+Shift+Backspace')
  await expect.poll(async () => (await blocks()).filter(({ kind }) => kind === 'gallery').length).toBe(1)
  await body().locator('.photo-frame').first().click()
  await press('Alt+ArrowUp')
  expect((await blocks()).map(({ kind }) => kind).slice(0, 2)).toEqual(['gallery', 'paragraph'])
  const figure = await page.locator('.gallery-block').boundingBox()
  await page.mouse.move((figure?.x ?? 0) + 40, (figure?.y ?? 0) + 60)
  const handle = await page.locator('.block-handle').boundingBox()
  expect(Math.abs((handle?.y ?? 0) - (figure?.y ?? 0))).toBeLessThan(30)
})

const quote = ['pullquote: Said', 'attribution: Who']

test('a quote takes along who said it, and a sidebar its blocks', async () => {
  const { type, press, outline, page } = writer
  await type('Before')
  await press('Enter', 'Control+Alt+q')
  await type('Said')
  await press('Enter')
  await type('Who')
  await press('Alt+ArrowUp')
  expect(await outline()).toEqual([...quote, 'paragraph: Before'])
  await press('Control+Shift+D')
  expect(await outline()).toEqual([...quote, ...quote, 'paragraph: Before'])
  await press('Control+Shift+Backspace', 'Control+End', 'Control+Alt+b')
  await type('Box')
  const boxed = await outline()
  expect(boxed).toEqual([...quote, 'sidebar: Box\nBefore'])
  await page.getByText('Before', { exact: true }).click()
  await press('Alt+ArrowUp')
  expect(await outline()).toEqual([...quote, 'sidebar: \nBefore\nBox'])
  await press('Alt+ArrowUp')
  expect(await outline()).toEqual(['sidebar: \nBefore\nBox', ...quote])
  await drag('Box', 'Said', 'top')
  expect(await outline()).toEqual(['sidebar: \nBefore', 'subhead: Box', ...quote])
})
