// Email lint: what a mail uses is named with the programs that ignore it, by today's data of caniemail.com.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import { emailTree } from '#core/render/email'
import { lintEmail, type Support, supportSchema } from '#core/render/email-lint'
import { addresses, source } from './harbour'

const mail = (body: string): Root => fromHtml(body)

const support: Support = {
  nicenames: { family: { quill: 'Quill Mail' } },
  data: [
    { slug: 'css-max-width', stats: { quill: { ios: { '1': 'y', '2': 'n #1' }, android: { '1': 'a' } } } },
    {
      slug: 'html-ruby',
      stats: { quill: { ios: { '1': 'n' }, android: { '1': 'n' } }, bell: { web: { '1': 'n' } } },
    },
    { slug: 'html-cellpadding', stats: { quill: { ios: { '1': 'a' } } } },
    { slug: 'css-at-media', stats: { quill: { ios: { '1': 'u' } } } },
    { slug: 'css-selector-attribute', stats: { bell: { web: { '1': 'n' } } } },
  ],
}

test('what is used is named as it stands in the mail, the most ignored first, by the last version that was tried', () => {
  const used = mail('<p style="max-width:9px">a</p><ruby>b</ruby><table cellpadding="0"></table>')
  expect(lintEmail(used, support)).toEqual([
    {
      slug: 'html-ruby',
      feature: '<ruby>',
      ignoredBy: [
        { name: 'Quill Mail', platform: 'ios' },
        { name: 'Quill Mail', platform: 'android' },
        { name: 'bell', platform: 'web' },
      ],
      partlyBy: [],
    },
    {
      slug: 'css-max-width',
      feature: 'max-width',
      ignoredBy: [{ name: 'Quill Mail', platform: 'ios' }],
      partlyBy: [{ name: 'Quill Mail', platform: 'android' }],
    },
    {
      slug: 'html-cellpadding',
      feature: 'cellpadding="…"',
      ignoredBy: [],
      partlyBy: [{ name: 'Quill Mail', platform: 'ios' }],
    },
  ])
})

test('a style sheet is looked through, and what nobody tried is not named', () => {
  const sheet = mail('<style>@media screen { [data-dark] p { color: red } }</style>')
  expect(lintEmail(sheet, support).map(({ feature }) => feature)).toEqual(['[attribute]'])
  expect(lintEmail(mail('<p>max-width</p>'), support)).toEqual([])
})

test('Galley’s own mail asks for nothing that its layout would fall apart without', () => {
  const file = createRequire(import.meta.url).resolve('caniemail/caniemail.json')
  const known = supportSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const remarks = new Map(
    lintEmail(emailTree(source, addresses), known).map((remark) => [remark.feature, remark]),
  )
  const dark = remarks.get('prefers-color-scheme')
  expect(dark?.ignoredBy).toContainEqual({ name: 'Gmail', platform: 'android' })
  for (const feature of remarks.keys()) expect(feature).not.toMatch(/flex|grid|float|position|gap|var\(|calc/)
})
