// Everyone can write: axe finds nothing to object to, whichever menu, sheet or panel of the desk is open.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { menus } from '#shared/commands'
import type { Bridge } from '#shared/contract'
import type { Settings } from '#shared/settings'
import { aFolder, forget, screenshot } from '../launch'
import { aWriter, type Writer } from './writer'

let writer: Writer
const folder = aFolder()
beforeAll(async () => {
  writer = await aWriter()
})
afterAll(async () => {
  await writer.close()
  forget(folder)
})

const page = () => writer.page
const body = () => page().locator('.body')
const hed = () => page().locator('.paper textarea[data-field="hed"]')

async function set(settings: Partial<Settings>): Promise<void> {
  await page().evaluate(
    (some) => (window as unknown as { galley: Bridge }).galley.request('settings.write', { settings: some }),
    settings,
  )
  if (settings.language)
    await expect.poll(() => page().evaluate(() => document.documentElement.lang)).toBe(settings.language)
}

/** Through the native menu bar, which has every command in every language. */
const command = (id: string) =>
  writer.desk.app.evaluate(({ Menu }, own) => Menu.getApplicationMenu()?.getMenuItemById(own)?.click(), id)

/** Without a file, whoever asks for one is sent away. */
const answerWith = (...files: string[]) =>
  writer.desk.app.evaluate(({ dialog }, own) => {
    dialog.showOpenDialog = async () => ({ canceled: own.length === 0, filePaths: [...own] })
  }, files)

interface Panel {
  readonly name: string
  readonly open: () => Promise<unknown>
  /** What is there once it is open. */
  readonly there: string
  readonly close?: () => Promise<unknown>
}

const inBody = async () => {
  await body().click({ position: { x: 6, y: 6 } })
  await writer.press('Control+Home', 'End')
}
const byCommand = (name: string, id: string, there = '.dialog'): Panel => ({
  name,
  there,
  open: async () => {
    await inBody()
    await command(id)
  },
})

const panels: readonly Panel[] = [
  ...menus.map(
    (menu, nth): Panel => ({
      name: `the menu ${menu}`,
      there: '.menu',
      open: () => page().locator('.menubar-name').nth(nth).click(),
    }),
  ),
  {
    name: 'the status of an article',
    there: '.menu',
    open: () => page().locator('.tree-article[aria-current] .tree-status').click(),
  },
  {
    name: 'the words wanted',
    there: '.status-popup',
    open: () => page().locator('.status-bar .status-button').first().click(),
  },
  {
    name: 'an article that is renamed in the plan',
    there: '.tree-rename',
    open: () => page().locator('.tree-article[aria-current]').dblclick(),
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
      await page().locator('.palette-input').fill('zzzz')
    },
  },
  {
    name: 'suggestions for a misspelt word',
    there: '.menu strong',
    open: async () => {
      await hed().press('Home')
      await writer.press('F7')
    },
  },
  {
    name: 'a note',
    there: '.sheet-note',
    open: () => page().locator('.paper-note').first().click(),
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
      await page().locator('.find-bar input[name="find"]').fill('the')
      await page().locator('.find-scope').selectOption('issue')
    },
    close: async () => {
      await page().locator('.find-scope').selectOption('article')
      await page().locator('.find-bar input[name="find"]').press('Escape')
    },
  },
  {
    name: 'a fault in a search',
    there: '.find-fault',
    open: async () => {
      await command('find.article')
      await page().locator('.find-switch').nth(2).click()
      await page().locator('.find-bar input[name="find"]').fill('(')
    },
    close: async () => {
      await page().locator('.find-switch').nth(2).click()
      await page().locator('.find-bar input[name="find"]').press('Escape')
    },
  },
  byCommand('the findings of preflight', 'preflight', '.preflight[data-open]'),
  {
    name: 'the tip of a button',
    there: '.editor-tip',
    open: () => page().locator('.editor-bar-button').first().hover(),
    close: () => page().mouse.move(2, 400),
  },
  {
    name: 'the tools of a table',
    there: '.table-bar',
    open: () => page().locator('.body table td, .body table th').first().click(),
    close: inBody,
  },
  {
    name: 'a photograph that is selected',
    there: '.use-fields',
    open: () => page().locator('.body figure').first().click(),
    close: inBody,
  },
  byCommand('the export', 'export', '.export-editions'),
  byCommand('the settings of the publication', 'publication.settings'),
  byCommand('the details of the issue', 'issue.details'),
  byCommand('the preferences', 'settings'),
  byCommand('the library’s words', 'spelling.words', '.word-list'),
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
      await page().locator('.dialog').waitFor({ state: 'detached' })
    },
  },
  {
    name: 'the mail in the preview',
    there: '.preview',
    open: () => command('preview.email'),
    close: () => command('preview.desktop'),
  },
  {
    ...byCommand('the desk with nothing but the text', 'focus.mode', '[data-current]'),
    close: () => writer.press('Escape'),
  },
  {
    name: 'the desk at twice its size',
    there: '.paper',
    open: async () => {
      for (let step = 0; step < 5; step++) await command('zoom.in')
    },
    close: () => command('zoom.reset'),
  },
]

const said = (found: readonly { id: string; nodes: readonly { html: string }[] }[]) =>
  found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)

/** The desk with the page in its preview; axe stays in the window. */
const faultsOfDesk = async () =>
  said((await new AxeBuilder({ page: page() }).setLegacyMode(true).analyze()).violations)

/** Again, with the same rules, without the preview: its page stays the same whatever is open beside it. */
const faultsNow = async () =>
  said(
    await page().evaluate(async () => {
      const { axe } = window as unknown as { axe: { run: (...all: unknown[]) => Promise<never> } }
      const run = await axe.run({ exclude: [['iframe']] }, { iframes: false, resultTypes: ['violations'] })
      return (run as { violations: { id: string; nodes: { html: string }[] }[] }).violations.map(
        ({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }),
      )
    }),
  )

/** An article with something of everything. */
async function begin(): Promise<void> {
  await answerWith()
  await writer.fresh()
  await hed().fill('A goverment')
  await body().click()
  await writer.type('Words TK')
  await writer.press('Control+Alt+f')
  await page().locator('.sheet-note').waitFor()
  await writer.type('A note')
  await writer.press('Enter')
  await writer.press('Enter')
  await command('insert.slot')
  await page().locator('.body figure').waitFor()
  await writer.press('Control+End', 'Enter')
  await command('insert.table')
  await page().locator('.table-bar .table-caption').fill('A table')
}

test.each([
  ['light', 'en'],
  ['dark', 'ja'],
] as const)('%s, %s', async (theme, language) => {
  await set({ language: 'en', theme })
  await begin()
  await set({ language })
  const seen = (await faultsOfDesk()).map((fault) => `the desk: ${fault}`)
  for (const { name, open, there, close } of panels) {
    await open()
    await page()
      .locator(there)
      .first()
      .waitFor()
      .catch((cause: unknown) => {
        throw new Error(`${name} did not open`, { cause })
      })
    if (process.env['GALLEY_TEST_PICTURES'])
      await screenshot(writer.desk, `access-${theme}-${language}-${name.replaceAll(/\W+/g, '-')}`)
    seen.push(...(await faultsNow()).map((fault) => `${name}: ${fault}`))
    if (close) await close()
    else {
      await page().keyboard.press('Escape')
      await page().locator(there).first().waitFor({ state: 'detached' })
    }
  }
  expect(seen).toEqual([])
  await set({ language: 'en' })
})
