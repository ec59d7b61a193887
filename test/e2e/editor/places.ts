// Places: whatever opens in the window, and how; a new menu, sheet or panel is a line here.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { menus } from '#shared/commands'
import type { Writer } from './writer'

export interface Place {
  readonly name: string
  readonly open: () => Promise<unknown>
  /** What is there once it is open. */
  readonly there: string
  /** Without it, Escape closes. */
  readonly close?: () => Promise<unknown>
}

export type Places = ReturnType<typeof placesOf>

/** `folder` takes the files that are imported and exported. */
export function placesOf(writer: Writer, folder: string) {
  const { page } = writer
  const hed = page.locator('.paper textarea[data-field="hed"]')
  const body = page.locator('.body')
  const published = page
    .locator('.issue-row', { has: page.locator('[data-status="published"]') })
    .locator('.issue-open')

  /** Through the native menu bar, which has every command in every language. */
  const command = (id: string) =>
    writer.desk.app.evaluate(({ Menu }, own) => Menu.getApplicationMenu()?.getMenuItemById(own)?.click(), id)

  /** Without a file, whoever asks for one is sent away. */
  const answerWith = (...files: string[]) =>
    writer.desk.app.evaluate(({ dialog }, own) => {
      dialog.showOpenDialog = async () => ({ canceled: own.length === 0, filePaths: [...own] })
    }, files)

  /** The paste event that a clipboard with this page would give. */
  const paste = (html: string) =>
    body.evaluate((element, given) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', given)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, html)
  const inBody = async () => {
    await body.click({ position: { x: 6, y: 6 } })
    await writer.press('Control+Home', 'End')
  }
  const byCommand = (name: string, id: string, there = '.dialog'): Place => ({
    name,
    there,
    open: async () => {
      await inBody()
      await command(id)
    },
  })

  const places: readonly Place[] = [
    ...menus.map(
      (menu, nth): Place => ({
        name: `the menu ${menu}`,
        there: '.menu',
        open: () => page.locator('.menubar-name').nth(nth).click(),
      }),
    ),
    {
      name: 'the status of an article',
      there: '.menu',
      open: () => page.locator('.tree-article[aria-current] .tree-status').click(),
    },
    {
      name: 'the words wanted',
      there: '.status-popup',
      open: () => page.locator('.status-bar .status-button').first().click(),
    },
    {
      name: 'an article that is renamed in the plan',
      there: '.tree-rename',
      open: () => page.locator('.tree-article[aria-current]').dblclick(),
    },
    { name: 'the slash menu', there: '.slash', open: () => inBody().then(() => writer.type(' /')) },
    byCommand('the menu of a block', 'arrange.menu', '.menu'),
    byCommand('the characters', 'insert.character', '[role="grid"]'),
    byCommand('the palette', 'palette', '.palette'),
    {
      name: 'the palette without a match',
      there: '.palette-none:not(:empty)',
      open: async () => {
        await command('palette')
        await page.locator('.palette-input').fill('zzzz')
      },
    },
    {
      name: 'suggestions for a misspelt word',
      there: '.menu strong',
      open: async () => {
        await hed.press('Home')
        await writer.press('F7')
      },
    },
    {
      name: 'a note',
      there: '.sheet-note',
      open: () => page.locator('.paper-note').first().click(),
    },
    {
      name: 'where a link leads',
      there: '.link-bubble',
      open: async () => {
        await inBody()
        await writer.type(' [Quay](example.org)')
        await body.locator('a').last().click()
      },
    },
    byCommand('a link', 'format.link', '.inline-sheet'),
    {
      ...byCommand('a reading', 'insert.ruby', '.inline-sheet'),
      open: async () => {
        await inBody()
        await writer.press('Control+Shift+ArrowLeft')
        await command('insert.ruby')
      },
    },
    byCommand('the language of a run', 'format.language', '.inline-sheet'),
    {
      name: 'replacing in the issue',
      there: '.find-hit',
      open: async () => {
        await command('find.replace')
        await page.locator('.find-bar input[name="find"]').fill('the')
        await page.locator('.find-scope').selectOption('issue')
      },
      close: async () => {
        await page.locator('.find-scope').selectOption('article')
        await page.locator('.find-bar input[name="find"]').press('Escape')
      },
    },
    {
      name: 'a fault in a search',
      there: '.find-fault',
      open: async () => {
        await command('find.article')
        await page.locator('.find-switch').nth(2).click()
        await page.locator('.find-bar input[name="find"]').fill('(')
      },
      close: async () => {
        await page.locator('.find-switch').nth(2).click()
        await page.locator('.find-bar input[name="find"]').press('Escape')
      },
    },
    byCommand('the findings of preflight', 'preflight', '.preflight[data-open]'),
    {
      name: 'the tip of a button',
      there: '.editor-tip',
      open: () => page.locator('.editor-bar-button').first().hover(),
      close: () => page.mouse.move(2, 400),
    },
    {
      name: 'the tools of a table',
      there: '.table-bar',
      open: () => page.locator('.body table td, .body table th').first().click(),
      close: inBody,
    },
    {
      name: 'a photograph that is selected',
      there: '.use-fields',
      open: () => page.locator('.body figure').first().click(),
      close: inBody,
    },
    byCommand('the export', 'export', '.export-editions'),
    byCommand('the export of several issues', 'export.several', '.several-issue'),
    byCommand('the archive', 'archive'),
    byCommand('the settings of the publication', 'publication.settings'),
    byCommand('the details of the issue', 'issue.details'),
    byCommand('the preferences', 'settings'),
    byCommand('the library’s words', 'spelling.words', '.word-list'),
    byCommand('the trash', 'trash'),
    byCommand('the keys', 'shortcuts'),
    byCommand('what the program is', 'about'),
    {
      name: 'the report of an import',
      there: '.dialog',
      open: async () => {
        const file = join(folder, 'letters.md')
        writeFileSync(file, '# A letter\n\nText with <mark>an element</mark>.\n\n![gone](gone.png)\n')
        await answerWith(file)
        await command('import')
      },
      close: async () => {
        await answerWith()
        await writer.press('Escape')
        await page.locator('.dialog').waitFor({ state: 'detached' })
      },
    },
    {
      name: 'a note about a paste',
      there: '.desk-notice-paste',
      open: async () => {
        await inBody()
        await paste('<p>Kept</p><button>Press</button>')
        await page.locator('.desk-notice-paste summary').click()
      },
      close: async () => {
        await page.locator('.desk-notice-paste > .desk-notice-ways button').first().click()
        await page.locator('.desk-notice-paste').waitFor({ state: 'detached' })
      },
    },
    {
      name: 'a gallery that is selected',
      there: '.gallery-block[data-selected]',
      open: () => page.locator('.gallery-block img').first().click(),
      close: inBody,
    },
    {
      name: 'the report of an export',
      there: '.export-report',
      open: async () => {
        await writer.set({ exports: { 'kazahaya-circular': { folder, editions: ['text'], pdf: 'print' } } })
        await command('export')
        await page.locator('.export-blocked textarea').fill('A try')
        await page.locator('.export-dialog .button-primary').click()
      },
    },
    {
      name: 'the mail in the preview',
      there: '.preview',
      open: () => command('preview.email'),
      close: async () => undefined,
    },
    {
      name: 'the pages in the preview',
      there: '.pdf-page',
      open: () => command('preview.pdf'),
      close: () => command('preview.desktop'),
    },
    {
      ...byCommand('the desk with nothing but the text', 'focus.mode', '[data-current]'),
      // Escape may first close what has opened beside the caret.
      close: async () => {
        await command('focus.mode')
        await page.locator('.tree-article[aria-current]').waitFor()
      },
    },
    {
      name: 'the desk at twice its size',
      there: '.paper',
      open: async () => {
        for (let step = 0; step < 5; step++) await command('zoom.in')
      },
      close: () => command('zoom.reset'),
    },
    {
      name: 'a message that passes',
      there: '.toast',
      open: () => command('plan.delete'),
      close: () => page.locator('.toast-action').click(),
    },
    {
      name: 'an error that nobody expected',
      there: '.defect',
      open: () =>
        page.evaluate(() => {
          setTimeout(() => {
            throw new Error('not expected')
          })
        }),
      close: () => page.locator('.defect .icon-button').click(),
    },
    {
      name: 'the library',
      there: '.issue-open',
      open: async () => {
        const later = join(writer.library, 'issues', 'later')
        mkdirSync(later, { recursive: true })
        writeFileSync(join(later, 'issue.json'), '{"schema":2,"body":{"publication":"kazahaya-circular"}}')
        await command('library')
      },
      close: async () => undefined,
    },
    {
      name: 'an issue of a later version',
      there: '.dialog',
      open: () => page.locator('.issues-newer .issue-open').click(),
    },
    {
      name: 'the question before a published issue goes to the trash',
      there: '.dialog',
      open: async () => {
        await published.focus()
        await writer.press('Delete')
      },
    },
    {
      name: 'a published issue',
      there: '.desk-read-only',
      open: () => published.click(),
      close: async () => undefined,
    },
    {
      name: 'the question before a published issue is corrected',
      there: '.dialog',
      open: () => page.locator('.desk-read-only .button').click(),
      close: async () => {
        await writer.press('Escape')
        await page.locator('.dialog').waitFor({ state: 'detached' })
        await command('library')
        await published.waitFor()
      },
    },
    {
      name: 'a new publication',
      there: '.dialog',
      open: () => page.locator('.library-head .button').first().click(),
      close: async () => {
        await writer.press('Escape')
        await page.locator('.dialog').waitFor({ state: 'detached' })
        await page.locator('.issue-open').first().click()
        await page.locator('.paper').waitFor()
      },
    },
  ]

  return { command, answerWith, inBody, places }
}
