// The archive in a real browser, opened from the disk: every link, the search by keyboard in three languages, and the dialog.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { programArguments, programEnvironment } from '../../scripts/setup/all.mjs'
import { findElectron } from '../../scripts/setup/electron.mjs'
import { makeVolumes, planted } from '../main/archive/volumes'
import { aFolder, forget, type Launched, launch, root, screenshot } from './launch'

const folder = aFolder()
const library = join(folder, 'library')
const out = join(folder, 'out')
let desk: Launched
let site: Page
let userData: string | undefined

const at = (path: string): string => pathToFileURL(join(out, path)).href

interface CliReport {
  readonly written: readonly { readonly path: string }[]
  readonly issues: readonly { readonly number: number; readonly written: number }[]
}

function galley(env: Readonly<Record<string, string>>, ...words: string[]): CliReport {
  const faketime = env.FAKE === undefined ? [] : ['faketime', env.FAKE]
  const [program = '', ...rest] = [...faketime, findElectron()?.executable ?? '', ...programArguments(words)]
  const { status, stdout, stderr } = spawnSync(program, rest, {
    env: { ...programEnvironment(process.env), ...env },
    encoding: 'utf8',
    cwd: root,
  })
  expect([status, stderr.replace(/^\[?\d+.*\n/gm, '')]).toEqual([0, expect.any(String)])
  return JSON.parse(stdout)
}

/** Path -> checksum and time of every file. */
function print(place: string, times: boolean): Record<string, string> {
  const names = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    names
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => {
        const sum = createHash('sha256').update(readFileSync(path)).digest('hex')
        return [path.slice(place.length + 1), times ? `${sum} ${statSync(path).mtimeMs}` : sum]
      }),
  )
}

const command = (id: string) =>
  desk.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
const button = (name: string) =>
  desk.page.locator('.archive-dialog .dialog-actions').getByRole('button', { name })

const speak = (language: string) =>
  desk.page.evaluate(`window.galley.request('settings.write', { settings: { language: '${language}' } })`)

beforeAll(async () => {
  const made = await makeVolumes(library)
  await made.tidy()
  await made.close()
  desk = await launch({ library })
  userData = desk.userData
  desk.page.setDefaultTimeout(20_000)
  await desk.page.locator('.issue-open, .paper').first().waitFor()
  await desk.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, out)
  mkdirSync(out)
}, 180_000)
afterAll(async () => {
  await desk?.close()
  forget(folder, ...(userData ? [userData] : []))
})

describe('in the window', () => {
  test('the archive is chosen, stopped on the way, and written', async () => {
    await command('archive')
    await desk.page.locator('.archive-dialog').waitFor()
    await desk.page.locator('.archive-dialog .export-where button').click()
    await expect.poll(() => desk.page.locator('.archive-dialog output').textContent()).toBe(out)
    await expect.poll(() => desk.page.locator('.archive-dialog').textContent()).toContain('24 issues')
    await screenshot(desk, 'archive-choosing')

    await button('Write the archive').click()
    await expect
      .poll(() => desk.page.locator('.archive-dialog progress').getAttribute('value'), { interval: 20 })
      .toMatch(/^[1-9]/)
    await button('Cancel').click()
    // The editor's own wish is no failure.
    expect(await desk.page.locator('.export-cancelled').textContent()).toBe(
      'Cancelled. What is there works; the next run goes on from here.',
    )
    expect(await desk.page.locator('.archive-dialog :is([role="alert"], .export-failed)').count()).toBe(0)
    expect(existsSync(join(out, 'index.html'))).toBe(false)
    for (const [language, theme] of [
      ['ja', 'dark'],
      ['en', 'light'],
    ] as const) {
      await speak(language)
      await desk.page.evaluate(`window.galley.request('settings.write', { settings: { theme: '${theme}' } })`)
      await desk.page.waitForFunction((l) => document.documentElement.lang === l, language)
      await screenshot(desk, `archive-cancelled-${language}`)
    }

    await button('Write the archive').click()
    await desk.page.locator('.archive-dialog .export-proof').waitFor({ timeout: 120_000 })
    await screenshot(desk, 'archive-report')
    expect(existsSync(join(out, 'no86/leaders.html'))).toBe(true)

    await button('Export again').click()
    await button('Write the archive').click()
    await desk.page.getByText('Nothing had changed').waitFor({ timeout: 60_000 })
    await button('Close').click()
  }, 240_000)

  test('the dialog speaks Japanese, and the palette knows it', async () => {
    await speak('ja')
    await desk.page.keyboard.press('Control+k')
    await desk.page.keyboard.type('アーカイブ')
    await desk.page.getByRole('option', { name: 'アーカイブを書き出す' }).first().waitFor()
    await desk.page.keyboard.press('Enter')
    await desk.page.locator('.archive-dialog').waitFor()
    await expect.poll(() => desk.page.locator('.archive-dialog').textContent()).toContain('24号')
    await screenshot(desk, 'archive-choosing-ja')
    const words = (await desk.page.locator('.archive-dialog').innerText())
      .replace(out, '')
      .replaceAll('The Lantern Room', '')
    expect(words).not.toMatch(/[A-Za-z]{3}/)
    await desk.page.keyboard.press('Escape')
    await speak('en')
  })
})

describe('from the disk', () => {
  const faults: string[] = []

  beforeAll(async () => {
    // A session of its own: the desk's may open nothing but the program.
    const opened = desk.app.waitForEvent('window')
    await desk.app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ width: 1100, height: 900, webPreferences: { partition: 'reader' } })
      // A browser follows links, which no page of the program may.
      for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'])
        window.webContents.removeAllListeners(event as 'will-navigate')
      await window.loadURL('about:blank')
    })
    site = await opened
    site.setDefaultTimeout(20_000)
    site.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    site.on('pageerror', (error) => faults.push(error.message))
  })

  test('every link of every page leads to a page and a place that are there', async () => {
    const ids = new Map<string, Set<string>>()
    const links = new Map<string, string[]>()
    const toSee = [at('index.html')]
    for (let page = toSee.pop(); page !== undefined; page = toSee.pop()) {
      if (ids.has(page)) continue
      await site.goto(page)
      const seen = await site.evaluate(async () => {
        // Photographs further down are loaded when they are come to.
        for (const image of document.images) image.loading = 'eager'
        await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
        return {
          ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
          links: [
            ...document.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>('a[href], link[href]'),
          ].map(({ href }) => href),
          sources: [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src),
          broken: [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src),
          sheets: [...document.styleSheets].length,
        }
      })
      expect([page, seen.broken, seen.sheets]).toEqual([page, [], 1])
      ids.set(page, new Set(seen.ids))
      links.set(page, [...seen.links, ...seen.sources])
      for (const link of seen.links) {
        const place = link.split('#', 1)[0] ?? ''
        if (place.startsWith('file:') && place.endsWith('.html')) toSee.push(place)
      }
    }
    expect(ids.size).toBe(
      readdirSync(out, { recursive: true }).filter((name) => String(name).endsWith('.html')).length,
    )
    const missing: string[] = []
    for (const [page, hrefs] of links)
      for (const href of hrefs) {
        if (!href.startsWith('file:')) continue
        const [place = '', id] = href.split('#')
        const there = place.endsWith('.html') ? ids.has(place) : existsSync(fileURLToPath(place))
        if (!there || (id && !ids.get(place)?.has(decodeURIComponent(id)))) missing.push(`${page} → ${href}`)
      }
    expect(missing).toEqual([])
    expect([...links.values()].flat().filter((href) => href.startsWith('file:')).length).toBeGreaterThan(1000)
    expect(faults).toEqual([])
  }, 240_000)

  test.each(planted)(
    '$word is found with the keyboard alone, and its article opened',
    async ({ word, issue }) => {
      await site.goto(at('search.html'))
      await site.keyboard.type(word)
      await site.locator('#results[data-complete="true"] li').first().waitFor()
      expect(await site.locator('#results li').count()).toBe(1)
      expect(await site.locator('#results mark').first().textContent()).toBe(word)
      expect(await site.locator('#found').textContent()).toBe('One article')
      await site.keyboard.press('ArrowDown')
      await site.keyboard.press('Enter')
      await expect.poll(() => site.url()).toContain(`/no${issue}/`)
      const id = decodeURIComponent(new URL(site.url()).hash.slice(1))
      expect(await site.locator(`[id="${id}"]`).textContent()).toContain(word)
      await site.goBack()
      await site.locator('#results li').first().waitFor()
      expect(await site.locator('#q').inputValue()).toBe(word)
      expect(faults).toEqual([])
    },
  )

  test('the field on the home page leads to the results', async () => {
    await site.goto(at('index.html'))
    await site.locator('#q').focus()
    await site.keyboard.type('硝子細工師')
    await site.keyboard.press('Enter')
    await site.locator('#results li').first().waitFor()
    expect(await site.locator('#results li').count()).toBe(1)
    expect(faults).toEqual([])
  })

  test('without scripts the lists lead to every article', async () => {
    const devtools = await site.context().newCDPSession(site)
    await devtools.send('Emulation.setScriptExecutionDisabled', { value: true })
    try {
      await site.goto(at('search.html'))
      await site.locator('#q').waitFor()
      expect(await site.evaluate('document.activeElement.tagName')).toBe('BODY')
      expect(await site.locator('noscript').textContent()).toContain('The search needs JavaScript.')
      await site.getByRole('link', { name: '2024' }).click()
      await site.getByRole('heading', { name: 'No. 71' }).waitFor()
      expect(await site.locator('.entry .headline').count()).toBe(40)
    } finally {
      await devtools.send('Emulation.setScriptExecutionDisabled', { value: false })
    }
  })

  test.each(['light', 'dark'] as const)(
    'axe finds nothing on the pages in %s',
    async (colorScheme) => {
      await site.emulateMedia({ colorScheme })
      for (const path of [
        'index.html',
        'years/2024.html',
        'search.html?q=keeper',
        'no86/index.html',
        'no86/leaders.html',
      ]) {
        await site.goto(at(path.replace(/\?.*/, '')) + (/\?.*/.exec(path)?.[0] ?? ''))
        if (path.includes('?')) await site.locator('#results[data-complete="true"] li').first().waitFor()
        const { violations } = await new AxeBuilder({ page: site as never }).setLegacyMode(true).analyze()
        expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([])
      }
    },
    120_000,
  )
})

describe('on the command line', () => {
  const write = (place: string, env: Readonly<Record<string, string>> = {}) =>
    galley(env, 'archive', '--library', library, '--out', place, '--json')

  test('another day, time zone and locale give the same bytes, and write nothing over those of the window', () => {
    const before = print(out, true)
    const faketime = spawnSync('which', ['faketime']).status === 0
    if (!faketime) process.stdout.write('archive: the date stays as it is, for there is no faketime\n')
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' }
    const report = write(out, { ...env, ...(faketime ? { FAKE: '2031-12-31 23:59:59' } : {}) })
    expect(report.written).toEqual([])
    expect(print(out, true)).toEqual(before)
    write(join(folder, 'fresh'), { TZ: 'America/Adak', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })
    expect(print(join(folder, 'fresh'), false)).toEqual(print(out, false))
  }, 180_000)
})
