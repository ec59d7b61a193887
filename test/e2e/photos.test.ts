// Photographs in a real window: they are decoded in a process of their own, and its end is not the program's.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { aPng } from '../main/store/png'
import { aFolder, forget, type Launched, launch, screenshot } from './launch'

const folder = aFolder()
let userData: string | undefined
afterAll(() => forget(folder, ...(userData ? [userData] : [])))

const importFiles = (desk: Launched, paths: readonly string[]) =>
  desk.app.evaluate(({ dialog, Menu }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] })
    Menu.getApplicationMenu()?.getMenuItemById('import')?.click()
  }, paths)

/** The process that decodes, by its id. */
const photoProcess = (desk: Launched) =>
  desk.app.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'Galley photographs')?.pid)

test('photographs and documents that come in are answered, each by name', async () => {
  mkdirSync(join(folder, 'source'))
  const at = (name: string) => join(folder, 'source', name)
  writeFileSync(at('quay.png'), aPng(640, 400))
  copyFileSync(at('quay.png'), at('tide.png'))
  writeFileSync(at('cut.png'), aPng(640, 400).subarray(0, 90))
  writeFileSync(at('n.md'), '# Tides\n\n![The quay](quay.png)\n\nWords.\n')
  const desk = await launch({ library: join(folder, 'library') })
  userData = desk.userData
  desk.page.setDefaultTimeout(15_000)
  await desk.page.locator('.library-empty').waitFor()

  await importFiles(desk, ['n.md', 'quay.png', 'cut.png', 'gone.md'].map(at))
  await desk.page.locator('.import-one').nth(3).waitFor()
  expect(await desk.page.locator('.import-photo h3').allTextContents()).toEqual(['quay.png'])
  const faults = await desk.page.locator('.import-fault').allTextContents()
  expect(faults[0]).toContain('cut.png is cut off')
  expect(faults[1]).toContain('gone.md is not there')
  await desk.page.waitForFunction(() => {
    const image = document.querySelector<HTMLImageElement>('.import-photo img')
    return (image?.naturalWidth ?? 0) > 0
  })
  await screenshot(desk, 'import-report')

  const pid = await photoProcess(desk)
  expect(pid).toBeGreaterThan(0)
  process.kill(pid as number, 'SIGKILL')
  await expect.poll(() => photoProcess(desk)).toBeUndefined()
  await desk.page.keyboard.press('Escape')
  await importFiles(desk, [at('tide.png')])
  await desk.page.locator('.import-photo h3', { hasText: 'tide.png' }).waitFor()
  expect(await photoProcess(desk)).not.toBe(pid)
  await desk.close()
}, 60_000)
