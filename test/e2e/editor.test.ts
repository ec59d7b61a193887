// The article's desk in a real window: writing, photographs, order, undo and input methods.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aFolder, forget, type Launched, launch, root, screenshot } from './launch'

/** A grey PNG of 48 by 32 pixels. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAADAAAAAgCAIAAADbtmxLAAAAOElEQVR4nO3OoQEAIAzAsJ3N+fiZSBDNBZnzmXkd2ApJISkkhaSQFJJCUkgKSSEpJIWkkBSSQnIBjVVweVUJJjwAAAAASUVORK5CYII=',
  'base64',
)

/** A PNG of this size with a head near its upper edge. */
function painted(width: number, height: number): readonly [string, Buffer] {
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#88aabb'
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = '#ffcc99'
  pen.fillRect(width / 2 - 50, 0, 100, 100)
  return [`${width}-${height}.png`, canvas.toBuffer('image/png')]
}

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

/** A new article, so that no test sees what another wrote. */
beforeEach(async () => {
  await desk.page.locator('.paper textarea[data-field="hed"]').click()
  await desk.page.keyboard.press('Control+Shift+A')
  await expect.poll(() => desk.page.locator('.paper textarea[data-field="hed"]').inputValue()).toBe('')
  await body().click()
})

const body = () => desk.page.locator('.body')
const press = (...keys: readonly string[]) =>
  keys.reduce((before, key) => before.then(() => desk.page.keyboard.press(key)), Promise.resolve())
const type = (words: string) => desk.page.keyboard.type(words)

const drop = (selector: string, ...names: readonly string[]): Promise<void> =>
  dropFiles(selector, ...names.map((name) => [name, picture] as const))

async function dropFiles(selector: string, ...files: readonly (readonly [string, Buffer])[]): Promise<void> {
  const transfer = await desk.page.evaluateHandle(
    (wanted) => {
      const data = new DataTransfer()
      for (const [name, base64] of wanted) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        data.items.add(new File([bytes], name, { type: 'image/png' }))
      }
      return data
    },
    files.map(([name, bytes]) => [name, bytes.toString('base64')] as const),
  )
  await desk.page.locator(selector).first().dispatchEvent('drop', { dataTransfer: transfer })
}

test('words, bold, a link, a numbered subhead and a list are written with the keyboard', async () => {
  await type('Plain ')
  await press('Control+b')
  await type('bold')
  await press('Control+b', 'Control+Shift+k')
  await type('example.org')
  await press('Enter', 'End', 'Enter')
  await type('Soundings')
  await press('Control+Alt+1', 'Control+Alt+3', 'End', 'Enter', 'Control+Shift+8')
  await type('one')
  await press('Enter', 'Tab')
  await type('two')
  expect(await body().locator('strong').innerText()).toBe('bold')
  expect(await body().locator('a').getAttribute('href')).toBe('https://example.org')
  expect(await body().locator('h3.numbered').innerText()).toBe('Soundings')
  expect(await body().locator('li li').innerText()).toBe('two')
})

test('a dropped photograph gets caption, credit and alt, and undo goes back through all of it', async () => {
  await type('Words')
  await drop('.body > p', 'quay.png')
  const figure = body().locator('.photo-block')
  await figure.locator('img').waitFor()
  await figure.locator('[data-field="caption"]').click()
  await type('Quay')
  await press('Enter')
  await type('Moe')
  await press('Enter')
  await type('Boats')
  await desk.page.locator('.paper textarea[data-field="hed"]').click()
  await type('Harbour')
  const seen = async () => [
    await desk.page.locator('.paper textarea[data-field="hed"]').inputValue(),
    ...(await Promise.all(
      ['caption', 'credit', 'alt'].map((field) => figure.locator(`[data-field="${field}"]`).inputValue()),
    )),
  ]
  expect(await seen()).toEqual(['Harbour', 'Quay', 'Moe', 'Boats'])
  await press('Control+z')
  expect(await seen()).toEqual(['', 'Quay', 'Moe', 'Boats'])
  await press('Control+z', 'Control+z')
  await expect.poll(seen).toEqual(['', 'Quay', '', ''])
  await press('Control+z', 'Control+z')
  await expect.poll(() => figure.count()).toBe(0)
  expect(await body().innerText()).toContain('Words')
  for (let step = 0; step < 5; step++) await press('Control+Shift+z')
  await expect.poll(seen).toEqual(['Harbour', 'Quay', 'Moe', 'Boats'])
  await screenshot(desk, 'editor-photo')
})

test('every photograph of a gallery is whole, and those of a row are equally high', async () => {
  await type('Words')
  await dropFiles('.body > p', painted(400, 600), painted(600, 400), painted(500, 500), painted(1200, 400))
  const items = body().locator('.gallery-item')
  await expect.poll(() => items.count()).toBe(4)
  const shown = () =>
    items.locator('.photo-frame').evaluateAll((frames) =>
      frames.map((frame) => {
        const { top, width, height } = frame.getBoundingClientRect()
        const image = frame.querySelector('img')
        const shape = (image?.naturalWidth ?? 0) / (image?.naturalHeight ?? 1)
        const fit = image && getComputedStyle(image).objectFit
        return {
          top: Math.round(top),
          height,
          cut: fit !== 'contain' && Math.abs(width / height / shape - 1) > 0.02,
        }
      }),
    )
  for (const [index, layout] of ['grid', 'row', 'lead'].entries()) {
    await body().locator('.gallery-layouts button').nth(index).click()
    await body().locator(`.gallery-items.gallery-${layout}`).waitFor()
    await expect.poll(async () => (await shown()).map(({ cut }) => cut)).toEqual(Array(4).fill(false))
    const frames = await shown()
    const rows = [...new Set(frames.map(({ top }) => top))].map((row) =>
      frames.filter(({ top }) => top === row).map(({ height }) => height),
    )
    expect(rows.map((heights) => heights.length)).toEqual({ grid: [3, 1], row: [4], lead: [1, 2, 1] }[layout])
    for (const heights of rows) expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(3)
  }
})

test('a gallery is put in order with the keyboard, and undo puts it back', async () => {
  await type('Words')
  await drop('.body > p', 'one.png', 'two.png', 'three.png')
  const items = body().locator('.gallery-item')
  await expect.poll(() => items.count()).toBe(3)
  for (const [index, caption] of ['One', 'Two', 'Three'].entries())
    await items.nth(index).locator('[data-field="caption"]').fill(caption)
  const order = () =>
    items
      .locator('[data-field="caption"]')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))
  await items.nth(0).locator('.photo-frame').focus()
  await press('Alt+ArrowRight', 'Alt+ArrowRight')
  await expect.poll(order).toEqual(['Two', 'Three', 'One'])
  await press('Control+z', 'Control+z')
  await expect.poll(order).toEqual(['One', 'Two', 'Three'])
})

test('an input method’s words go in whole, at the start, at the end and beside a photograph', async () => {
  const devtools = await desk.page.context().newCDPSession(desk.page)
  const compose = async (steps: readonly string[], word: string) => {
    for (const text of steps)
      await devtools.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    await devtools.send('Input.insertText', { text: word })
  }
  await type('から')
  await press('Home')
  await compose(['と', 'とう', 'とうきょう'], '東京')
  await press('End')
  await compose(['お', 'おおさ'], '大阪')
  await expect.poll(() => body().locator('p').first().innerText()).toBe('東京から大阪')
  await press('Control+z')
  await expect.poll(() => body().locator('p').first().innerText()).toBe('東京から')
  await press('Control+z')
  await expect.poll(() => body().locator('p').first().innerText()).toBe('から')
  await drop('.body > p', 'quay.png')
  await body().locator('.photo-block').waitFor()
  await body().locator('.photo-block [data-field="caption"]').click()
  await compose(['み', 'みな'], '港')
  expect(await body().locator('.photo-block [data-field="caption"]').inputValue()).toBe('港')
  await press('Escape', 'Enter')
  await compose(['う', 'うみ'], '海')
  await expect.poll(() => body().locator('p').allInnerTexts()).toContain('海')
})
