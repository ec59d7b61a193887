// The window opens on a library of its own.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aFolder, forget, type Launched, launch, screenshot } from './launch'

let desk: Launched
const library = aFolder()

beforeAll(async () => {
  desk = await launch({ library })
})

afterAll(async () => {
  await desk.close()
  forget(library, desk.userData)
})

test('the window has the program’s name and a page that the keyboard can reach', async () => {
  expect(await desk.page.title()).toContain('Galley')
  expect(await desk.app.evaluate(({ app }) => [app.getName(), app.isPackaged])).toEqual(['Galley', false])
  await desk.page.keyboard.press('Tab')
})

test('the window can be photographed at the sizes people have', async () => {
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const)
    expect(await screenshot(desk, `window-${width}`, { width, height })).toMatch(/\.png$/)
})
