// Writer: a window with a new article on the desk, hands to write with, and the body as the disk has it.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { newArticle } from '#core/article/article'
import type { Block } from '#core/body/blocks'
import type { Body } from '#core/body/body'
import { readBody } from '#core/body/read'
import { blockText } from '#core/body/text'
import { seal } from '#main/store/seal'
import type { Bridge } from '#shared/contract'
import type { Settings } from '#shared/settings'
import { aFolder, forget, type Launched, launch, root } from '../launch'

/** A grey PNG of 48 by 32 pixels. */
const picture =
  'iVBORw0KGgoAAAANSUhEUgAAADAAAAAgCAIAAADbtmxLAAAAOElEQVR4nO3OoQEAIAzAsJ3N+fiZSBDNBZnzmXkd2ApJISkkhaSQFJJCUkgKSSEpJIWkkBSSQnIBjVVweVUJJjwAAAAASUVORK5CYII='

interface StoredArticle {
  readonly id: string
  readonly hed: string
  readonly dek: string
  readonly body: Body
}

/** `articles` stand in the issue from the beginning, by hed. */
export async function aWriter(articles: Readonly<Record<string, Body>> = {}) {
  const library = aFolder()
  cpSync(join(root, 'resources', 'sample-library'), library, { recursive: true })
  addArticles(join(library, 'issues', 'kazahaya-47', 'issue.json'), articles)
  const desk: Launched = await launch({ library })
  const { page } = desk
  page.setDefaultTimeout(10_000)
  await page.locator('.issue-open, .paper').first().waitFor()
  if (!(await page.locator('.paper').isVisible())) await page.locator('.issue-open').first().click()
  await page.locator('.paper').waitFor()
  const devtools = await page.context().newCDPSession(page)

  const body = () => page.locator('.body')
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key)
      // The editor learns where the caret went from an event of its own, which a person's next key always follows.
      if (/Arrow|Home|End/.test(key)) await page.waitForTimeout(60)
    }
  }
  const read = async (): Promise<StoredArticle> => {
    const id = await page.locator('.paper').getAttribute('data-article')
    for (const folder of readdirSync(join(library, 'issues'))) {
      const file = JSON.parse(readFileSync(join(library, 'issues', folder, 'issue.json'), 'utf8'))
      for (const section of file.body.sections)
        for (const article of section.articles) if (article.id === id) return article
    }
    throw new Error(`the disk has no article ${id}`)
  }
  const stored = async (): Promise<StoredArticle> => {
    await press('Control+s')
    await page.locator('.status-saved[data-state="saved"]').waitFor()
    return read()
  }

  return {
    desk,
    library,
    page,
    body,
    press,
    type: (words: string) => page.keyboard.type(words),
    /** Changes settings, and waits until the window is in their language. */
    async set(settings: Partial<Settings>) {
      await page.evaluate(
        (some) =>
          (window as unknown as { galley: Bridge }).galley.request('settings.write', { settings: some }),
        settings,
      )
      if (settings.language)
        await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(settings.language)
    },
    /** A new article with an empty body, the caret in it. */
    async fresh() {
      await page.locator('.paper textarea[data-field="hed"]').click()
      const before = await page.locator('.paper').getAttribute('data-article')
      await press('Control+Shift+A')
      await expect.poll(() => page.locator('.paper').getAttribute('data-article')).not.toBe(before)
      await body().click()
    },
    /** Puts the article with this hed on the desk. */
    async open(hed: string) {
      await page.getByRole('treeitem', { name: hed }).click()
      await expect.poll(() => page.locator('.paper textarea[data-field="hed"]').inputValue()).toBe(hed)
    },
    /** The article as the disk has it now, without asking for a save. */
    onDisk: read,
    /** What an input method does: the steps of its composition, and the word that it ends with. */
    async compose(steps: readonly string[], word?: string) {
      // The key that the input method takes; the window hears of it before the composition begins.
      if (steps.length > 0)
        for (const kind of ['rawKeyDown', 'keyUp'] as const)
          await devtools.send('Input.dispatchKeyEvent', {
            type: kind,
            key: 'Process',
            windowsVirtualKeyCode: 229,
            nativeVirtualKeyCode: 229,
          })
      for (const text of steps)
        await devtools.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        })
      if (word !== undefined) await devtools.send('Input.insertText', { text: word })
    },
    async drop(selector: string, ...names: readonly string[]) {
      const transfer = await page.evaluateHandle(
        ([base64, ...wanted]) => {
          const data = new DataTransfer()
          for (const name of wanted) {
            const bytes = Uint8Array.from(atob(base64 as string), (letter) => letter.charCodeAt(0))
            data.items.add(
              new File([bytes], name, { type: name.endsWith('.png') ? 'image/png' : 'text/plain' }),
            )
          }
          return data
        },
        [picture, ...names],
      )
      await page.locator(selector).first().dispatchEvent('drop', { dataTransfer: transfer })
    },
    /** The article after a save, from the disk. */
    stored,
    blocks: async (): Promise<readonly Block[]> => readBody((await stored()).body),
    /** The stored blocks, each as its kind and its words. */
    outline: async () => readBody((await stored()).body).map((block) => `${block.kind}: ${blockText(block)}`),
    async close() {
      await desk.close()
      forget(library, desk.userData)
    },
  }
}

export type Writer = Awaited<ReturnType<typeof aWriter>>

function addArticles(file: string, articles: Readonly<Record<string, Body>>): void {
  const { seq, savedAt, body } = JSON.parse(readFileSync(file, 'utf8'))
  const added = Object.entries(articles).map(([hed, own], index) => ({
    ...newArticle(`added-${index}`, hed),
    body: own,
  }))
  body.sections[0].articles.unshift(...added)
  writeFileSync(file, seal({ seq, savedAt, body }).text)
}
