// The window opens on a library of its own.
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aFolder, forget, type Launched, launch, root, screenshot } from './launch'

let desk: Launched
const library = aFolder()
const set = (settings: object) =>
  desk.page.evaluate(`window.galley.request('settings.write', { settings: ${JSON.stringify(settings)} })`)

beforeAll(async () => {
  cpSync(join(root, 'resources', 'sample-library'), library, { recursive: true })
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

test('a photograph is shown by its sum alone, whatever kind of file it is, but smaller only', async () => {
  const [name = ''] = readdirSync(join(library, 'photos')).filter((one) => one.endsWith('.jpg'))
  const answer = (address: string) =>
    desk.page.evaluate(
      (url) => fetch(url).then(({ status, headers }) => [status, headers.get('content-type')]),
      address,
    )
  const sum = name.slice(0, -'.jpg'.length)
  expect(await answer(`galley://photos/${sum}?w=320`)).toEqual([200, 'image/jpeg'])
  expect(await answer(`galley://photos/${name}`)).toEqual([200, 'image/jpeg'])
  for (const wrong of [sum, `${sum}.png?w=320`, `${sum}.png`, `${sum}?w=0`])
    expect((await answer(`galley://photos/${wrong}`))[0], wrong).toBe(404)
  await desk.page.locator('.issue-cover img').first().waitFor()
  const drawn = () =>
    desk.page
      .locator('.issue-cover img')
      .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth > 0))
  await expect.poll(drawn).toEqual([true, true])
})

test('every menu opens at once on the library screen and on the desk, and closes again', async () => {
  const { page } = desk
  page.setDefaultTimeout(10_000)
  const menu = page.locator('.menu')
  const names = page.locator('.menubar-name')
  const gone = () => menu.waitFor({ state: 'detached' })
  await page.locator('.issue-open').first().waitFor()
  // First as the window starts, before anything has drawn it anew.
  for (const language of [null, 'ja'] as const) {
    if (language) {
      await set({ language })
      await page.waitForFunction((l) => document.documentElement.lang === l, language)
    }
    for (let nth = 0; nth < (await names.count()); nth++) {
      await names.nth(nth).click()
      await menu.waitFor()
      await page.keyboard.press('Escape')
      await gone()
    }
  }
  await set({ language: 'en' })
  await names.first().click()
  await menu.waitFor()
  await page.mouse.click(640, 700)
  await gone()
  await names.first().focus()
  await page.keyboard.press('Enter')
  await menu.waitFor()
  await page.keyboard.press('Escape')
  await gone()

  await page.locator('.issue-open').first().click()
  await page.locator('.paper').waitFor()
  expect(await menu.count()).toBe(0)
  for (const nth of [0, 3, 5]) {
    await names.nth(nth).click()
    await menu.waitFor()
    await page.mouse.click(640, 760)
    await gone()
  }
})

test('in a small window the forms of the preview stand in one line, whole', async () => {
  const { page } = desk
  for (const language of ['en', 'ja'] as const) {
    await set({ language })
    await page.waitForFunction((l) => document.documentElement.lang === l, language)
    await screenshot(desk, `small-${language}`, { width: 1000, height: 640 })
    const forms = await page
      .locator('.preview-form')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))
    const group = await page.locator('.preview-forms').boundingBox()
    const pane = await page.locator('.preview').boundingBox()
    if (!group || !pane) throw new Error('There is no preview.')
    expect(new Set(forms.map(({ top }) => top)).size, language).toBe(1)
    for (const { height } of forms) expect(height, language).toBeLessThan(32)
    expect(group.x, language).toBeGreaterThanOrEqual(pane.x)
    expect(group.x + group.width, language).toBeLessThanOrEqual(pane.x + pane.width)
  }
  await set({ language: 'en' })
})

test('the window can be photographed at the sizes people have', async () => {
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const)
    expect(await screenshot(desk, `window-${width}`, { width, height })).toMatch(/\.png$/)
})

test('the keys that quit save first, and where that fails the window stays', async () => {
  const { app, page } = desk
  const folder = join(library, 'issues', 'kazahaya-47')
  await page.locator('.body [data-lexical-text]').first().click()
  await page.keyboard.press('End')
  // Nobody can save there; whoever is asked stays.
  renameSync(folder, `${folder}-away`)
  writeFileSync(folder, '')
  await app.evaluate(({ dialog }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    dialog.showMessageBoxSync = (...of: unknown[]) => {
      asked.push((of.at(-1) as { message: string }).message)
      return 0
    }
  })
  await page.keyboard.type(' Ebb tide at nine.')
  await page.keyboard.press('Control+q')
  const asked = () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked.length)
  await expect.poll(asked, { timeout: 15_000 }).toBe(1)
  expect(await page.locator('.body').innerText()).toContain('Ebb tide at nine.')

  rmSync(folder)
  renameSync(`${folder}-away`, folder)
  await page.keyboard.type(' High water.')
  const closed = app.waitForEvent('close')
  await page.keyboard.press('Control+q').catch(() => undefined)
  await closed
  expect(readFileSync(join(folder, 'issue.json'), 'utf8')).toContain('Ebb tide at nine. High water.')
})
