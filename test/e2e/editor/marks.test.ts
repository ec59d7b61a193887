// What is said and marked beside the writing: counts, TK, spelling; and the text alone.
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
beforeEach(async () => {
  await hed().click()
  await press('Control+Shift+A')
  await expect.poll(() => hed().inputValue()).toBe('')
  await body().click()
})

const hed = () => desk.page.locator('.paper textarea[data-field="hed"]')
const body = () => desk.page.locator('.body')
const bar = () => desk.page.locator('.status-bar').innerText()
const type = (words: string) => desk.page.keyboard.type(words)
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await desk.page.keyboard.press(key)
}
/** In the order of the alphabet: a highlight has none. */
const marks = (name: string) =>
  desk.page.evaluate((own) => [...(CSS.highlights.get(own) ?? [])].map(String).sort(), name)
const selected = () =>
  desk.page.evaluate(() => {
    const field = document.activeElement
    return field instanceof HTMLTextAreaElement
      ? field.value.slice(field.selectionStart, field.selectionEnd)
      : String(getSelection())
  })

test('words are counted against a target, and those of a selection while there is one', async () => {
  await type('One two three four. 吾輩は猫である')
  await expect.poll(bar).toMatch(/\b9 words/)
  await press('Home', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight')
  await expect.poll(bar).toContain('2 words selected')
  await desk.page.getByRole('button', { name: '9 words' }).click()
  await desk.page.getByLabel('Words wanted').fill('500')
  await press('Escape')
  await expect.poll(bar).toContain('9 / 500 words')
  await body().click()
  await press('Control+z')
  await expect.poll(bar).not.toContain('500')
})

test('TK is marked in field and text, counted, gone through, and blocks the issue', async () => {
  await type('The mayor, TK years old, said TKTK. Not ATK.')
  await hed().fill('A TK mayor')
  await expect.poll(() => marks('tk')).toEqual(['TK', 'TK', 'TKTK'])
  await expect.poll(bar).toContain('3 TK')
  await hed().focus()
  await press('Home', 'F4')
  await expect.poll(selected).toBe('TK')
  await press('F4', 'F4')
  await expect.poll(selected).toBe('TKTK')
  await expect.poll(() => desk.page.locator('.preflight').innerText()).toContain('Still to come')
  await screenshot(desk.launched, 'tk')
  await press('Control+z', 'Control+z')
  await type('forty')
})

test('a misspelt word is underlined, mended from the suggestions, and taken back as one step', async () => {
  await type('The goverment of teh harbour, see www.exmaple.org and 望遠鏡. ')
  await hed().fill('An anwser')
  // A word counts as being written until the caret leaves its end.
  await expect.poll(() => marks('spelling')).toEqual(['goverment', 'teh'])
  await hed().press('Home')
  await expect.poll(() => marks('spelling')).toEqual(['anwser', 'goverment', 'teh'])
  await screenshot(desk.launched, 'spelling')
  await body().click()
  await press('Control+Home', 'F7')
  await desk.page.getByRole('menuitem', { name: 'government' }).click()
  await expect.poll(() => body().innerText()).toContain('The government of teh')
  await expect.poll(() => marks('spelling')).toEqual(['anwser', 'teh'])
  await press('Control+z')
  expect(await body().innerText()).toContain('The goverment of teh')
  await press('Control+Shift+z')
  await press('F7')
  await desk.page.getByRole('menu').waitFor()
  await screenshot(desk.launched, 'spelling-menu')
  await press('ArrowDown', 'Enter')
  await expect.poll(() => body().innerText()).toContain('government of the harbour')
  await hed().press('Home')
  await press('F7')
  await desk.page.getByRole('menuitem', { name: 'answer' }).click()
  await expect.poll(() => hed().inputValue()).toBe('An answer')
  await expect.poll(() => marks('spelling')).toEqual([])
})

test('a word is added to the library, another passes in the issue only; both are kept', async () => {
  await type('Our grufalump met a snorkwhale. ')
  await expect.poll(() => marks('spelling')).toEqual(['grufalump', 'snorkwhale'])
  const place = await desk.page.evaluate(() => {
    const range = [...(CSS.highlights.get('spelling') ?? [])].find(
      (one) => String(one) === 'grufalump',
    ) as Range
    if (!range) throw new Error('nothing is marked')
    const { left, top, width, height } = range.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  })
  await desk.page.mouse.click(place.x, place.y, { button: 'right' })
  await desk.page.getByRole('menuitem', { name: 'Add to the library’s words' }).click()
  await expect.poll(() => marks('spelling')).toEqual(['snorkwhale'])
  await press('F7')
  await desk.page.getByRole('menuitem', { name: 'Ignore in this issue' }).click()
  await expect.poll(() => marks('spelling')).toEqual([])
  const stored = JSON.parse(readFileSync(join(desk.library, 'library.json'), 'utf8')).body.settings.words
  expect(stored.words).toContain('grufalump')
  expect(stored.words).not.toContain('snorkwhale')
  expect(stored.passed).toEqual({ 'kazahaya-47': ['snorkwhale'] })
  await desk.page.getByRole('button', { name: 'Undo' }).first().click()
  await expect.poll(() => marks('spelling')).toEqual(['snorkwhale'])
})

test('focus mode without a caret on the paper takes the first block and dims nothing else with it', async () => {
  await type('First paragraph.')
  await press('Enter')
  await type('Second')
  const id = await desk.articleId()
  await desk.page.locator('.tree [role="treeitem"]').last().click()
  await expect.poll(() => desk.articleId()).not.toBe(id)
  await press('F9')
  await desk.page.locator('.plan').waitFor({ state: 'detached' })
  const lit = () => desk.page.locator('.body > .body-figure[data-current]').count()
  await expect.poll(lit).toBe(1)
  await screenshot(desk.launched, 'focus-without-caret')
  await press('Escape')
  await desk.page.locator('.plan').waitFor()
})

test('the next article is gone to from the plan, and the keyboard goes along', async () => {
  await desk.page.locator('.tree [role="treeitem"]').first().getByRole('treeitem').first().click()
  const row = () =>
    desk.page.evaluate(() => {
      const { activeElement } = document
      return activeElement?.getAttribute('role') === 'treeitem' && activeElement.getAttribute('data-id')
    })
  await expect.poll(row).toBe(await desk.articleId())
  const first = await desk.articleId()
  await press('Control+PageDown')
  await expect.poll(() => desk.articleId()).not.toBe(first)
  const second = await desk.articleId()
  await expect.poll(row).toBe(second)
  expect(await desk.page.locator('.tree [tabindex="0"][role="treeitem"]').getAttribute('data-id')).toBe(
    second,
  )
  await press('Control+PageUp')
  await expect.poll(row).toBe(first)
})

test('at twice the size the plan has more room than preflight, and no row of the toolbar begins with a line', async () => {
  await desk.page.locator('.preflight-light').click()
  await desk.launched.app.evaluate(({ Menu }) => {
    for (let step = 0; step < 5; step++) Menu.getApplicationMenu()?.getMenuItemById('zoom.in')?.click()
  })
  await expect.poll(() => desk.page.evaluate(() => devicePixelRatio)).toBe(2)
  await screenshot(desk.launched, 'twice')
  const heights = await desk.page.evaluate(() =>
    ['.plan-scroll', '.preflight'].map(
      (own) => document.querySelector(own)?.getBoundingClientRect().height ?? 0,
    ),
  )
  expect(heights[0]).toBeGreaterThan(heights[1] as number)
  const lines = await desk.page.locator('.editor-bar').evaluate((bar) => {
    const left = bar.getBoundingClientRect().left + bar.clientLeft
    return [...bar.querySelectorAll('.editor-bar-group')].map((group) => {
      const at = Number.parseFloat(getComputedStyle(group, '::before').left)
      return {
        first: Math.abs(group.getBoundingClientRect().left - left) < 6,
        shown: group.getBoundingClientRect().left + at + 1 > left,
      }
    })
  })
  expect(lines.filter(({ first }) => first).length).toBeGreaterThan(1)
  for (const { first, shown } of lines) expect(shown).toBe(!first)
  await press('Control+0')
})

test('focus mode leaves the text alone with its caret, and Escape brings the desk back', async () => {
  await type('First paragraph.')
  await press('Enter')
  await type('Second')
  await press('F9')
  await desk.page.locator('.plan').waitFor({ state: 'detached' })
  await expect.poll(() => desk.page.locator('[data-current]').innerText()).toBe('Second')
  await type(' paragraph')
  expect(await body().innerText()).toContain('Second paragraph')
  const colours = () =>
    body()
      .locator('p')
      .evaluateAll((all) => all.map((p) => getComputedStyle(p).color))
  await expect.poll(async () => new Set(await colours()).size).toBe(2)
  await screenshot(desk.launched, 'focus')
  await press('Escape')
  await desk.page.locator('.plan').waitFor()
  await expect.poll(async () => new Set(await colours()).size).toBe(1)
  await type('!')
  expect(await body().innerText()).toContain('Second paragraph!')
})
