// Pasting in a real window: the corpus through the window's own cleaning, the ways back, plain text, and what is hostile.
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Body, BodyNode } from '#core/body/body'
import { readBody } from '#core/body/read'
import { folder, payloads } from '../core/paste/corpus'
import { aFolder, forget, type Launched, launch, root, screenshot } from './launch'

let desk: Launched
const library = aFolder()

beforeAll(async () => {
  cpSync(join(root, 'resources', 'sample-library'), library, { recursive: true })
  desk = await launch({ library })
  desk.page.setDefaultTimeout(10_000)
  if (!(await desk.page.locator('.paper').isVisible())) {
    await desk.page.locator('.issue-open').first().click()
    await desk.page.locator('.paper').waitFor()
  }
})
afterAll(async () => {
  await desk.close()
  forget(library, desk.userData)
})

const body = () => desk.page.locator('.body')
const hed = () => desk.page.locator('.paper textarea[data-field="hed"]')
const press = (...keys: readonly string[]) =>
  keys.reduce((before, key) => before.then(() => desk.page.keyboard.press(key)), Promise.resolve())

async function newArticle(): Promise<void> {
  await hed().click()
  await press('Control+Shift+A')
  await expect.poll(() => hed().inputValue()).toBe('')
  await body().click()
}

beforeEach(newArticle)

/** The paste event that a clipboard with these would give. */
const paste = (data: Readonly<Record<string, string>>): Promise<void> =>
  body().evaluate((element, given) => {
    const clipboardData = new DataTransfer()
    for (const [type, words] of Object.entries(given)) if (words) clipboardData.setData(type, words)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, data)

/** Puts words on the system's clipboard, as another program would. */
const copyOutside = (words: { readonly html: string; readonly text: string }): Promise<void> =>
  desk.app.evaluate((electron, given) => {
    // Electron's own clipboard, which the window's types hide.
    const { clipboard } = electron as unknown as { clipboard: { write(words: typeof given): void } }
    clipboard.write(given)
  }, words)

const notice = () => desk.page.locator('.desk-notice-paste')

/** The body's blocks, as the editor hands them to another program of its kind. */
async function blocksNow() {
  await press('Control+a')
  const copied = await body().evaluate((element) => {
    const clipboardData = new DataTransfer()
    element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
    return clipboardData.getData('application/x-lexical-editor')
  })
  const { nodes } = JSON.parse(copied) as { nodes: BodyNode[] }
  return readBody({ root: { type: 'root', children: nodes } } as Body)
}

/** Without ids, photographs and the empty paragraph that the editor keeps to write in. */
const comparable = (blocks: unknown): unknown[] =>
  (JSON.parse(JSON.stringify(blocks)) as { kind: string; content?: unknown[]; use?: object }[])
    .filter(({ kind, content }) => !(kind === 'paragraph' && content?.length === 0))
    .map((block) => (block.kind === 'photo' ? { ...block, use: null } : block))

test('every clipboard of the corpus gives its blocks', async () => {
  const odd: string[] = []
  for (const { name, html, text, rtf } of payloads) {
    // A line before the paste, so that all of it is copied as blocks.
    await desk.page.keyboard.type(name)
    await press('Enter')
    await paste({ 'text/html': html, 'text/plain': text, 'text/rtf': rtf })
    if (name === 'pictures/data-address' || rtf) await body().locator('.photo-block img').first().waitFor()
    const golden = JSON.parse(readFileSync(join(root, folder, `${name}.json`), 'utf8'))
    const given = JSON.stringify(comparable((await blocksNow()).slice(1)))
    if (given !== JSON.stringify(comparable(golden.blocks))) odd.push(`${name}: ${given}`)
    await press('Control+a', 'Delete')
  }
  expect(odd).toEqual([])
}, 120_000)

test('the paste is one step: undo takes all of it back, and so does its notice', async () => {
  await desk.page.keyboard.type('Before')
  const html = '<nav>Menu</nav><h2>Head</h2><p>One</p><ul><li>two</li></ul>'
  await paste({ 'text/html': html, 'text/plain': 'Head One two' })
  await body().locator('li').waitFor()
  await press('Control+z')
  await expect.poll(() => body().innerText()).toBe('Before')
  await press('Control+Shift+z')
  await body().locator('li').waitFor()
  await press('Control+z')
  await paste({ 'text/html': html, 'text/plain': 'Head One two' })
  await notice().getByRole('button', { name: 'Undo paste' }).click()
  await expect.poll(() => body().innerText()).toBe('Before')
  await expect.poll(() => notice().count()).toBe(0)
})

test('Markdown can be had as plain text instead', async () => {
  await paste({ 'text/plain': '## Head\n\n- one\n- **two**' })
  await body().locator('li').first().waitFor()
  await notice().getByRole('button', { name: 'Paste as plain text instead' }).click()
  await expect
    .poll(() =>
      body()
        .innerText()
        .then((text) => text.split(/\n+/)),
    )
    .toEqual(['## Head', '- one', '- **two**'])
})

test('Ctrl+Shift+V pastes the plain text alone', async () => {
  await copyOutside({ html: '<h1>Big</h1><p>and <b>bold</b></p>', text: '# Big\nand bold' })
  await press('Control+Shift+v')
  await expect
    .poll(() =>
      body()
        .innerText()
        .then((text) => text.split(/\n+/)),
    )
    .toEqual(['# Big', 'and bold'])
  expect(await body().locator('h3, strong').count()).toBe(0)
})

test('the real clipboard is read as well', async () => {
  await copyOutside({ html: '<h1>Big</h1><p>and <b>bold</b></p>', text: 'Big and bold' })
  await press('Control+v')
  await expect.poll(() => body().locator('h3').innerText()).toBe('Big')
  expect(await body().locator('strong').innerText()).toBe('bold')
})

test('one line of text goes into the line at the caret', async () => {
  await desk.page.keyboard.type('AB')
  await press('ArrowLeft')
  await paste({ 'text/plain': ' word ' })
  await expect.poll(() => body().locator('p').first().innerText()).toMatch(/^A ?word ?B$/)
})

test('words that are dropped here are read like a paste', async () => {
  await body().evaluate((element) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.setData('text/html', '<h2 onclick="x()">Dropped</h2><p>with <b>words</b></p>')
    dataTransfer.setData('text/plain', 'Dropped with words')
    const event = new InputEvent('beforeinput', {
      inputType: 'insertFromDrop',
      dataTransfer,
      bubbles: true,
      cancelable: true,
    })
    element.dispatchEvent(event)
  })
  await expect.poll(() => body().locator('h3').innerText()).toBe('Dropped')
  expect(await body().locator('strong').innerText()).toBe('words')
})

test('blocks go into a list, a table cell and the middle of a line without losing words', async () => {
  const html =
    '<p>first</p><ul><li>second</li></ul><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>'
  const words = async () => (await body().innerText()).match(/\w+/g)?.sort().join(' ')
  await desk.page.keyboard.type('left right')
  await press(...Array<string>(5).fill('ArrowLeft'))
  await paste({ 'text/html': html })
  await expect.poll(words).toBe('a b c d first left right second')
  await press('Control+z', 'Control+Shift+8')
  await paste({ 'text/html': html })
  await expect.poll(words).toBe('a b c d first left right second')
  await press('Control+a', 'Delete')
  await paste({
    'text/html': '<table><tr><td>one</td><td>two</td></tr><tr><td>three</td><td>four</td></tr></table>',
  })
  await body().locator('td, th').first().click()
  await press('End')
  await desk.page.keyboard.type(' ')
  await paste({ 'text/html': html })
  await expect.poll(words).toBe('a b c d first four one second three two')
})

test('the notice says what was left out, and its ways back go when something else is done', async () => {
  await paste({
    'text/html': '<nav>Menu</nav><p>Kept</p><button>Share</button><p style="display:none">secret</p>',
    'text/plain': 'Kept',
  })
  await notice().locator('summary').click()
  expect(await notice().locator('li').allInnerTexts()).toEqual(
    expect.arrayContaining([
      expect.stringContaining('Menu'),
      expect.stringContaining('Share'),
      expect.stringContaining('secret'),
    ]),
  )
  await screenshot(desk, 'paste-notice')
  await body().click()
  await desk.page.keyboard.type(' more')
  await expect.poll(() => notice().getByRole('button').count()).toBe(0)
  expect(await notice().count()).toBe(1)
  // It goes and comes with what was pasted.
  while ((await body().innerText()).includes('Kept')) await press('Control+z')
  await expect.poll(() => notice().count()).toBe(0)
  await press('Control+Shift+z')
  await notice().waitFor()
})

test.each([
  ['a form that answers for its parent', '<form><input name=parentNode>x</form>'],
  [
    'names of the page',
    '<form name=body><input name=attributes><input name=children>x</form><img name=cookie>',
  ],
  [
    'a script in many coats',
    '<p>x</p><svg><style><img src=x onerror="document.title=1"></style></svg><math><mtext><table><mglyph><style><img src onerror="document.title=1">x',
  ],
  ['depth', `${'<div>'.repeat(5000)}x${'</div>'.repeat(5000)}`],
  [
    'emphasis without end',
    `${Array.from({ length: 150 }, (_, n) => `<b id=b${n}>`).join('')}${'<p>x'.repeat(40_000)}`,
  ],
])('%s neither freezes the window nor runs', async (_, html) => {
  const title = await desk.page.title()
  const from = Date.now()
  await paste({ 'text/html': html, 'text/plain': 'x' })
  await expect.poll(() => body().innerText()).toContain('x')
  expect(Date.now() - from).toBeLessThan(5000)
  expect(await desk.page.title()).toBe(title)
})
