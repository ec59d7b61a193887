// A page that dies: the window is back with the text, without anything that the editor would have to do.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rounds, say } from '../torture/rounds'
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

// A figure, not a bar: what else the machine does is in it.
test('how long it takes until the text is there again is said', async () => {
  const { app } = desk.launched
  const took: number[] = []
  for (let round = 0; round < rounds(1, 10); round++)
    took.push(
      await app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        if (!contents) throw new Error('no window')
        const read = "document.querySelector('.body')?.textContent ?? ''"
        const began = performance.now()
        const gone = new Promise((done) => contents.once('render-process-gone', done))
        contents.forcefullyCrashRenderer()
        // Until then the old page would answer.
        await gone
        for (;;) {
          await new Promise((done) => setTimeout(done, 10))
          const late = new Promise((done) => setTimeout(done, 200, ''))
          // The frame answers as soon as it is there; the page itself only when its previews have come too.
          const asked = Promise.resolve().then(() => contents.mainFrame.executeJavaScript(read))
          const text = await Promise.race([asked.catch(() => ''), late])
          if (String(text).includes('Words before the crash')) return performance.now() - began
        }
      }),
    )
  const sorted = took.toSorted((one, other) => one - other)
  const figure = (at: number) => `${Math.round(sorted[at] ?? 0)} ms`
  say(
    `crash of the page: text again after ${figure(Math.floor(sorted.length / 2))} (median of ${sorted.length}), ${figure(sorted.length - 1)} at most`,
  )
  expect(took).toHaveLength(rounds(1, 10))
}, 300_000)
