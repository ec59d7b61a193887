// Payloads by package: a sealed package comes in as it is, byte for byte, and no edition of its issue has a way out.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toHtml } from 'hast-util-to-html'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BodyNode } from '#core/body/body'
import { renderMarkdown } from '#core/markdown/write'
import { renderEmail } from '#core/render/email'
import { renderPrint } from '#core/render/print'
import { renderSingle } from '#core/render/single'
import type { Source } from '#core/render/source'
import { renderText } from '#core/render/text'
import { renderWeb, renderWebStyle } from '#core/render/web'
import type { Result } from '#core/result'
import { gather } from '#main/export/export'
import { importPackage } from '#main/import/package'
import { photoShop } from '#main/photos/shop'
import { openLibrary } from '#main/store/library'
import { addresses } from '../core/render/harbour'
import { waysOut } from './closed'
import { type Hostile, hostilePackage } from './hostile-package'

let folder: string
let hostile: Hostile
let source: Source
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-hostile-'))
  const path = join(folder, 'hostile.galley')
  hostile = await hostilePackage(path)
  const deps = { now: () => new Date(0), newId: () => 'id', inspect: photoShop.inspect }
  const library = good(await openLibrary(join(folder, 'library'), deps, { create: true }))
  good(await importPackage(library, path, photoShop))
  source = good(await gather(library, hostile.issue.id))
  await library.close()
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

const inside = {
  ...addresses,
  photo: () => 'data:image/jpeg;base64,/9j/',
  font: () => 'data:font/woff2;base64,d09G',
}

test('it came in with every hostile field, and there are hundreds', () => {
  expect(source.issue).toEqual(hostile.issue)
  expect(source.publication).toEqual(hostile.publication)
  expect(hostile.blocks.length).toBeGreaterThan(500)
})

test.each<[string, () => string[], boolean?]>([
  ['web', () => renderWeb(source, addresses).map(({ html }) => html)],
  ['single', () => [renderSingle(source, inside)]],
  ['e-mail', () => [renderEmail(source, addresses)], true],
  ['print', () => [renderPrint(source, { ...addresses, dpi: 150 }).html]],
])('the %s edition of it has no way out', (_, render, mail) => {
  for (const html of render()) {
    expect(waysOut(html, mail)).toEqual([])
    expect(html.length).toBeGreaterThan(10_000)
  }
})

test('its style sheet asks for its own fonts alone, and its text is written', () => {
  expect(renderWebStyle(source, addresses)).not.toMatch(/<|@import|expression|javascript|alert|127\.0\.0\.1/)
  expect(renderText(source).length).toBeGreaterThan(10_000)
})

test('its Markdown has no way out, in a program that shows whatever HTML stands in it', () => {
  const reader = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter)
    .use(remarkRehype, { allowDangerousHtml: true })
  const tree = reader.runSync(reader.parse(renderMarkdown(source)))
  const shown = toHtml(tree, { allowDangerousHtml: true })
  const faults = waysOut(shown).filter(
    // Markdown has no head; and a picture is a file beside it, be it one that nobody has.
    (fault) =>
      fault !== 'no policy at the head of the page' &&
      !/^img src=(?!\s*(?:[a-z][a-z0-9+.-]*:|[\\/]{2}))/i.test(fault),
  )
  expect(faults).toEqual([])
  expect(shown.length).toBeGreaterThan(10_000)
})

/** Weak: takes every field of a node at its word, as an editor's own export of HTML does. */
function believing(node: BodyNode): string {
  const { children, type, text, use, uses, ...fields } = node
  const named = { ...fields, ...(use as object) }
  const said = Object.entries(named).map(([key, value]) => `${key === 'url' ? 'href' : key}="${value}"`)
  const inner = [children, uses].flat().filter((one) => typeof one === 'object' && one !== null)
  return `<${type === 'link' ? 'a' : type} ${said.join(' ')}>${text ?? ''}${inner.map((one) => believing(one as BodyNode)).join('')}</${type}>`
}

test('put into a page as they say, a third of its blocks have a way out: what looks for one sees it', () => {
  const caught = hostile.blocks.filter((block) =>
    waysOut(`<html><head></head><body>${believing(block)}</body></html>`).some(
      (fault) => !fault.includes('policy'),
    ),
  )
  expect(caught.length).toBeGreaterThan(hostile.blocks.length / 3)
})
