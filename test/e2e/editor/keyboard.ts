// Keyboard: a desk that is used without a pointer; what Tab cannot reach, these tests cannot reach.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Block } from '#core/body/blocks'
import { readBody } from '#core/body/read'
import { blockText } from '#core/body/text'
import type { Desk } from './desk'

/** How many stops a person would try before saying that there is no way. */
const patience = 120

/** What can be read in the body, with a sign for what has no words. */
const body = (desk: Desk): Promise<string> =>
  desk.page.locator('.body').evaluate((element) => {
    const signs = element.querySelectorAll('figure, section, hr, aside, table, img').length
    return `${(element as HTMLElement).innerText.trim()}${'.'.repeat(signs)}`
  })

export function keyboardOf(desk: Desk) {
  const { press, type } = { press: desk.press.bind(desk), type: desk.type.bind(desk) }
  const focused = (selector: string): Promise<boolean> =>
    desk.page
      .locator(selector)
      .evaluateAll((elements) => elements.some((element) => element === document.activeElement))

  /** Presses `key` until what has the focus answers to `selector`. */
  const until = async (selector: string, key = 'Tab'): Promise<void> => {
    for (let stop = 0; !(await focused(selector)); stop++) {
      if (stop === patience) throw new Error(`${key} never comes to ${selector}`)
      await desk.page.keyboard.press(key)
    }
  }
  const settled = (selector: string) => expect.poll(() => focused(selector)).toBe(true)

  return {
    press,
    type,
    until,
    /** Waits for the focus to come to `selector` by itself. */
    settled,
    /** What the program has said last to a screen reader. */
    said: () => desk.page.locator('[data-announcer]').innerText(),
    /** A new article with the caret in its empty body. */
    async fresh(hed: string) {
      const before = await desk.articleId()
      await press('Control+Shift+A')
      await expect.poll(desk.articleId).not.toBe(before)
      await settled('.paper [data-field="hed"]')
      await type(hed)
      await until('.body', 'Enter')
    },
    /** A block by the name that is typed after a slash. */
    async slash(name: string) {
      await type(`/${name}`)
      await desk.page.locator('.slash [role="option"]').first().waitFor()
      await press('Enter')
      await desk.page.locator('.slash').waitFor({ state: 'detached' })
    },
    /** A command by its name, from the palette. */
    async command(name: string) {
      await press('Control+k')
      await settled('.palette-input')
      await type(name)
      await expect
        .poll(() => desk.page.locator('.palette-item[data-highlighted]').innerText())
        .toContain(name)
      await press('Enter')
      await desk.page.locator('.palette').waitFor({ state: 'detached' })
      // The palette runs it once the desk has the focus again.
      await desk.page.waitForTimeout(120)
    },
    /** The next files dialog is answered with these. */
    answer: (...paths: readonly string[]) =>
      desk.launched.app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] })
      }, paths),
    /** The stored blocks, each as its kind and its words. */
    outline: async () => (await desk.blocks()).map((block) => `${block.kind}: ${blockText(block)}`),
    /** Back to the library and into the issue again: the article comes from the disk. Its blocks as they are then. */
    async reopened(hed: string): Promise<readonly Block[]> {
      await desk.stored()
      await press('Control+Shift+L')
      await until('.issue-open')
      await press('Enter')
      await desk.page.locator('.paper').waitFor()
      await until('[role="treeitem"]', 'F6')
      await press('Home')
      await until(`[role="treeitem"][aria-label*="${hed}"]`, 'ArrowDown')
      await press('Enter')
      const field = desk.page.locator('.paper textarea[data-field="hed"]')
      await expect.poll(() => field.inputValue()).toBe(hed)
      await until('.body', 'F6')
      return readBody((await desk.stored()).body)
    },
    /**
     * What every block goes through once it is made after the paragraph "Before": past its neighbour and back, all
     * steps taken back and made again, to the disk and from it.
     */
    async lived(hed: string, made: readonly string[]) {
      const outline = async () =>
        (await this.outline()).filter((line, at, all) => line !== 'paragraph: ' || at < all.length - 1)
      expect(await outline()).toEqual(['paragraph: Before', ...made])
      const written = (await desk.stored()).body
      await press('Alt+ArrowUp')
      expect(await this.said()).toContain('now 1 of')
      expect((await outline()).indexOf('paragraph: Before')).toBeGreaterThan(0)
      await press('Control+z')
      expect((await desk.stored()).body).toEqual(written)
      let steps = 0
      for (; (await body(desk)) !== ''; steps++) {
        if (steps === patience) throw new Error('undo never takes everything back')
        await press('Control+z')
      }
      for (; steps > 0; steps--) await press('Control+Shift+z')
      expect((await desk.stored()).body).toEqual(written)
      expect(await this.reopened(hed)).toEqual(readBody(written))
    },
    /** Exports the issue; answers with the single file, without its style and pictures. */
    async exported(out: string): Promise<string> {
      await desk.stored()
      await this.answer(out)
      await press('Control+e')
      await until('.export-where button')
      await press('Enter')
      await expect.poll(() => desk.page.locator('.export-folder').innerText()).toContain(out)
      // The pages for print have tests of their own, and take their time.
      await until('.export-edition:has-text("PDF") input', 'Shift+Tab')
      await press('Space')
      await until('.export-form button[type="submit"]')
      await press('Enter')
      await desk.page.locator('.export-report').waitFor({ timeout: 60_000 })
      const proofs = desk.page.locator('.export-proof')
      expect(await desk.page.locator('.export-proof[data-ok="true"]').count()).toBe(await proofs.count())
      const names = readdirSync(out, { recursive: true }).map(String)
      const single = names.find((name) => name.endsWith('.html') && !/-web[\\/]/.test(name)) ?? ''
      // Pictures and typefaces would drown a message.
      return readFileSync(join(out, single), 'utf8').replace(/<style[\s\S]*?<\/style>|data:[^"]+/g, '')
    },
  }
}

export type Keyboard = ReturnType<typeof keyboardOf>
