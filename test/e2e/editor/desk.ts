// Desk: a window on a copy of the sample library, with hands on the keyboard, for the tests of the editor.
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Article } from '#core/article/article'
import type { Block } from '#core/body/blocks'
import { readBody } from '#core/body/read'
import { aFolder, forget, type Launched, launch, root } from '../launch'

export class Desk {
  private constructor(
    readonly library: string,
    private window: Launched,
  ) {}

  static async open(): Promise<Desk> {
    const library = aFolder()
    cpSync(join(root, 'resources', 'sample-library'), library, { recursive: true })
    const desk = new Desk(library, await launch({ library }))
    await desk.toPaper()
    return desk
  }

  get launched(): Launched {
    return this.window
  }

  get page(): Launched['page'] {
    return this.window.page
  }

  /** Ends the program and starts it again on the same library. */
  async reopen(): Promise<void> {
    const { userData } = this.window
    await this.window.close()
    this.window = await launch({ library: this.library, userData })
    await this.toPaper()
  }

  async close(): Promise<void> {
    await this.window.close()
    forget(this.library, this.window.userData)
  }

  private async toPaper(): Promise<void> {
    this.page.setDefaultTimeout(15_000)
    await this.page.locator('.paper, .issue-open').first().waitFor()
    if (!(await this.page.locator('.paper').isVisible()))
      await this.page.locator('.issue-open').first().click()
    await this.page.locator('.paper').waitFor()
  }

  /** A new article with the caret in its body, so that no test sees what another wrote. */
  async newArticle(hed: string): Promise<void> {
    const field = this.page.locator('.paper textarea[data-field="hed"]')
    await field.click()
    await this.press('Control+Shift+A')
    await expect.poll(() => field.inputValue()).toBe('')
    await this.type(hed)
    await this.page.locator('.body').click()
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key)
      // The editor learns where the caret went from an event of its own, which a person's next key always follows.
      if (/Arrow|Home|End/.test(key)) await this.page.waitForTimeout(60)
    }
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words)
  }

  articleId = async (): Promise<string> =>
    (await this.page.locator('.paper').getAttribute('data-article')) ?? ''

  /** The article on the desk as the disk has it, once it is saved. */
  async stored(): Promise<Article> {
    const id = await this.articleId()
    await this.press('Control+s')
    await this.page.locator('.status-saved[data-state="saved"]').waitFor()
    await expect.poll(() => this.found(id) !== undefined).toBe(true)
    return this.found(id) as Article
  }

  async blocks(): Promise<Block[]> {
    return readBody((await this.stored()).body)
  }

  kinds = async (): Promise<string[]> => (await this.blocks()).map(({ kind }) => kind)

  private found(id: string): Article | undefined {
    for (const folder of readdirSync(join(this.library, 'issues'))) {
      const file = JSON.parse(readFileSync(join(this.library, 'issues', folder, 'issue.json'), 'utf8'))
      for (const section of file.body.sections)
        for (const article of section.articles) if (article.id === id) return article
    }
    return undefined
  }
}
