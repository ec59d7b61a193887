// Tables without a pointer: written, headed, named, with rows and columns that come, move and go, and cells that join and part.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TableBlock } from '#core/body/blocks'
import { blockText } from '#core/body/text'
import { aFolder, forget, screenshot } from '../launch'
import { Desk } from './desk'
import { type Keyboard, keyboardOf } from './keyboard'

let desk: Desk
let keys: Keyboard
const out = aFolder()
beforeAll(async () => {
  desk = await Desk.open()
  keys = keyboardOf(desk)
})
afterAll(async () => {
  await desk.close()
  forget(out)
})

const table = async (): Promise<TableBlock> => {
  const found = (await desk.blocks()).find(({ kind }) => kind === 'table')
  if (found?.kind !== 'table') throw new Error('no table')
  return found
}
/** The words of each cell, row by row. */
const cells = async (): Promise<string[][]> =>
  (await table()).rows.map((row) =>
    row.map((cell) => cell.content.map((content) => blockText({ kind: 'paragraph', content })).join('|')),
  )
async function write(...words: readonly string[]): Promise<void> {
  for (const [at, word] of words.entries()) {
    if (at > 0) await keys.press('Tab')
    await keys.type(word)
  }
}

async function begin(hed: string): Promise<void> {
  await keys.fresh(hed)
  await keys.type('Before')
  await keys.press('Enter')
  await keys.slash('table')
  await write('Year', 'Ships', 'Boats', '2024', 'a', 'b', '2025', 'c', 'd')
}

const square = [
  ['Year', 'Ships', 'Boats'],
  ['2024', 'a', 'b'],
  ['2025', 'c', 'd'],
]

test('a heading says that it is empty for as long as it is', async () => {
  await keys.fresh('Heads')
  await keys.type('Before')
  await keys.press('Enter')
  await keys.slash('table')
  const head = desk.page.locator('.body th').first()
  const said = () => head.evaluate((cell) => [cell.role, cell.ariaLabel])
  await expect.poll(said).toEqual(['cell', 'Heading, still empty'])
  await keys.type('Y')
  await expect.poll(said).toEqual([null, null])
  await keys.press('Backspace')
  await expect.poll(said).toEqual(['cell', 'Heading, still empty'])
})

test('a table is written, named and headed, its rows and columns come, move and go', async () => {
  await begin('Table by keys')
  expect(await cells()).toEqual(square)
  await keys.command('Caption of the table')
  await keys.settled('.table-caption')
  await keys.type('What came in')
  await keys.press('Enter')
  await keys.settled('.body')
  await keys.command('Header column')
  expect(await table()).toMatchObject({ caption: 'What came in' })
  expect((await table()).rows.map((row) => row.map(({ header }) => header))).toEqual([
    [true, true, true],
    [true, false, false],
    [true, false, false],
  ])
  // The caret is in the last cell all the while.
  await keys.command('Move row up')
  expect(await cells()).toEqual([square[0], square[2], square[1]])
  await keys.command('Move column back')
  expect((await cells())[0]).toEqual(['Year', 'Boats', 'Ships'])
  await keys.press('Control+z', 'Control+z')
  expect(await cells()).toEqual(square)
  for (const [command, rows, columns] of [
    ['Row above', 4, 3],
    ['Row below', 5, 3],
    ['Column before', 5, 4],
    ['Column after', 5, 5],
    ['Delete row', 4, 5],
    ['Delete column', 4, 4],
  ] as const) {
    await keys.command(command)
    const now = await table()
    expect([command, now.rows.length, now.rows[0]?.length]).toEqual([command, rows, columns])
  }
  await screenshot(desk.launched, 'table-by-keyboard')
  await keys.press(...Array.from({ length: 6 }, () => 'Control+z'))
  expect(await cells()).toEqual(square)
  await keys.lived('Table by keys', [`table: ${blockText(await table())}`])
})

test('cells join and part with the keyboard, and a table with joined cells is kept', async () => {
  await begin('Joined by keys')
  await keys.press('Shift+ArrowLeft', 'Shift+ArrowLeft')
  await keys.command('Merge cells')
  const joined = async () => (await table()).rows.map((row) => row.map(({ colSpan }) => colSpan))
  expect(await joined()).toEqual([
    [1, 1, 1],
    [1, 1, 1],
    [1, 2],
  ])
  await screenshot(desk.launched, 'merged-by-keyboard')
  await keys.command('Split cell')
  expect((await joined())[2]).toEqual([1, 1, 1])
  await keys.press('Control+z')
  expect((await joined())[2]).toEqual([1, 2])
  await keys.press('Control+z')
  expect(await cells()).toEqual(square)
  await keys.press('Control+Shift+z')
  await keys.lived('Joined by keys', [`table: ${blockText(await table())}`])
})

test('a table goes as a whole, and the caret goes on after it', async () => {
  await begin('Gone by keys')
  await keys.command('Delete table')
  await keys.type('After')
  expect(await keys.outline()).toEqual(['paragraph: Before', 'paragraph: After'])
  await keys.press('Control+z', 'Control+z')
  expect(await cells()).toEqual(square)
  await keys.press('Control+Shift+z')
})

test('tables are exported with their heads, their names and their joined cells', async () => {
  const html = await keys.exported(out)
  expect(html).toMatch(/<caption[^>]*>[\s\S]*?What came in/)
  expect(html).toMatch(/<th[^>]*scope="row"[^>]*>[\s\S]*?2024/)
  expect(html).toMatch(/colspan="2"/)
})
