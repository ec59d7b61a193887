// Blocks without a pointer, a test each: made, edited, moved, taken back, kept, opened again and exported.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aFolder, forget, screenshot } from '../launch'
import { Desk } from './desk'
import { type Keyboard, keyboardOf } from './keyboard'

let desk: Desk
let keys: Keyboard
const out = aFolder()
/** What the exported page has to say, as each test adds to it. */
const exported: (string | RegExp)[] = []

beforeAll(async () => {
  desk = await Desk.open()
  keys = keyboardOf(desk)
})
afterAll(async () => {
  await desk.close()
  forget(out)
})

async function begin(hed: string): Promise<void> {
  await keys.fresh(hed)
  await keys.type('Before')
  await keys.press('Enter')
}

test('a paragraph with every mark', async () => {
  await begin('Paragraph by keys')
  for (const [key, word] of [
    ['Control+b', 'bold'],
    ['Control+i', 'italic'],
    ['Control+Shift+c', 'capitals'],
    ['Control+.', 'super'],
    ['Control+;', 'sub'],
    ['Control+Shift+x', 'struck'],
    ['Control+`', 'code'],
  ] as const) {
    await keys.press(key)
    await keys.type(word)
    await keys.press(key)
    await keys.type(' ')
  }
  await keys.press('Backspace')
  const content = (await desk.blocks())[1]
  if (content?.kind !== 'paragraph') throw new Error('no paragraph')
  const marked = content.content.flatMap((one) =>
    one.kind === 'text' && one.marks.length > 0 ? [[one.text, ...one.marks].join(' ')] : [],
  )
  expect(marked).toEqual([
    'bold bold',
    'italic italic',
    'capitals small-caps',
    'super superscript',
    'sub subscript',
    'struck strike',
    'code code',
  ])
  await keys.lived('Paragraph by keys', ['paragraph: bold italic capitals super sub struck code'])
  exported.push(
    '<strong>bold</strong>',
    '<em>italic</em>',
    '<sup>super</sup>',
    '<sub>sub</sub>',
    '<code>code</code>',
  )
})

test('subheads at two levels, whose numbers close up when one goes', async () => {
  await begin('Subheads by keys')
  await keys.slash('subhead')
  await keys.press('Control+Alt+3')
  await keys.type('Alpha')
  await keys.press('Enter', 'Control+Alt+1', 'Control+Alt+3')
  await keys.type('Beta')
  await keys.press('Enter', 'Control+Alt+2', 'Control+Alt+3')
  await keys.type('Gamma')
  await keys.press('Enter', 'Control+Alt+1')
  await keys.type('Delta')
  const numbers = async () =>
    (await desk.blocks()).flatMap((block) => (block.kind === 'subhead' ? [block.number] : []))
  expect(await numbers()).toEqual(['1', '2', '2.1', null])
  await keys.press('ArrowUp', 'ArrowUp', 'Control+Shift+Backspace')
  expect(await numbers()).toEqual(['1', '1.1', null])
  await keys.press('Control+z')
  expect(await numbers()).toEqual(['1', '2', '2.1', null])
  await keys.press('ArrowUp', 'Home')
  await keys.lived('Subheads by keys', [
    'subhead: 1. Alpha',
    'subhead: 2. Beta',
    'subhead: 2.1. Gamma',
    'subhead: Delta',
  ])
  exported.push('Alpha', 'Beta', 'Gamma', 'Delta')
})

test('lists of both kinds, three deep, one item moved with what is in it', async () => {
  await begin('Lists by keys')
  await keys.slash('bulleted')
  await keys.type('one')
  await keys.press('Enter', 'Tab', 'Control+Shift+7')
  await keys.type('two')
  await keys.press('Enter', 'Tab', 'Control+Shift+8')
  await keys.type('three')
  await keys.press('Enter', 'Shift+Tab', 'Shift+Tab')
  await keys.type('four')
  const list = async () => {
    const found = (await desk.blocks())[1]
    if (found?.kind !== 'list') throw new Error('no list')
    return found
  }
  const written = await list()
  expect(written).toMatchObject({
    ordered: false,
    items: [
      { lists: [{ ordered: true, items: [{ lists: [{ ordered: false, items: [{ lists: [] }] }] }] }] },
      { lists: [] },
    ],
  })
  await screenshot(desk.launched, 'lists-by-keyboard')
  await keys.press('Alt+ArrowUp')
  expect((await keys.outline())[1]).toBe('list: four\none\ntwo\nthree')
  await keys.press('Control+z')
  expect(await list()).toEqual(written)
  // An item out of the list, by Enter on an empty line, and back.
  await keys.press('End', 'Enter', 'Enter')
  await keys.type('After')
  expect((await keys.outline()).slice(1)).toEqual(['list: one\ntwo\nthree\nfour', 'paragraph: After'])
  await keys.press('ArrowUp', 'Home', 'Alt+ArrowUp')
  await keys.lived('Lists by keys', ['list: four\none\ntwo\nthree', 'paragraph: After'])
  exported.push(/<ol[\s>][\s\S]*?two[\s\S]*?<ul[\s>][\s\S]*?three/)
})

test('a quote with its source', async () => {
  await begin('Quote by keys')
  await keys.slash('quote')
  await keys.type('Said on the quay')
  await keys.press('Enter')
  await keys.slash('source')
  await keys.type('The harbour book')
  await keys.lived('Quote by keys', ['quote: Said on the quay', 'attribution: The harbour book'])
  exported.push(/<blockquote[\s\S]*?Said on the quay[\s\S]*?The harbour book/)
})

test('a pull quote with who said it', async () => {
  await begin('Pull quote by keys')
  await keys.slash('pull')
  await keys.type('We counted twice')
  await keys.press('Enter')
  await keys.type('The keeper')
  await keys.lived('Pull quote by keys', ['pullquote: We counted twice', 'attribution: The keeper'])
  exported.push(/We counted twice[\s\S]*?The keeper/)
})

test('a sidebar with a heading, a list and a way out', async () => {
  await begin('Sidebar by keys')
  await keys.slash('sidebar')
  await keys.type('In short')
  await keys.press('ArrowDown')
  await keys.type('- boxed item')
  await keys.press('Enter', 'Enter')
  await keys.type('Boxed words')
  await keys.press('Enter', 'Enter')
  await keys.type('After')
  expect((await keys.outline()).slice(1)).toEqual([
    'sidebar: In short\nboxed item\nBoxed words',
    'paragraph: After',
  ])
  await keys.press('ArrowUp', 'ArrowUp', 'ArrowUp', 'Home')
  const where = await desk.page.evaluate(() => getSelection()?.anchorNode?.textContent)
  expect(where).toBe('In short')
  await keys.lived('Sidebar by keys', ['sidebar: In short\nboxed item\nBoxed words', 'paragraph: After'])
  exported.push(/In short[\s\S]*?boxed item[\s\S]*?Boxed words/)
})

test('footnotes, numbered in order, whose text goes with them', async () => {
  await begin('Footnotes by keys')
  for (const [word, note] of [
    ['First', 'seen at dawn'],
    [' and second', 'seen at dusk'],
  ]) {
    await keys.type(word as string)
    await keys.press('Control+Alt+f')
    await desk.page.locator('.sheet-note').waitFor()
    await keys.type(note as string)
    await keys.press('Enter')
    await keys.settled('.body')
  }
  await expect
    .poll(() => desk.page.locator('.paper-note').allInnerTexts())
    .toEqual(['seen at dawn', 'seen at dusk'])
  await keys.lived('Footnotes by keys', ['paragraph: First and second'])
  exported.push('seen at dawn', 'seen at dusk')
})

test('a rule and a page break', async () => {
  await begin('Rule by keys')
  await keys.slash('rule')
  await keys.press('Enter')
  await keys.type('Between')
  await keys.press('Control+Enter', 'Enter')
  await keys.type('After')
  expect(await keys.outline()).toEqual([
    'paragraph: Before',
    'rule: ',
    'paragraph: Between',
    'pagebreak: ',
    'paragraph: After',
  ])
  await keys.press('Home', 'ArrowUp', 'Alt+ArrowUp')
  expect((await keys.outline()).slice(1)).toEqual([
    'rule: ',
    'pagebreak: ',
    'paragraph: Between',
    'paragraph: After',
  ])
  await keys.press('Control+z', 'ArrowUp', 'Home', 'ArrowUp')
  await keys.lived('Rule by keys', ['rule: ', 'paragraph: Between', 'pagebreak: ', 'paragraph: After'])
  exported.push('<hr')
})

test('links to the web with a title, to mail, and to another article', async () => {
  await begin('Links by keys')
  await keys.press('Control+Shift+k')
  await keys.settled('.inline-sheet input')
  await keys.type('example.org/tides')
  await keys.until('.inline-sheet label:last-of-type input')
  await keys.type('Tide tables')
  await keys.press('Enter')
  await keys.settled('.body')
  await keys.press('End')
  await keys.type(' and ')
  await keys.press('Control+Shift+k')
  await keys.settled('.inline-sheet input')
  await keys.type('desk@example.org')
  await keys.press('Enter')
  await keys.settled('.body')
  await keys.press('End')
  await keys.type(' and ')
  await keys.press('Control+Shift+k')
  await keys.settled('.inline-sheet input')
  await keys.until('.inline-sheet select')
  await keys.type('Rule by')
  await keys.until('.inline-sheet .sheet-apply')
  await keys.press('Enter')
  await keys.settled('.body')
  const block = (await desk.blocks())[1]
  if (block?.kind !== 'paragraph') throw new Error('no paragraph')
  expect(block.content.filter(({ kind }) => kind === 'link')).toMatchObject([
    { url: 'https://example.org/tides', title: 'Tide tables' },
    { url: 'mailto:desk@example.org', title: '' },
    { url: expect.stringMatching(/^article:/) },
  ])
  await keys.lived('Links by keys', [
    'paragraph: https://example.org/tides and desk@example.org and Rule by keys',
  ])
  exported.push('href="https://example.org/tides"', 'title="Tide tables"', 'href="mailto:desk@example.org"')
  exported.push(/<a[^>]*href="#[^"]+"[^>]*>Rule by keys/)
})

test('a reading and a run in another language', async () => {
  await begin('Reading by keys')
  await keys.press('Control+Alt+r')
  await keys.settled('.inline-sheet input')
  await keys.type('風早')
  await keys.press('Tab')
  await keys.type('かざはや')
  await keys.press('Enter')
  await keys.settled('.body')
  await keys.type(' bonjour')
  await keys.press(...Array.from({ length: 7 }, () => 'Shift+ArrowLeft'))
  await keys.command('Language of the words')
  await keys.until('.inline-sheet select')
  await keys.type('Fre')
  await keys.until('.inline-sheet .sheet-apply')
  await keys.press('Enter')
  await keys.settled('.body')
  const block = (await desk.blocks())[1]
  if (block?.kind !== 'paragraph') throw new Error('no paragraph')
  expect(block.content).toMatchObject([
    { kind: 'ruby', base: '風早', reading: 'かざはや' },
    { text: ' ' },
    { text: 'bonjour', language: 'fr' },
  ])
  await keys.lived('Reading by keys', ['paragraph: 風早 bonjour'])
  exported.push('<rt>かざはや</rt>', /lang="fr"[^>]*>bonjour/)
})

test('Enter and letters over a range of blocks leave the caret where the range was', async () => {
  await keys.fresh('Ranges by keys')
  await keys.type('One')
  await keys.press('Enter', 'Control+Alt+1')
  await keys.type('Two')
  await keys.press('Enter')
  await keys.type('- three')
  await keys.press('Control+Home', 'Shift+ArrowDown', 'Shift+End', 'Enter')
  await keys.type('X')
  const entered = await keys.outline()
  expect(entered.map((line) => line.replace(/^\w+: /, ''))).toEqual(['', 'X', 'three'])
  await keys.press('Control+z', 'Control+z')
  expect(await keys.outline()).toEqual(['paragraph: One', 'subhead: Two', 'list: three'])
  await keys.press('Control+Home', 'Shift+ArrowDown', 'Shift+End')
  await keys.type('Y')
  expect(await keys.outline()).toEqual(['paragraph: Y', 'list: three'])
  await keys.press('Control+a', 'Backspace')
  await keys.type('New')
  expect(await keys.outline()).toEqual(['paragraph: New'])
})

test('all of it is exported', async () => {
  const html = await keys.exported(out)
  for (const wanted of exported) expect(html).toMatch(wanted)
})
