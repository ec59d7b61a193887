// A page that dies: the window is back with the text, without anything that the editor would have to do.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk } from './editor/desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

test('the text is in the window again after its page has crashed', async () => {
  await desk.newArticle('Crash')
  await desk.type('Words before the crash')
  await desk.page.locator('.status-saved[data-state="saved"]').waitFor()
  await expect.poll(() => desk.page.locator('.status-saved').innerText()).toMatch(/^Saved \d\d:\d\d:\d\d/)
  const { app } = desk.launched
  // The page's process is killed from outside; Playwright's own hold on the page dies with it.
  await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const back = new Promise((done) => contents?.once('did-finish-load', () => done(null)))
    contents?.forcefullyCrashRenderer()
    await back
  })
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          "document.querySelector('.body')?.textContent ?? ''",
        ),
      ),
    )
    .toContain('Words before the crash')
})
