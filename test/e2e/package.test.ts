// Package in the window: sealed from the export dialog, opened in an empty library, and dropped there once more.
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { aFolder, forget, type Launched, launch, root, screenshot } from './launch'

const folder = aFolder()
const bag = join(folder, 'out/the-kazahaya-circular-47.galley')
const used: string[] = []
afterAll(() => forget(folder, ...used))

const start = async (library: string): Promise<Launched> => {
  const desk = await launch({ library: join(folder, library) })
  used.push(desk.userData)
  desk.page.setDefaultTimeout(20_000)
  return desk
}

const choose = ({ app }: Launched, entry: string, path: string) =>
  app.evaluate(
    ({ dialog, Menu }, [id, chosen]) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen as string] })
      if (id) Menu.getApplicationMenu()?.getMenuItemById(id)?.click()
    },
    [entry, path],
  )

test('an issue is sealed, opened elsewhere, and known again', async () => {
  cpSync(join(root, 'resources/sample-library'), join(folder, 'library'), { recursive: true })
  const desk = await start('library')
  await desk.page.locator('.issue-open, .paper').first().waitFor()
  if (!(await desk.page.locator('.paper').isVisible())) await desk.page.locator('.issue-open').first().click()
  await desk.page.locator('.paper').waitFor()
  await choose(desk, 'export', join(folder, 'out'))
  await desk.page.locator('.export-where button').click()
  const editions = desk.page.locator('.export-edition')
  await editions.filter({ hasText: 'PDF' }).getByRole('checkbox').uncheck()
  await editions.filter({ hasText: 'Single file' }).getByRole('checkbox').uncheck()
  await editions.filter({ hasText: 'Sealed package' }).getByRole('checkbox').check()
  await screenshot(desk, 'package-choosing')
  await desk.page.locator('.export-form button[type="submit"]').click()
  await desk.page.locator('.export-report').waitFor({ timeout: 90_000 })
  expect(await desk.page.locator('.export-proof[data-ok="true"]').count()).toBe(2)
  await screenshot(desk, 'package-report')
  await desk.close()
  const sealed = readFileSync(bag)

  const other = await start('other')
  await other.page.locator('.library').waitFor()
  await choose(other, 'import', bag)
  await other.page.locator('.import-one').waitFor({ timeout: 60_000 })
  expect(await other.page.locator('.import-one').innerText()).toContain('Taken in as it was sealed')
  await screenshot(other, 'package-opened')
  await other.page.getByRole('button', { name: 'Done' }).click()
  await other.page.locator('.issue-open').waitFor()

  await other.page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'carrier'
    document.body.append(input)
  })
  await other.page.locator('#carrier').setInputFiles(bag)
  await other.page.evaluate(() => {
    const input = document.querySelector('#carrier') as HTMLInputElement
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add((input.files as FileList)[0] as File)
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    input.remove()
  })
  await other.page.locator('.import-one').waitFor({ timeout: 60_000 })
  expect(await other.page.locator('.import-one').innerText()).toContain('has this issue already')
  await screenshot(other, 'package-already')
  await other.close()
  expect(readFileSync(bag).equals(sealed)).toBe(true)
}, 240_000)
