// What stands beside the running text, notes and captions, is marked, mended and set like the text itself.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { screenshot } from '../launch'
import { Desk } from './desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())
beforeEach(() => desk.newArticle('Beside the text'))

const press = (...keys: readonly string[]) => desk.press(...keys)
const type = (words: string) => desk.type(words)
const list = () => desk.page.locator('.paper-note')
const sheet = () => desk.page.locator('.sheet-note')
const caption = () => desk.page.locator('.body table caption')
const marks = (name: string) =>
  desk.page.evaluate((own) => [...(CSS.highlights.get(own) ?? [])].map(String).sort(), name)
const noteWords = async () => (await list().allInnerTexts()).map((words) => words.trim())

async function note(words: string): Promise<void> {
  await press('Control+Alt+f')
  await sheet().waitFor()
  await type(words)
}
async function closeNote(): Promise<void> {
  await press('Enter')
  await sheet().waitFor({ state: 'detached' })
}
async function table(words: string): Promise<void> {
  await press('Control+Alt+t')
  await desk.page.locator('.table-bar .table-caption').fill(words)
  await expect.poll(() => caption().innerText()).toBe(words)
}

test('a misspelt word in a note is mended from its suggestions, and taken back as one step', async () => {
  await type('Text')
  await note('The goverment of teh harbour ')
  await closeNote()
  await expect.poll(() => marks('spelling')).toEqual(['goverment', 'teh'])
  await press('F7')
  await desk.page.getByRole('menuitem', { name: 'government' }).waitFor()
  await screenshot(desk.launched, 'note-spelling')
  await desk.page.getByRole('menuitem', { name: 'government' }).click()
  await expect.poll(noteWords).toEqual(['The government of teh harbour'])
  await press('F7')
  await desk.page.getByRole('menuitem', { name: 'the', exact: true }).click()
  await expect.poll(noteWords).toEqual(['The government of the harbour'])
  await expect.poll(() => marks('spelling')).toEqual([])
  await desk.page.locator('.body').click()
  await press('Control+z')
  await expect.poll(noteWords).toEqual(['The government of teh harbour'])
  await press('Control+Shift+z')
  await expect.poll(noteWords).toEqual(['The government of the harbour'])
})

test('in the sheet of a note, words are marked where they are written, and mended there', async () => {
  await type('Text')
  await note('A goverment, TK. ')
  await expect.poll(() => marks('spelling')).toEqual(['goverment'])
  await expect.poll(() => marks('tk')).toEqual(['TK'])
  const place = await desk.page.evaluate(() => {
    const [range] = (CSS.highlights.get('spelling') ?? []) as Iterable<Range>
    const inSheet = range?.startContainer.parentElement?.closest('.sheet-note') != null
    const { left = 0, top = 0, width = 0, height = 0 } = range?.getBoundingClientRect() ?? {}
    return { inSheet, x: left + width / 2, y: top + height / 2 }
  })
  expect(place.inSheet).toBe(true)
  await screenshot(desk.launched, 'note-sheet')
  await desk.page.mouse.click(place.x, place.y, { button: 'right' })
  await desk.page.getByRole('menuitem', { name: 'government' }).click()
  await expect.poll(() => sheet().innerText()).toContain('A government, TK.')
  await sheet().focus()
  await press('End')
  await closeNote()
  expect(await noteWords()).toEqual(['A government, TK.'])
})

test('a note that is opened again shows its words, and keeps them when it is left as it was', async () => {
  await type('Text')
  await note('Kept words')
  await closeNote()
  for (const key of ['Escape', 'Enter']) {
    await list().click()
    await expect.poll(() => sheet().innerText()).toBe('Kept words')
    await press(key)
    await sheet().waitFor({ state: 'detached' })
    expect(await noteWords()).toEqual(['Kept words'])
  }
})

test('quotation marks and dashes are set in a note, and undo and Backspace take back just that', async () => {
  await type('Text')
  await note('He said "yes')
  expect(await sheet().innerText()).toBe('He said “yes')
  await type('" -- x')
  expect(await sheet().innerText()).toBe('He said “yes” – x')
  await press('Control+z', 'Control+z')
  await expect.poll(() => sheet().innerText()).toBe('He said “yes” --')
  await type('"')
  await press('Backspace')
  await expect.poll(() => sheet().innerText()).toBe('He said “yes” --"')
  await press('Backspace')
  await type('more')
  await closeNote()
  expect(await noteWords()).toEqual(['He said “yes” --more'])
})

test('the caption of a table is marked, found, mended, gone to and stored', async () => {
  await table('Goverment by TK')
  await expect.poll(() => marks('spelling')).toEqual(['Goverment'])
  await expect.poll(() => marks('tk')).toEqual(['TK'])
  await desk.page.locator('.paper textarea[data-field="hed"]').focus()
  await press('Home', 'F4')
  await expect
    .poll(() =>
      desk.page.evaluate(() => {
        const field = document.activeElement
        if (!(field instanceof HTMLTextAreaElement)) return field?.outerHTML.slice(0, 200)
        return `${field.dataset['field']} ${field.value.slice(field.selectionStart, field.selectionEnd)}`
      }),
    )
    .toBe('tablecaption TK')
  await type('year')
  await expect.poll(() => caption().innerText()).toBe('Goverment by year')
  await desk.page.locator('.paper textarea[data-field="hed"]').focus()
  await press('Home', 'F7')
  await desk.page.getByRole('menuitem', { name: 'Government' }).click()
  await expect.poll(() => caption().innerText()).toBe('Government by year')
  await press('Control+f')
  await type('by year')
  await expect.poll(() => marks('found-now')).toEqual(['by year'])
  await screenshot(desk.launched, 'table-caption')
  await press('Escape')
  await desk.page.locator('.find-bar').waitFor({ state: 'hidden' })
  const [first] = await desk.blocks()
  expect(first?.kind === 'table' && first.caption).toBe('Government by year')
})

test('TK is marked and counted in every field, caption, cell, note and box', async () => {
  const field = (name: string) => desk.page.locator(`.paper [data-field="${name}"]`).first()
  await type('In the text TK')
  await note('In a note TK ')
  await closeNote()
  await press('Enter')
  await type('/sidebar')
  await desk.page.locator('.slash [role="option"]').first().waitFor()
  await press('Enter')
  await type('In a box TK')
  await press('Control+End', 'Enter', 'Enter', 'Enter')
  await table('Over a table TK')
  await desk.page.locator('.body table td, .body table th').first().click()
  await type('In a cell TK')
  for (const name of ['kicker', 'hed', 'dek', 'byline', 'dateline']) await field(name).fill(`${name} TK`)
  const written = [1, 1, 1, 1, 1, 5].reduce((sum, more) => sum + more)
  await expect.poll(() => marks('tk')).toEqual(Array(written).fill('TK'))
  await desk.page.locator('.body').click({ position: { x: 8, y: 8 } })
  await press('Control+Home', 'Home')
  await desk.page.getByRole('menuitem', { name: 'Insert' }).click()
  await desk.page.getByRole('menuitem', { name: /empty|slot|placeholder/i }).click()
  for (const name of ['caption', 'credit', 'alt']) await field(name).fill(`${name} TK`)
  await expect.poll(() => marks('tk')).toEqual(Array(written + 3).fill('TK'))
  await expect.poll(() => desk.page.locator('.status-tk').innerText()).toContain(String(written + 3))
  await screenshot(desk.launched, 'tk-everywhere', { width: 1920, height: 1080 })
})

test('Down leads out of a box that ends the text, though a note is the last in it', async () => {
  await type('/sidebar')
  await desk.page.locator('.slash [role="option"]').first().waitFor()
  await press('Enter')
  await type('Box')
  await press('ArrowDown')
  await type('Words')
  await note('A note')
  await closeNote()
  await press('End', 'ArrowDown')
  await type('Below')
  await expect.poll(() => desk.page.locator('.body > p').last().innerText()).toBe('Below')
})

test('a replacement leaves the caret and the scroll where they were', async () => {
  for (let line = 1; line <= 60; line++) {
    await desk.page.keyboard.insertText(`Line ${line} tells of a cat and its day.`)
    await press('Enter')
  }
  await type('The cat sat here')
  for (let left = 0; left < 5; left++) await press('ArrowLeft')
  const scrolled = () => desk.page.locator('.article-scroll').evaluate(({ scrollTop }) => scrollTop)
  await press('Control+h')
  const find = desk.page.locator('.find-bar')
  await find.locator('input[name="find"]').fill('cat')
  await find.locator('input[name="replace"]').fill('tiger')
  await expect.poll(() => find.getByRole('status').first().innerText()).toMatch(/of 61$/)
  await desk.page.locator('.article-scroll').evaluate((box) => box.scrollTo(0, box.scrollHeight))
  const before = await scrolled()
  await find.getByRole('button', { name: 'Replace all' }).click()
  await expect.poll(() => desk.page.locator('.body').innerText()).toContain('The tiger sat here')
  expect(Math.abs((await scrolled()) - before)).toBeLessThan(4)
  await find.locator('input[name="find"]').focus()
  await press('Escape')
  await find.waitFor({ state: 'hidden' })
  await type('!')
  await expect.poll(() => desk.page.locator('.body').innerText()).toContain('The tiger sat! here')
  await press('Control+z', 'Control+z')
  await expect.poll(() => desk.page.locator('.body').innerText()).toContain('The cat sat here')
  await type('!')
  await expect.poll(() => desk.page.locator('.body').innerText()).toContain('The cat sat! here')
})

test('a word is added to the library’s words and taken out again, and the underline follows', async () => {
  await type('Our grufalump sings. ')
  await expect.poll(() => marks('spelling')).toEqual(['grufalump'])
  await press('Control+k')
  await type('library words')
  await press('Enter')
  const dialog = desk.page.getByRole('dialog', { name: 'The library’s words' })
  await dialog.waitFor()
  await type('grufalump zyzzogeton')
  await press('Enter')
  const shown = () => dialog.locator('.word-list').first().locator('li').allInnerTexts()
  await expect.poll(shown).toEqual(expect.arrayContaining(['glassworks', 'grufalump', 'zyzzogeton']))
  await expect.poll(() => marks('spelling')).toEqual([])
  await screenshot(desk.launched, 'word-list')
  await type('zyz')
  await expect.poll(shown).toEqual(['zyzzogeton'])
  await desk.page.getByLabel('Find or add a word').fill('')
  await dialog.getByRole('button', { name: 'Remove “grufalump”' }).click()
  await expect.poll(() => dialog.getByRole('status').innerText()).toBe('“grufalump” removed')
  await press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => marks('spelling')).toEqual(['grufalump'])
  const stored = JSON.parse(readFileSync(join(desk.library, 'library.json'), 'utf8')).body.settings.words
  expect(stored.words).toContain('zyzzogeton')
  expect(stored.words).not.toContain('grufalump')
})
