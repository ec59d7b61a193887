// Hostile words: whatever an issue's fields say, they come out as words and never as markup, script or style.
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { safeHref } from '#core/render/inline'
import { renderSingle } from '#core/render/single'
import { renderWeb } from '#core/render/web'
import { addresses } from './harbour'
import { hostileSource } from './hostile'

const pages = [
  ...renderWeb(hostileSource, addresses),
  { path: 'single.html', html: renderSingle(hostileSource, addresses) },
  { path: 'inline.html', html: renderWeb(hostileSource, { ...addresses, style: 'inline' })[0]?.html ?? '' },
]

test.each(pages.map(({ path, html }) => [path, html] as const))(
  '%s has no script, handler or stray element',
  (_path, html) => {
    const allowed = new Set(
      'html head meta title link style body a header h1 h2 h3 h4 h5 p span main figure img figcaption div nav section ul li article blockquote strong code footer time'.split(
        ' ',
      ),
    )
    visit(fromHtml(html) as Root, 'element', ({ tagName, properties }: Element) => {
      expect(allowed).toContain(tagName)
      for (const name of Object.keys(properties)) expect(name).not.toMatch(/^on/i)
      if (tagName === 'img') expect(String(properties.src)).toMatch(/^photos\/aaaa-/)
      if (typeof properties.href === 'string')
        expect(properties.href).toMatch(
          /^(#[\w-]+|[\w-]+\.(html|css)(#[\w-]+)?|https:\/\/x\.example\/%22onclick=%22alert\(1\))$/,
        )
    })
  },
)

test('every hostile word is still there to be read', () => {
  const html = pages.map((page) => page.html).join()
  for (const field of [
    'kicker',
    'hed',
    'dek',
    'byline',
    'dateline',
    'text',
    'subhead',
    'quote',
    'caption',
    'credit',
    'alt',
    'unknown',
    'address',
  ])
    expect(html).toContain(`${field} &#x3C;/title>`)
  expect(html).toContain('scripted')
})

test.each([
  ['https://example.org/a b', 'https://example.org/a%20b'],
  ['  mailto:desk@harbour.example ', 'mailto:desk@harbour.example'],
  ['tel:+4755', 'tel:+4755'],
  ['HTTP://example.org', 'HTTP://example.org'],
  ['javascript:alert(1)', undefined],
  ['java\nscript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['file:///etc/passwd', undefined],
  ['//example.org', undefined],
  ['other.html', undefined],
  ['https:', undefined],
  ['', undefined],
])('the address %j becomes %j', (url, href) => {
  expect(safeHref(url)).toBe(href)
})
