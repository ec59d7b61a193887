// The colophon: which addresses in its lines are links, and that its words stay as they are.

import fc from 'fast-check'
import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { expect, test } from 'vitest'
import { linkedLine } from '#core/render/colophon'
import { el } from '#core/render/element'
import { renderEmail } from '#core/render/email'
import { markup } from '#core/render/page'
import { renderPrint } from '#core/render/print'
import { renderSingle } from '#core/render/single'
import { renderWeb } from '#core/render/web'
import { addresses, source } from './harbour'

const html = (line: string): string => markup(el('p', {}, linkedLine(line)))
const hrefs = (page: string, within = ''): string[] =>
  selectAll(`${within} a`, fromHtml(page) as Root).map(({ properties }) => String(properties.href))

test.each([
  [
    'Write to desk@harbour.example.',
    'Write to <a href="mailto:desk@harbour.example">desk@harbour.example</a>.',
  ],
  [
    '(https://harbour.example/a_(b)/?c=d&e)',
    '(<a href="https://harbour.example/a_(b)/?c=d&#x26;e">https://harbour.example/a_(b)/?c=d&#x26;e</a>)',
  ],
  ['www.harbour.example, Bergen', '<a href="https://www.harbour.example">www.harbour.example</a>, Bergen'],
  ['HTTP://Harbour.Example:8080/', '<a href="HTTP://Harbour.Example:8080/">HTTP://Harbour.Example:8080/</a>'],
  [
    '連絡先desk@harbour.exampleまで',
    '連絡先<a href="mailto:desk@harbour.example">desk@harbour.example</a>まで',
  ],
  [
    '編集部（https://harbour.example/奥付）',
    '編集部（<a href="https://harbour.example/">https://harbour.example/</a>奥付）',
  ],
  ['“info@bücher.example”', '“<a href="mailto:info@bücher.example">info@bücher.example</a>”'],
])('%s', (line, expected) => expect(html(line)).toBe(`<p>${expected}</p>`))

test.each([
  'Pier 4, 5003 Bergen',
  '@harbour and harbour@',
  'a@b',
  'www.harbour',
  'https:// and http://x',
  'javascript://harbour.example/%0aalert(1)',
  'file.example and 1.2.2026',
  '© 2026 The Harbour Office',
])('%s has no address', (line) => expect(hrefs(html(line))).toEqual([]))

test('not a letter of a line is lost, and nothing but the web and mailboxes is led to', () => {
  const piece = fc.constantFrom(
    'https://',
    'www.',
    'a.example',
    '@',
    'desk',
    '.',
    ')',
    '(',
    "'",
    '"',
    '<',
    ' ',
    '港',
    'javascript:',
    '/x',
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 12 }),
      (pieces) => {
        const line = pieces.join('')
        const text = linkedLine(line).map((part) =>
          typeof part === 'string' ? part : (part as { children: { value: string }[] }).children[0]?.value,
        )
        expect(text.join('')).toBe(line)
        for (const href of hrefs(html(line))) expect(href).toMatch(/^(?:https?:\/\/|mailto:)/i)
      },
    ),
  )
})

test('the colophon of every edition leads to its addresses', () => {
  const colophon = { ...source.publication.colophon, disclaimer: 'More on www.harbour.example' }
  const from = { ...source, publication: { ...source.publication, colophon } }
  const wanted = ['mailto:desk@harbour.example', 'https://www.harbour.example']
  const pages = renderWeb(from, addresses).map((page) => page.html)
  for (const page of [...pages, renderSingle(from, addresses), renderPrint(from, addresses).html])
    expect(hrefs(page, '.colophon')).toEqual(wanted)
  expect(hrefs(renderEmail(from, addresses))).toEqual(expect.arrayContaining(wanted))
})
