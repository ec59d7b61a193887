// What the desk does by itself while one types: Markdown's shortcuts and the marks of the house style.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Inline } from '#core/body/blocks'
import { screenshot } from '../launch'
import { aWriter, type Writer } from './writer'

let writer: Writer
beforeAll(async () => {
  writer = await aWriter()
})
afterAll(() => writer.close())
beforeEach(() => writer.fresh())

const focused = (page: Writer['page']) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

const content = async (): Promise<readonly Inline[]> => {
  const [block] = await writer.blocks()
  return block?.kind === 'paragraph' ? block.content : []
}

test.each([
  ['# Sound', 'subhead: Sound', '# '],
  ['## Sound', 'subhead: Sound', '## '],
  ['> Sound', 'quote: Sound', '> '],
  ['- Sound', 'list: Sound', '- '],
  ['* Sound', 'list: Sound', '* '],
  ['1. Sound', 'list: Sound', '1. '],
])('%s makes a block, and undo leaves what was typed', async (keys, block, typed) => {
  const { type, press, outline } = writer
  await type(keys)
  expect(await outline()).toEqual([block])
  await press('Control+z', 'Control+z')
  expect(await outline()).toEqual([`paragraph: ${typed}`])
  await press('Control+Shift+z', 'Control+Shift+z')
  expect(await outline()).toEqual([block])
})

test('signs give the subheads that pasted headings of their level become', async () => {
  const { type, press, blocks } = writer
  for (const signs of ['#', '##', '###']) {
    await type(`${signs} Sound`)
    await press('Enter')
  }
  expect((await blocks()).flatMap((block) => (block.kind === 'subhead' ? [block.level] : []))).toEqual([
    1, 1, 2,
  ])
})

test('three hyphens make a rule, and undo leaves the hyphens', async () => {
  const { type, press, outline } = writer
  await type('---')
  await expect.poll(outline).toEqual(['rule: ', 'paragraph: '])
  await press('Control+z')
  expect(await outline()).toEqual(['paragraph: ---'])
  await type(' more')
  expect(await outline()).toEqual(['paragraph: --- more'])
})

test('marks and links are written in Markdown, and undo takes back just the last', async () => {
  const { type, press } = writer
  await type('**bold** *italic* `a "b" -- c` ~~gone~~ [site](example.org)')
  expect(await content()).toEqual([
    { kind: 'text', text: 'bold', marks: ['bold'] },
    { kind: 'text', text: ' ', marks: [] },
    { kind: 'text', text: 'italic', marks: ['italic'] },
    { kind: 'text', text: ' ', marks: [] },
    { kind: 'text', text: 'a "b" -- c', marks: ['code'] },
    { kind: 'text', text: ' ', marks: [] },
    { kind: 'text', text: 'gone', marks: ['strike'] },
    { kind: 'text', text: ' ', marks: [] },
    {
      kind: 'link',
      url: 'https://example.org',
      title: '',
      children: [{ kind: 'text', text: 'site', marks: [] }],
    },
  ])
  await press('Control+z')
  expect((await content()).at(-1)).toEqual({ kind: 'text', text: ' [site](example.org)', marks: [] })
})

test('a caret in a link shows where it leads, and its buttons are reached with Tab', async () => {
  const { desk, page, type, press, body } = writer
  const bubble = page.locator('.link-bubble')
  const inLink = () => body().locator('a').click()
  await type('See [the site](example.org) today')
  expect(await bubble.count()).toBe(0)
  await inLink()
  await expect.poll(() => bubble.innerText()).toBe('https://example.org')
  await expect.poll(() => page.locator('[data-announcer]').innerText()).toContain('https://example.org')
  await screenshot(desk, 'link-bubble')
  // With the first letter it goes, and it stays away while one types.
  await type('x')
  await bubble.waitFor({ state: 'detached' })
  await press('ArrowRight')
  expect(await bubble.count()).toBe(0)
  await press('Control+z')

  await press('End')
  await inLink()
  await bubble.waitFor()
  await press('Escape')
  await bubble.waitFor({ state: 'detached' })
  await inLink()
  await bubble.waitFor()
  await press('Tab', 'Tab')
  await expect.poll(() => focused(page)).toContain('Edit the link')
  await press('Enter')
  await page.locator('.inline-sheet input').first().waitFor()
  expect(await bubble.count()).toBe(0)
  await page.locator('.inline-sheet input').first().fill('example.net')
  await press('Enter')
  await inLink()
  await expect.poll(() => bubble.innerText()).toBe('https://example.net')
  await bubble.getByRole('button', { name: 'Remove the link' }).click()
  await bubble.waitFor({ state: 'detached' })
  expect((await content()).map(({ kind }) => kind)).not.toContain('link')
  await type('!')
  expect(await writer.outline()).toEqual([expect.stringContaining('!')])
})

test('in a list Tab is for the depth, from a link as well', async () => {
  const { page, type, press, body } = writer
  await type('- First')
  await press('Enter')
  await type('See [the site](example.org) today')
  await body().locator('a').click()
  await page.locator('.link-bubble').waitFor()
  await press('Tab')
  await body().locator('ul ul a').waitFor()
  await type('x')
  expect(await body().innerText()).toContain('x')
})

test('the preview follows the caret, and leaves a reader who scrolls in it alone', async () => {
  const { page, press, body } = writer
  for (let line = 1; line <= 60; line++) {
    await page.keyboard.insertText(
      `Line ${line} of a long article, which goes on and on over the width of a phone.`,
    )
    await press('Enter')
  }
  const preview = page.frameLocator('.web-page').locator('article', { hasText: 'The last line.' }).last()
  /** Whether the paragraph with these words is in view in its own window. */
  const inView = (words: string) => () =>
    preview.locator('p', { hasText: words }).evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return top >= 0 && bottom <= (element.ownerDocument.defaultView?.innerHeight ?? 0)
    })
  const scrolled = () =>
    preview.evaluate(({ ownerDocument }) => ownerDocument.scrollingElement?.scrollTop ?? 0)
  await page.keyboard.insertText('The last line.')
  await expect.poll(inView('The last line.')).toBe(true)
  await press('Control+Home')
  await expect.poll(inView('Line 1 of')).toBe(true)
  /** Where the page is once it has come to rest. */
  const atRest = async () => {
    let last = -1
    await expect
      .poll(async () => {
        const before = last
        last = await scrolled()
        return last === before
      })
      .toBe(true)
    return last
  }
  // What is in view already moves nothing.
  const before = await atRest()
  await press('ArrowDown')
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('body')
  await page.waitForTimeout(600)
  expect(await scrolled()).toBe(before)

  await page.locator('.web-page').hover()
  await page.mouse.wheel(0, 1500)
  await expect.poll(scrolled).toBeGreaterThan(before)
  const there = await atRest()
  await page.waitForTimeout(1500)
  expect(await scrolled()).toBe(there)
  await body().locator('p').nth(1).click()
  await expect.poll(inView('Line 2 of')).toBe(true)
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('body')
})

test('a link to nowhere good stays words', async () => {
  await writer.type('[x](javascript:alert(1))')
  expect(await writer.outline()).toEqual(['paragraph: [x](javascript:alert(1))'])
})

test('marks are set as one types; undo and Backspace take back just that', async () => {
  const { type, press, outline } = writer
  await type('"It\'s 5\'10"," she said -- so... 1914--1918')
  expect(await outline()).toEqual(['paragraph: “It’s 5\'10",” she said – so… 1914–1918'])
  await type(' "')
  await press('Backspace')
  await expect.poll(outline).toEqual(['paragraph: “It’s 5\'10",” she said – so… 1914–1918 "'])
  await press('Backspace')
  await expect.poll(outline).toEqual(['paragraph: “It’s 5\'10",” she said – so… 1914–1918 '])
  await type("'")
  await press('Control+z')
  expect((await outline()).join().endsWith("1918 '")).toBe(true)
})

test('they are set in hed and dek too', async () => {
  const { page, type, press, stored } = writer
  await page.locator('.paper textarea[data-field="hed"]').click()
  await type('"Yes"')
  await press('Backspace')
  expect(await page.locator('.paper textarea[data-field="hed"]').inputValue()).toBe('“Yes"')
  await press('Backspace')
  await type('!"')
  await page.locator('.paper textarea[data-field="dek"]').click()
  await type("It's -- well...")
  const { hed, dek } = await stored()
  expect({ hed, dek }).toEqual({ hed: '“Yes!”', dek: 'It’s – well…' })
})

test('the house style switches them off', async () => {
  const { desk, page, type, outline, fresh } = writer
  const settings = () =>
    desk.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.getMenuItemById('publication.settings')?.click(),
    )
  const toggle = async () => {
    await settings()
    await page.getByRole('checkbox', { name: 'quotation marks' }).click()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.locator('.dialog').waitFor({ state: 'detached' })
  }
  await toggle()
  await fresh()
  await type('"As it is" -- so...')
  expect(await outline()).toEqual(['paragraph: "As it is" -- so...'])
  await toggle()
  await fresh()
  await type('"As it was"')
  expect(await outline()).toEqual(['paragraph: “As it was”'])
})

test('a day of a month is no list, in the languages that put a point behind it', async () => {
  const { desk, page, type, press, outline, fresh } = writer
  const speak = async (language: string) => {
    await desk.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.getMenuItemById('issue.details')?.click(),
    )
    await page.locator('.dialog').getByLabel('Language', { exact: true }).selectOption(language)
    await page.locator('.dialog').getByRole('button', { name: 'Done' }).click()
    await page.locator('.dialog').waitFor({ state: 'detached' })
    await fresh()
  }
  await speak('de')
  await type('3. Oktober kommt')
  expect(await outline()).toEqual(['paragraph: 3. Oktober kommt'])
  await press('Enter')
  await type('1. Punkt kommt')
  expect(await outline()).toEqual(['paragraph: 3. Oktober kommt', 'list: Punkt kommt'])
  await speak('en')
  await type('3. October comes')
  expect(await outline()).toEqual(['list: October comes'])
})
