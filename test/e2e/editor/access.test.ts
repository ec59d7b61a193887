// Everyone can write: axe finds nothing to object to, whichever menu, sheet or panel of the desk is open.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPng } from '../../main/store/png'
import { aFolder, forget, screenshot } from '../launch'
import { type Places, placesOf } from './places'
import { aWriter, type Writer } from './writer'

let writer: Writer
let opens: Places
const folder = aFolder()
const pictures = ['quay', 'tide'].map((name) => join(folder, `${name}.png`))
beforeAll(async () => {
  for (const [index, path] of pictures.entries()) writeFileSync(path, aPng(480 + index, 320))
  writer = await aWriter()
  opens = placesOf(writer, folder)
})
afterAll(async () => {
  await writer.close()
  forget(folder)
})

const page = () => writer.page

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}
const said = (found: readonly Violation[]) =>
  found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)

/** The desk with the page in its preview; axe stays in the window. */
const faultsOfDesk = async () =>
  said((await new AxeBuilder({ page: page() }).setLegacyMode(true).analyze()).violations)

/** Rules about colours, which change with the theme and nothing else. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** Again without the preview, whose page stays the same whatever is open beside it. */
const faultsNow = async (rules: 'all' | 'colours' | 'words') =>
  said(
    await page().evaluate(
      async ([which, colours]) => {
        const { axe } = window as unknown as {
          axe: { run: (...all: unknown[]) => Promise<{ violations: Violation[] }> }
        }
        const { violations } = await axe.run(
          { exclude: [['iframe']] },
          {
            iframes: false,
            resultTypes: ['violations'],
            ...(which === 'colours' && { runOnly: colours }),
            ...(which === 'words' && {
              rules: Object.fromEntries(colours.map((rule) => [rule, { enabled: false }])),
            }),
          },
        )
        return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }))
      },
      [rules, ofColours] as const,
    ),
  )

/** Nothing is on its way from one colour or place to another any more. */
const still = () =>
  page().waitForFunction(() => document.getAnimations().every((own) => own.playState !== 'running'))

async function dress(theme: 'light' | 'dark'): Promise<void> {
  await writer.set({ theme })
  await page().waitForFunction((own) => document.documentElement.dataset['theme'] === own, theme)
}

/** An article with something of everything. */
async function begin(): Promise<void> {
  await opens.answerWith()
  await writer.fresh()
  await page().locator('.paper textarea[data-field="hed"]').fill('A goverment')
  await page().locator('.body').click()
  await writer.type('Words TK')
  await writer.press('Control+Alt+f')
  await page().locator('.sheet-note').waitFor()
  await writer.type('A note')
  await writer.press('Enter')
  await writer.press('Enter')
  await opens.command('insert.slot')
  await page().locator('.body figure').waitFor()
  await writer.press('Control+End', 'Enter')
  await opens.command('insert.table')
  await page().locator('.table-bar .table-caption').fill('A table')
  await opens.answerWith(...pictures)
  await opens.inBody()
  await opens.command('insert.gallery')
  await page().locator('.gallery-block img').nth(1).waitFor()
  await opens.answerWith()
}

test.each(['en', 'ja'] as const)(
  'whichever place is open: %s',
  { timeout: 1_200_000, retry: 0 },
  async (language) => {
    await writer.set({ language: 'en' })
    await dress('light')
    await begin()
    await writer.set({ language })
    const seen = (await faultsOfDesk()).map((fault) => `the desk: ${fault}`)
    const look = async (name: string, theme: 'light' | 'dark', rules: 'all' | 'colours' | 'words') => {
      await still()
      if (process.env['GALLEY_TEST_PICTURES'])
        await screenshot(writer.desk, `access-${theme}-${language}-${name.replaceAll(/\W+/g, '-')}`)
      seen.push(...(await faultsNow(rules)).map((fault) => `${name}, ${theme}: ${fault}`))
    }
    for (const { name, open, there, close } of opens.places) {
      try {
        await open()
        await page().locator(there).first().waitFor({ timeout: 60_000 })
      } catch (fault) {
        seen.push(`${name} did not open: ${fault}`)
        await page().keyboard.press('Escape')
        continue
      }
      // The theme changes colours and nothing else, and the language none of them.
      await look(name, 'light', language === 'en' ? 'all' : 'words')
      if (language === 'en') {
        await dress('dark')
        await look(name, 'dark', 'colours')
        await dress('light')
      }
      if (close) await close()
      else {
        await page().keyboard.press('Escape')
        await page().locator(there).first().waitFor({ state: 'detached' })
      }
    }
    expect(seen).toEqual([])
    await writer.set({ language: 'en' })
  },
)
