// Photographs and galleries without a pointer: made, written under, ordered, laid out, replaced, removed, kept and exported.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Block } from '#core/body/blocks'
import { usesOf } from '#core/body/text'
import { aPng } from '../../main/store/png'
import { aFolder, forget, screenshot } from '../launch'
import { Desk } from './desk'
import { type Keyboard, keyboardOf } from './keyboard'

let desk: Desk
let keys: Keyboard
const files = aFolder()
const out = aFolder()
const file = (name: string) => join(files, `${name}.png`)

beforeAll(async () => {
  for (const [index, name] of ['quay', 'tide', 'light', 'mast'].entries())
    writeFileSync(file(name), aPng(480 + index, 320))
  desk = await Desk.open()
  keys = keyboardOf(desk)
})
afterAll(async () => {
  await desk.close()
  forget(files, out)
})

const captions = async (): Promise<string[]> => usesOf(await desk.blocks()).map(({ use }) => use.caption)
const gallery = async (): Promise<Extract<Block, { kind: 'gallery' }>> => {
  const found = (await desk.blocks()).find((block) => block.kind === 'gallery')
  if (found?.kind !== 'gallery') throw new Error('no gallery')
  return found
}
const field = (name: string) => `[data-field="${name}"]`

test('a photograph is chosen, captioned, credited and described, replaced, moved, taken back and kept', async () => {
  await keys.fresh('A photograph by keys')
  await keys.type('Before')
  await keys.press('Enter')
  await keys.answer(file('quay'))
  await keys.slash('photo')
  await keys.settled(field('caption'))
  await keys.type('The quay')
  await keys.press('Tab')
  await keys.settled(field('credit'))
  await keys.type('Moe')
  await keys.press('Tab')
  await keys.settled(field('alt'))
  await keys.type('Boats')
  await keys.press('Enter')
  await keys.settled('.body')
  await keys.type('After')
  const use = async () => usesOf(await desk.blocks())[0]?.use
  expect(await use()).toMatchObject({ caption: 'The quay', credit: 'Moe', alt: 'Boats', decorative: false })
  expect(await keys.outline()).toEqual(['paragraph: Before', 'photo: ', 'paragraph: After'])

  // Back onto it, into its fields, to its tools, and with another picture in its place.
  await keys.press('Home', 'ArrowUp', 'Tab')
  await keys.settled(field('caption'))
  await keys.until('.photo-tool[aria-label^="Replace"]', 'Shift+Tab')
  await screenshot(desk.launched, 'photo-by-keyboard')
  const before = await use()
  await keys.answer(file('tide'))
  await keys.press('Enter')
  await expect.poll(keys.said).toBe('tide.png is in place')
  expect((await use())?.photo).not.toBe(before?.photo)
  expect(await use()).toMatchObject({ caption: 'The quay', alt: 'Boats' })
  await keys.settled('.photo-tool[aria-label^="Replace"]')
  await keys.press('Control+z')
  expect(await use()).toEqual(before)

  // The block as a whole: up, back, decorative, gone, and there again.
  await keys.press('Alt+ArrowUp')
  expect(await keys.said()).toContain('now 1 of 3')
  expect(await keys.outline()).toEqual(['photo: ', 'paragraph: Before', 'paragraph: After'])
  await keys.press('Control+z')
  expect(await keys.outline()).toEqual(['paragraph: Before', 'photo: ', 'paragraph: After'])
  await keys.press('Tab')
  await keys.until(field('decorative'))
  await keys.press('Space')
  expect((await use())?.decorative).toBe(true)
  await keys.press('Control+z')
  expect((await use())?.decorative).toBe(false)
  await keys.until('.photo-frame', 'Shift+Tab')
  await keys.press('Delete')
  await keys.settled('.body')
  expect(await keys.said()).toContain('removed')
  expect(await keys.outline()).toEqual(['paragraph: Before', 'paragraph: After'])
  await keys.press('Control+z')
  expect(await use()).toEqual(before)
  const written = await desk.blocks()
  expect(await keys.reopened('A photograph by keys')).toEqual(written)
})

test('a gallery is ordered, laid out, added to, emptied one by one, taken back and kept', async () => {
  await keys.fresh('A gallery by keys')
  await keys.type('Before')
  await keys.press('Enter')
  await keys.answer(file('quay'), file('tide'), file('light'))
  await keys.slash('gallery')
  await keys.settled(field('caption'))
  // Enter leads from field to field, over the edge of a photograph, and out after the last.
  for (const caption of ['Quay', 'Tide', 'Light']) {
    await keys.settled(field('caption'))
    await keys.type(caption)
    await keys.press('Enter')
    await keys.type('Moe')
    await keys.press('Enter')
    await keys.type(`Seen: ${caption}`)
    await keys.press('Enter')
  }
  await keys.settled('.body')
  await keys.type('After')
  expect(await captions()).toEqual(['Quay', 'Tide', 'Light'])

  await keys.press('Home', 'ArrowUp', 'Tab')
  await keys.until('.photo-frame', 'Shift+Tab')
  await keys.press('Alt+ArrowRight')
  await expect.poll(keys.said).toBe('Now 2 of 3')
  await keys.settled('[aria-label="Photograph: Seen: Quay, 2 of 3"]')
  await keys.press('Alt+ArrowRight', 'Alt+ArrowRight')
  await expect.poll(keys.said).toBe('It is the last already')
  expect(await captions()).toEqual(['Tide', 'Light', 'Quay'])
  await keys.press('ArrowLeft')
  await keys.settled('[aria-label="Photograph: Seen: Light, 2 of 3"]')

  const group = desk.page.getByRole('group', { name: 'Layout' })
  await keys.until('.gallery-layouts button[aria-label="Grid"]', 'Shift+Tab')
  for (const [layout, name] of [
    ['row', 'Row'],
    ['lead', 'Lead and strip'],
  ]) {
    await keys.press('ArrowRight', 'Space')
    await expect.poll(keys.said).toBe(`Layout: ${name}`)
    await keys.settled(`.gallery-layouts button[aria-label="${name}"][aria-pressed="true"]`)
    expect((await gallery()).layout).toBe(layout)
  }
  await screenshot(desk.launched, 'gallery-by-keyboard')
  expect(await group.getByRole('button', { pressed: true }).count()).toBe(1)

  await keys.answer(file('mast'))
  await keys.until('.gallery-add')
  await keys.press('Enter')
  await expect.poll(keys.said).toBe('Gallery of 4 photographs')
  await keys.until('.photo-frame')
  await keys.press('Delete')
  await expect.poll(keys.said).toBe('The photograph is removed; 3 are left')
  await keys.settled('[aria-label="Photograph: Seen: Light, 1 of 3"]')
  expect(await captions()).toEqual(['Light', 'Quay', ''])

  await keys.press('Alt+ArrowUp')
  expect((await keys.outline())[0]).toMatch(/^gallery/)
  await keys.press('Control+z', 'Control+z', 'Control+z')
  expect(await captions()).toEqual(['Tide', 'Light', 'Quay'])
  expect((await gallery()).layout).toBe('lead')
  await keys.press('Control+Shift+z', 'Control+Shift+z')
  expect(await captions()).toEqual(['Light', 'Quay', ''])
  await keys.press('Control+z', 'Control+z')
  const written = await desk.blocks()
  expect(await keys.reopened('A gallery by keys')).toEqual(written)
})

test('what was made by keys is exported by keys', async () => {
  const html = await keys.exported(out)
  for (const words of ['The quay', 'alt="Boats"', 'alt="Seen: Tide"', 'Before', 'After'])
    expect(html).toContain(words)
  expect(html.indexOf('Seen: Tide')).toBeLessThan(html.indexOf('Seen: Light'))
})
