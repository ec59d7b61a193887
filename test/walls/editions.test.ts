// What goes out: every edition of a hostile issue loads nothing, runs nothing, and says so in its policy.
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { readHtml, readMarkdown } from '#core/import/markup'
import { Notes } from '#core/import/notes'
import { renderMarkdown } from '#core/markdown/write'
import { renderEmail } from '#core/render/email'
import { renderPrint } from '#core/render/print'
import { renderSingle } from '#core/render/single'
import type { Source } from '#core/render/source'
import { renderText } from '#core/render/text'
import { renderWeb, renderWebStyle } from '#core/render/web'
import { addresses, source as harbour } from '../core/render/harbour'
import { hostileSource } from '../core/render/hostile'
import { waysOut } from './closed'

/** As an export gives them: nothing outside the edition. */
const inside = {
  ...addresses,
  photo: () => 'data:image/jpeg;base64,/9j/',
  font: () => 'data:font/woff2;base64,d09G',
}

const rendered: readonly { name: string; render: (source: Source) => string[]; mail?: true }[] = [
  { name: 'web', render: (source) => renderWeb(source, addresses).map(({ html }) => html) },
  { name: 'single', render: (source) => [renderSingle(source, inside)] },
  { name: 'e-mail', render: (source) => [renderEmail(source, addresses)], mail: true },
  { name: 'print', render: (source) => [renderPrint(source, { ...addresses, dpi: 150 }).html] },
]
const issues = { hostile: hostileSource, harbour }

for (const [name, source] of Object.entries(issues))
  test.each(rendered)(`the $name edition of the ${name} issue has no way out`, ({ render, mail }) => {
    for (const html of render(source)) expect(waysOut(html, mail)).toEqual([])
  })

test('the style sheet of the web edition asks for its own fonts alone', () => {
  const sheet = renderWebStyle(hostileSource, addresses)
  expect(sheet).not.toMatch(/<|@import|expression|javascript|alert/)
  for (const [, address] of sheet.matchAll(/url\(["']?([^"')]*)/g))
    expect(address).toMatch(/^fonts\/[\w-]+\.woff2$/)
})

test('the Markdown edition, read with all its HTML, has no script, no handler and no picture from elsewhere', () => {
  const page = readMarkdown(renderMarkdown(hostileSource).replace(/^---\n[\s\S]*?\n---\n/, ''), new Notes())
  let links = 0
  visit({ type: 'root', children: page ?? [] }, 'element', ({ tagName, properties }) => {
    expect(tagName).not.toMatch(/^(?:script|style|iframe|object|embed|svg|math|form|base|meta|link)$/)
    for (const name of Object.keys(properties)) expect(name).not.toMatch(/^on/i)
    if (tagName === 'img')
      expect(String(properties.src ?? '')).not.toMatch(/^\s*(?:[a-z][\w+.-]*:|[\\/]{2})/i)
    if (tagName === 'a' && properties.href !== undefined) {
      links++
      expect(properties.href).toMatch(/^(?:https:\/\/x\.example\/|#)/)
    }
  })
  expect(links).toBeGreaterThan(0)
})

test('a text edition names no address that does not go out', () => {
  const text = renderText(hostileSource)
  expect(text).toContain('scripted')
  expect(text).not.toContain('javascript:alert(1)\n')
})

test.each([
  ['<script src="//x.example/a.js"></script>', '<script>'],
  ['<img src="http://x.example/a.png">', 'img src=http://x.example/a.png'],
  [
    '<img src="photos/a.jpg" srcset="photos/a.jpg 1w, //x.example/b.jpg 2w">',
    'img srcset=//x.example/b.jpg 2w',
  ],
  ['<p style="background: url(http://x.example/a)">x</p>', 'p style: url(http://x.example/a)'],
  ['<p onclick="x()">x</p>', 'p onClick'],
  ['<a href="javascript:x()">x</a>', 'a href=javascript:x()'],
  ['<meta http-equiv="refresh" content="0;url=http://x.example/">', '<meta> refresh'],
  ['<p style="position: fixed">x</p>', 'p style: position: fixed'],
])('and what looks for ways out finds %s', (html, fault) => {
  expect(waysOut(`<html><head></head><body>${html}</body></html>`)).toContain(fault)
  expect(readHtml(html).length).toBeGreaterThan(0)
})
