// A link to another article: made with the keyboard, kept through a rename, and still leading there in what is exported.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { programArguments, programEnvironment } from '../../../scripts/setup/all.mjs'
import { findElectron } from '../../../scripts/setup/electron.mjs'
import { aFolder, forget } from '../launch'
import { Desk } from './desk'

let desk: Desk
const out = aFolder()

beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(async () => {
  await desk.close()
  forget(out)
})

const pages = (): string[] =>
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(out, name))

test('an article is renamed, and the link to it leads to it under its new name', async () => {
  await desk.newArticle('Quay wall')
  await desk.type('What it leads to')
  const target = await desk.articleId()
  await desk.newArticle('The one that leads')
  await desk.type('Read the story')
  await desk.press('Control+Shift+ArrowLeft', 'Control+Shift+k')
  await desk.page.locator('.inline-sheet').waitFor()
  await desk.press('Tab')
  await desk.type('Quay')
  await desk.press('Enter')
  await desk.page.locator('.inline-sheet').waitFor({ state: 'detached' })
  expect(await desk.blocks()).toMatchObject([
    { content: [{ text: 'Read the ' }, { kind: 'link', url: `article:${target}` }] },
  ])

  await desk.press('Control+k')
  await desk.page.locator('.palette-input').waitFor()
  await desk.type('Quay wall')
  await desk.press('Enter')
  await expect.poll(() => desk.articleId()).toBe(target)
  await desk.press('F2')
  await desk.page.locator('.tree-rename').waitFor()
  await desk.press('Control+a')
  await desk.type('Mended harbour steps')
  await desk.press('Enter')
  expect((await desk.stored()).hed).toBe('Mended harbour steps')

  const words = ['export', '47', '--library', desk.library, '--to', 'web,single', '--out', out, '--json']
  execFileSync(findElectron()?.executable ?? '', programArguments(words), {
    env: programEnvironment(process.env),
  })
  const leading = pages().filter((page) => readFileSync(page, 'utf8').includes('>story</a>'))
  expect(leading.length).toBeGreaterThanOrEqual(2)
  for (const page of leading) {
    const [, address = ''] = /<a [^>]*href="([^"]*)"[^>]*>story<\/a>/.exec(readFileSync(page, 'utf8')) ?? []
    const [path = '', id = ''] = decodeURIComponent(address).split('#')
    const there = path === '' ? page : join(dirname(page), path)
    expect(existsSync(there), `${page} leads to ${address}`).toBe(true)
    const html = readFileSync(there, 'utf8')
    expect(html).toContain('Mended harbour steps')
    expect(html).not.toContain('Quay wall')
    if (id !== '')
      expect(html.slice(html.indexOf(`id="${id}"`)).slice(0, 600)).toContain('Mended harbour steps')
  }
})
