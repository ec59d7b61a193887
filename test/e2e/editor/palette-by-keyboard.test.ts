// The palette over the body: what it runs is done where the caret was, to what was selected.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Desk } from './desk'
import { type Keyboard, keyboardOf } from './keyboard'

let desk: Desk
let keys: Keyboard
beforeAll(async () => {
  desk = await Desk.open()
  keys = keyboardOf(desk)
})
afterAll(() => desk.close())

beforeEach(async () => {
  await keys.fresh('From the palette')
  await keys.type('One')
  await keys.press('Enter')
  await keys.type('Two')
  await keys.press('Enter')
  await keys.type('Three')
})

test('a rule chosen in the palette stands where the caret was, not after the first line', async () => {
  await keys.press('ArrowUp')
  await keys.command('Rule')
  expect(await keys.outline()).toEqual(['paragraph: One', 'paragraph: Two', 'rule: ', 'paragraph: Three'])
  // The rule is selected as a whole, and so it is after the palette.
  await keys.command('Move block up')
  expect(await keys.outline()).toEqual(['paragraph: One', 'rule: ', 'paragraph: Two', 'paragraph: Three'])
})

test('a mark chosen in the palette is for the words that were selected', async () => {
  await keys.press('Shift+Home')
  await keys.command('Small caps')
  expect((await desk.blocks())[2]).toMatchObject({ content: [{ text: 'Three', marks: ['small-caps'] }] })
  await keys.press('End')
  await keys.type('!')
  expect((await keys.outline())[2]).toBe('paragraph: Three!')
})

test('F6 goes round the window and comes back to the caret', async () => {
  await keys.press('ArrowUp', 'F6')
  await keys.until('.body', 'F6')
  await keys.type('!')
  expect(await keys.outline()).toEqual(['paragraph: One', 'paragraph: Two!', 'paragraph: Three'])
})
