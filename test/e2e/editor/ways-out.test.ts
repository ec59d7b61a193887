// Ways out: wherever Escape or the end of the text leaves the caret, one can go on writing.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Block } from '#core/body/blocks'
import { buildBody } from '#core/body/build'
import { aUse } from '../../core/make'
import { aWriter, type Writer } from './writer'

const words = (text: string) => [{ kind: 'text', text, marks: [] }] as const
const row = (...cells: readonly string[]) =>
  cells.map((text) => ({ header: false, colSpan: 1, rowSpan: 1, content: [words(text)] }))

/** Blocks that end an article, and how often Down is pressed from the line before until one is out of them. */
const ends: Readonly<Record<string, { readonly block: Block; readonly downs: number }>> = {
  sidebar: {
    block: {
      kind: 'sidebar',
      heading: words('Box'),
      blocks: [{ kind: 'paragraph', content: words('In the box') }],
    },
    downs: 3,
  },
  table: { block: { kind: 'table', caption: '', rows: [row('a', 'bcd'), row('e', 'fgh')] }, downs: 3 },
  rule: { block: { kind: 'rule' }, downs: 2 },
  pagebreak: { block: { kind: 'pagebreak' }, downs: 2 },
  photo: { block: { kind: 'photo', use: aUse({ photo: null }) }, downs: 2 },
  gallery: {
    block: {
      kind: 'gallery',
      layout: 'lead',
      uses: [aUse({ id: 'one', photo: null }), aUse({ id: 'two', photo: null })],
    },
    downs: 2,
  },
}

let writer: Writer
beforeAll(async () => {
  const before = { kind: 'paragraph', content: words('Before') } as const
  writer = await aWriter(
    Object.fromEntries(
      Object.entries(ends).flatMap(([kind, { block }]) =>
        ['Click', 'Down', 'Stay'].map((way) => [`${way}: ${kind}`, buildBody([before, block])]),
      ),
    ),
  )
})
afterAll(() => writer.close())
beforeEach(() => writer.fresh())

const press = (...keys: readonly string[]) => writer.press(...keys)
const type = (words: string) => writer.type(words)

test('Escape with nothing to close leaves the caret where it is', async () => {
  await type('One two')
  await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Escape')
  await type('and ')
  await press('Escape', 'Escape')
  await type('then ')
  expect(await writer.outline()).toEqual(['paragraph: One and then two'])
})

test('Escape closes what is open, and the caret goes back to the text', async () => {
  await type('Text')
  await press('Control+Alt+f')
  await writer.page.locator('.sheet-note').waitFor()
  await type('A note')
  await press('Enter')
  await writer.page.locator('.sheet-note').waitFor({ state: 'detached' })
  await press('Escape')
  await type(' a')
  await press('Control+Alt+f')
  await writer.page.locator('.sheet-note').waitFor()
  await press('Escape')
  await writer.page.locator('.sheet-note').waitFor({ state: 'detached' })
  await type(' b')
  await press('Control+f')
  await press('Escape')
  await writer.page.locator('.find-bar').waitFor({ state: 'hidden' })
  await type(' c ')
  await type('/')
  await writer.page.locator('.slash').waitFor()
  await press('Escape')
  await writer.page.locator('.slash').waitFor({ state: 'detached' })
  await press('Backspace')
  await type('d')
  await press('F10')
  await press('Escape')
  await press('Control+k')
  await writer.page.getByRole('dialog').first().waitFor()
  await press('Escape')
  await writer.page.getByRole('dialog').first().waitFor({ state: 'detached' })
  await type(' e')
  await press('F9', 'Escape')
  await expect.poll(() => writer.page.locator('.plan').isVisible()).toBe(true)
  await type(' f')
  expect(await writer.outline()).toEqual(['paragraph: Text a b c d e f'])
})

async function insert(words: string, shown: string): Promise<void> {
  await type(`/${words}`)
  await writer.page.locator('.slash [role="option"]').first().waitFor()
  await press('Enter')
  await writer.page.locator(`.body ${shown}`).waitFor()
}

/** The kind of the block before the last, and the last with its words. */
async function lastTwo(): Promise<string[]> {
  const [before = '', last = ''] = (await writer.outline()).slice(-2)
  return [before.slice(0, before.indexOf(':')), last]
}

/** On the paper, in the room that it leaves under the last block. */
async function clickBelow(): Promise<void> {
  await writer.page.locator('.article-scroll').evaluate((box) => box.scrollTo(0, box.scrollHeight))
  const last = await writer.body().locator(':scope > *').last().boundingBox()
  if (!last) throw new Error('the body has no block')
  await writer.page.mouse.click(last.x + 40, last.y + last.height + 150)
}

for (const kind of Object.keys(ends)) {
  test(`a click on the paper under a ${kind} that ends the article begins a line there`, async () => {
    await writer.open(`Click: ${kind}`)
    await clickBelow()
    await type('Below')
    expect(await lastTwo()).toEqual([kind, 'paragraph: Below'])
    await writer.page.locator('.paper textarea[data-field="hed"]').click()
    await clickBelow()
    await type(' it')
    expect(await lastTwo()).toEqual([kind, 'paragraph: Below it'])
  })
  test(`Down leads through a ${kind} that ends the article, and out below it`, async () => {
    await writer.open(`Down: ${kind}`)
    await writer.body().locator('> p').first().click()
    await press('Home')
    for (let down = 0; down < (ends[kind]?.downs ?? 0); down++) await press('ArrowDown')
    await type('Below')
    expect(await lastTwo()).toEqual([kind, 'paragraph: Below'])
  })
}

test('Down in a box from a line that is not its last stays in it', async () => {
  await writer.open('Stay: sidebar')
  await writer.body().locator('.body-sidebar > :first-child').click()
  await press('Home', 'ArrowDown')
  await type('No ')
  const [, box] = await writer.outline()
  expect(box).toContain('No In the box')
  expect(await writer.body().locator(':scope > *').count()).toBe(2)
})

test('Enter in the empty last line of a box leads below it, whatever the box holds', async () => {
  await insert('sidebar', '.body-sidebar')
  await type('Box')
  await press('ArrowDown', 'Enter')
  await type('Below')
  expect(await writer.body().locator(':scope > p').allInnerTexts()).toEqual(['Below'])
  await writer.fresh()
  await insert('sidebar', '.body-sidebar')
  await type('Box')
  await press('ArrowDown')
  await writer.page.keyboard.press('Control+Alt+0')
  await type('In')
  await press('ArrowUp', 'Home', 'Shift+End', 'Delete')
  await press('ArrowDown', 'End', 'Enter', 'Enter')
  await type('Below')
  expect(await writer.body().locator(':scope > p').allInnerTexts()).toEqual(['Below'])
})
