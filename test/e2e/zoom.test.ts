// At 200 % everything is twice as large, stands where it belongs and can be reached.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk } from './editor/desk'
import { screenshot } from './launch'

let desk: Desk

beforeAll(async () => {
  desk = await Desk.open()
  await screenshot(desk.launched, 'zoom-100')
  await command('zoom.in', 5)
  await desk.page.waitForFunction(() => document.querySelector('.status-bar')?.textContent?.includes('200%'))
})
afterAll(() => desk.close())

const command = (id: string, times = 1) =>
  desk.launched.app.evaluate(
    ({ Menu }, [own, count]) => {
      for (let step = 0; step < (count as number); step++)
        Menu.getApplicationMenu()
          ?.getMenuItemById(own as string)
          ?.click()
    },
    [id, times],
  )
/** How large a length of a hundred pixels is on the screen, wherever it stands. */
const scaleOf = (selector: string) =>
  desk.page.locator(selector).evaluate((element) => {
    const ruler = element.appendChild(document.createElement('div'))
    ruler.style.cssText = 'position: fixed; width: 100px; height: 1px'
    const { width } = ruler.getBoundingClientRect()
    ruler.remove()
    return (width * devicePixelRatio) / 100
  })
const larger = (by: number) => expect.poll(() => scaleOf('.paper')).toBeCloseTo(by, 3)
/** Whether the whole of it is in the window. */
const inside = (selector: string) =>
  desk.page.locator(selector).evaluate((element) => {
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
    return (
      width > 0 &&
      height > 0 &&
      left >= -1 &&
      top >= -1 &&
      right <= innerWidth + 1 &&
      bottom <= innerHeight + 1
    )
  })
/** How far it stands above or below the caret. */
const fromCaret = (selector: string) =>
  desk.page.locator(selector).evaluate((element) => {
    const caret = getSelection()?.getRangeAt(0).getBoundingClientRect() as DOMRect
    const { top, bottom } = element.getBoundingClientRect()
    return Math.min(Math.abs(top - caret.bottom), Math.abs(caret.top - bottom))
  })
/** Clicks with the hand of the system: what stands at that place takes it, or nothing does. */
const clickAt = async (x: number, y: number) => {
  const window = await desk.launched.app.browserWindow(desk.page)
  const scale = await desk.page.evaluate(() => devicePixelRatio)
  await window.evaluate(
    ({ webContents }, at) => {
      for (const type of ['mouseMove', 'mouseDown', 'mouseUp'] as const)
        webContents.sendInputEvent({ type, ...at, button: 'left', clickCount: 1 })
    },
    { x: Math.round(x * scale), y: Math.round(y * scale) },
  )
}
const middleOf = (selector: string, nth = 0) =>
  desk.page
    .locator(selector)
    .nth(nth)
    .evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    })
const clickOn = async (selector: string, nth = 0) => {
  const { x, y } = await middleOf(selector, nth)
  await clickAt(x, y)
}
const picture = (name: string) => screenshot(desk.launched, `zoom-200-${name}`)

test('every menu opens inside the window, and its last entry can be scrolled to and clicked', async () => {
  const { page } = desk
  const names = await page.locator('.menubar-name').allInnerTexts()
  expect(names.length).toBeGreaterThan(6)
  for (const [nth, name] of names.entries()) {
    await clickOn('.menubar-name', nth)
    await page.locator('.menu').waitFor()
    await expect.poll(() => inside('.menu')).toBe(true)
    expect(await scaleOf('.menu')).toBeCloseTo(2, 3)
    await picture(`menu-${name}`)
    const entries = page.locator('.menu .menu-item')
    const last = (await entries.count()) - 1
    await entries.nth(last).evaluate((entry) => {
      entry.scrollIntoView({ block: 'nearest' })
      entry.addEventListener(
        'click',
        (event) => {
          event.stopPropagation()
          document.body.dataset.clicked = entry.textContent ?? ''
        },
        { capture: true },
      )
    })
    const words = await entries.nth(last).textContent()
    const { x, y } = await middleOf('.menu .menu-item', last)
    expect(y).toBeLessThan(await page.evaluate(() => innerHeight))
    expect(x).toBeLessThan(await page.evaluate(() => innerWidth))
    await clickAt(x, y)
    await expect.poll(() => page.evaluate(() => document.body.dataset.clicked)).toBe(words)
    await page.keyboard.press('Escape')
    await page.locator('.menu').waitFor({ state: 'detached' })
  }
})

test('dialogs and the palette are as large as the desk, and inside the window', async () => {
  const { page } = desk
  for (const [id, own] of [
    ['export', '.export-dialog'],
    ['history', '.dialog'],
    ['settings', '.dialog'],
    ['palette', '.palette'],
  ] as const) {
    await command(id)
    await page.locator(own).waitFor()
    await expect.poll(() => inside(own)).toBe(true)
    expect(await scaleOf(own)).toBeCloseTo(2, 3)
    await picture(id)
    if (id === 'settings') {
      await page.keyboard.press('Control+-')
      await expect.poll(() => scaleOf(own)).toBeCloseTo(1.75, 3)
      await page.keyboard.press('Control+=')
      await expect.poll(() => scaleOf(own)).toBeCloseTo(2, 3)
    }
    await page.keyboard.press('Escape')
    await page.locator(own).waitFor({ state: 'detached' })
  }
})

test('a click puts the caret where it is, and the slash menu and the bubble stand at the caret', async () => {
  const { page } = desk
  await desk.newArticle('Twice as large')
  await desk.type('The heron waits by the sluice')
  const place = await page.locator('.body p').evaluate((line) => {
    const words = document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode() as Text
    const range = document.createRange()
    range.setStart(words, 10)
    range.setEnd(words, 11)
    const { left, top, height } = range.getBoundingClientRect()
    return { x: left + 1, y: top + height / 2 }
  })
  await clickAt(place.x, place.y)
  await expect.poll(() => page.evaluate(() => getSelection()?.anchorOffset)).toBe(10)

  await desk.press('End')
  await desk.type(' /')
  await page.locator('.slash').waitFor()
  expect(await inside('.slash')).toBe(true)
  expect(await scaleOf('.slash')).toBeCloseTo(2, 3)
  await picture('slash')
  expect(await fromCaret('.slash')).toBeLessThan(16)
  await desk.press('Escape', 'Backspace', 'Backspace')

  await desk.type(' [here](example.org) now')
  await clickOn('.body a')
  await page.locator('.link-bubble').waitFor()
  expect(await inside('.link-bubble')).toBe(true)
  expect(await scaleOf('.link-bubble')).toBeCloseTo(2, 3)
  expect(await fromCaret('.link-bubble')).toBeLessThan(16)
  await picture('link')
  await clickOn('.link-bubble button', 1)
  await page.locator('.inline-sheet').waitFor()
  expect(await inside('.inline-sheet')).toBe(true)
  await picture('sheet')
  await desk.press('Escape')
})

test('the menus of a misspelt word and of an article stand where they belong', async () => {
  const { page } = desk
  await desk.newArticle('Menus at the word')
  await desk.type('Teh heron waits ')
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('spelling')?.size ?? 0)).toBeGreaterThan(0)
  await desk.press('Home', 'F7')
  await page.locator('.menu').waitFor()
  await expect.poll(() => inside('.menu')).toBe(true)
  expect(await scaleOf('.menu')).toBeCloseTo(2, 3)
  expect(await fromCaret('.menu')).toBeLessThan(16)
  await picture('spelling')
  await desk.press('Escape')
  await page.locator('.menu').waitFor({ state: 'detached' })

  const status = '.tree-article[aria-current] .tree-status'
  await page.locator(status).scrollIntoViewIfNeeded()
  await clickOn(status)
  await page.locator('.menu').waitFor()
  await expect.poll(() => inside('.menu')).toBe(true)
  expect(await scaleOf('.menu')).toBeCloseTo(2, 3)
  await picture('article')
  await desk.press('Escape')
  await page.locator('.menu').waitFor({ state: 'detached' })
})

test('a restart keeps the size, and the status bar says it', async () => {
  const says = () => desk.page.locator('.status-bar').innerText()
  expect(await says()).toContain('200%')
  await desk.reopen()
  await larger(2)
  expect(await says()).toContain('200%')
  await desk.page.keyboard.press('Control+-')
  await larger(1.75)
  expect(await says()).toContain('175%')
  await desk.page.keyboard.press('Control+0')
  await larger(1)
  expect(await says()).toContain('100%')
})

test('the library needs no scrolling sideways in the smallest window', async () => {
  const { page } = desk
  await command('zoom.reset')
  await larger(1)
  await command('zoom.in', 5)
  await larger(2)
  await command('library')
  await page.locator('.issue-open').first().waitFor()
  await screenshot(desk.launched, 'zoom-library', { width: 640, height: 480 })
  const { wide, has } = await page
    .locator('.library')
    .evaluate((own) => ({ wide: own.scrollWidth, has: own.clientWidth }))
  expect(wide).toBeLessThanOrEqual(has)
})
