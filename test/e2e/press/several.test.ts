// Several issues in one go, by the keyboard alone: ticked in the library, exported one after the other, and named if they do not leave.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seal } from '#main/store/seal'
import { aFolder, forget, type Launched, launch, root, screenshot } from '../launch'

const folder = aFolder()
const library = join(folder, 'library')
const out = join(folder, 'out')
let desk: Launched

/** The sample's issue under another number, changed. */
function another(number: number, change: (body: Record<string, unknown>) => void): void {
  const place = join(library, 'issues', `kazahaya-${number}`)
  cpSync(join(library, 'issues', 'kazahaya-47'), place, { recursive: true })
  const file = join(place, 'issue.json')
  const { body, ...rest } = JSON.parse(readFileSync(file, 'utf8'))
  const own = { ...body, id: `kazahaya-${number}`, number }
  change(own)
  writeFileSync(file, seal({ seq: rest.seq, savedAt: rest.savedAt, body: own }).text)
}

beforeAll(async () => {
  cpSync(join(root, 'resources/sample-library'), library, { recursive: true })
  another(45, (body) => {
    // Preflight does not let an article without a hed leave.
    const [section] = body['sections'] as { articles: { hed: string }[] }[]
    if (section?.articles[0]) section.articles[0].hed = ''
  })
  another(46, (body) => {
    const photos = JSON.stringify(body['sections']).replaceAll(/"caption":"[^"]*"/g, '"caption":""')
    body['sections'] = JSON.parse(photos)
  })
  desk = await launch({ library })
  desk.page.setDefaultTimeout(30_000)
  await desk.page.locator('.issue-open, .paper').first().waitFor()
  if (await desk.page.locator('.paper').isVisible()) await desk.page.keyboard.press('Control+Shift+L')
  await desk.page.locator('.issue-open').nth(2).waitFor()
  await desk.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, out)
})
afterAll(async () => {
  await desk.close()
  forget(folder, desk.userData)
})

const isFocused = (selector: string, text: RegExp) =>
  desk.page.evaluate(
    ([own, source, flags]) => {
      const at = document.activeElement
      const words =
        at?.closest('label')?.textContent ?? at?.textContent ?? at?.getAttribute('aria-label') ?? ''
      return (
        at?.matches(own as string) === true &&
        (new RegExp(source as string, flags).test(words) ||
          new RegExp(source as string, flags).test(at.getAttribute('aria-label') ?? ''))
      )
    },
    [selector, text.source, text.flags] as const,
  )

/** Tab until what has the focus is this. */
async function tabTo(selector: string, text: RegExp): Promise<void> {
  for (let stop = 0; !(await isFocused(selector, text)); stop++) {
    if (stop === 120) throw new Error(`Tab never comes to ${selector} ${text}`)
    await desk.page.keyboard.press('Tab')
  }
}

const tick = async (name: RegExp) => {
  await tabTo('input[type="checkbox"]', name)
  await desk.page.keyboard.press('Space')
}

test('three are ticked; two leave, and the one that preflight is against is named', async () => {
  await tabTo('button', /^Export issues of/)
  await desk.page.keyboard.press('Enter')
  await desk.page.locator('.several-issue').nth(2).waitFor()
  const start = desk.page.locator('.export-form button[type="submit"]')
  expect(await start.isDisabled()).toBe(true)
  await tabTo('button', /^Select all/)
  await desk.page.keyboard.press('Enter')
  for (const name of [/^Web edition/, /^Single file/, /^PDF/]) await tick(name)
  for (const name of [/^Text/, /^E-mail edition/]) await tick(name)
  await tabTo('button', /^Choose folder/)
  await desk.page.keyboard.press('Enter')
  await expect.poll(() => desk.page.locator('output.export-folder').textContent()).toBe(out)
  await screenshot(desk, 'several-choosing')
  await tabTo('button', /^Export 3 issues/)
  await desk.page.keyboard.press('Enter')
  await desk.page.locator('.several-outcomes').waitFor({ timeout: 120_000 })
  await screenshot(desk, 'several-outcomes')
  expect(await desk.page.locator('.export-proof').textContent()).toBe('2 of 3 exported')
  const rows = desk.page.locator('.several-outcomes > li')
  expect(await rows.count()).toBe(3)
  expect(await rows.nth(2).textContent()).toContain('Not exported: preflight')
  expect(await rows.nth(2).getByRole('button', { name: 'Show them' }).count()).toBe(1)
  expect(
    readdirSync(out)
      .filter((name) => name.endsWith('.txt'))
      .sort(),
  ).toEqual(['the-kazahaya-circular-46.txt', 'the-kazahaya-circular-47.txt'])
  await tabTo('summary', /No\. 46/)
  await desk.page.keyboard.press('Enter')
  await desk.page.getByRole('button', { name: 'Open: Text' }).first().waitFor()
})

test('a reason lets it leave too, and stands in its record; cancelled, nothing of the rest is written', async () => {
  await tabTo('button', /^Export again/)
  await desk.page.keyboard.press('Enter')
  await tick(/No\. 45/)
  await tabTo('textarea', /^Export all the same/)
  await desk.page.keyboard.type('Only a proof')
  await tabTo('button', /^Export 1 issue/)
  await desk.page.keyboard.press('Enter')
  await desk.page.locator('.several-outcomes').waitFor({ timeout: 120_000 })
  expect(await desk.page.locator('.export-proof').textContent()).toBe('1 of 1 exported')
  expect(readFileSync(join(out, 'the-kazahaya-circular-45.json'), 'utf8')).toContain('Only a proof')

  const before = readdirSync(out).sort()
  await tabTo('button', /^Export again/)
  await desk.page.keyboard.press('Enter')
  await tabTo('button', /^Select all/)
  await desk.page.keyboard.press('Enter')
  await tick(/^PDF/)
  await tabTo('button', /^Export 3 issues/)
  await desk.page.keyboard.press('Enter')
  // In the midst of the first print.
  await expect.poll(() => desk.page.locator('.export-form').textContent()).toContain('laying out')
  await tabTo('button', /^Cancel/)
  await desk.page.keyboard.press('Enter')
  const said = desk.page.locator('.export-cancelled')
  expect(await said.textContent()).toBe('Cancelled; 0 of 3 exported. What is not named here is as it was.')
  expect(await said.getAttribute('role')).toBe('status')
  expect(await desk.page.locator('.several-dialog :is(.export-proof, .export-failed)').count()).toBe(0)
  await screenshot(desk, 'several-cancelled')
  expect(readdirSync(out).sort()).toEqual(before)
})

test('one that does not leave leads to what stops it', async () => {
  await tabTo('button', /^Export again/)
  await desk.page.keyboard.press('Enter')
  // The list has the focus as soon as it is there.
  await expect.poll(() => isFocused('input[type="checkbox"]', /No\. 47/)).toBe(true)
  await tick(/No\. 45/)
  await tabTo('button', /^Export 1 issue/)
  await desk.page.keyboard.press('Enter')
  await tabTo('button', /^Show them/)
  await desk.page.keyboard.press('Enter')
  await desk.page.locator('.preflight[data-open]').waitFor()
  expect(await desk.page.locator('.paper').isVisible()).toBe(true)
})

test('what was exported in spite of findings leads to each of them, in an issue that is not on the desk', async () => {
  await desk.page.keyboard.press('Control+Shift+L')
  await tabTo('button', /^Export issues of/)
  await desk.page.keyboard.press('Enter')
  await expect.poll(() => isFocused('input[type="checkbox"]', /No\. 47/)).toBe(true)
  await tick(/No\. 46/)
  await tabTo('button', /^Export 1 issue/)
  await desk.page.keyboard.press('Enter')
  await desk.page.locator('.several-outcomes').waitFor({ timeout: 120_000 })
  await tabTo('summary', /No\. 46/)
  await desk.page.keyboard.press('Enter')
  await tabTo('summary', /^Preflight’s findings/)
  await desk.page.keyboard.press('Enter')
  await screenshot(desk, 'several-found')
  await tabTo('button', /One Disc.*caption/)
  await desk.page.keyboard.press('Enter')
  await desk.page.locator('.several-dialog').waitFor({ state: 'detached' })
  await expect
    .poll(() =>
      desk.page.evaluate(() => document.activeElement?.closest('[data-use]')?.getAttribute('data-use')),
    )
    .toBe('kazahaya-47-nights-nights')
})
