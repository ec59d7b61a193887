// The e-mail edition: what it shows, that it stands without a style sheet, and how large it is on its way.
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { HtmlValidate } from 'html-validate'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { contrast } from '#core/render/colour'
import { renderEmail } from '#core/render/email'
import { mailWidth } from '#core/render/email-frame'
import { encodedSize } from '#core/render/email-parts'
import { rowsOf } from '#core/render/email-picture'
import { emailSize } from '#core/render/email-size'
import type { Source } from '#core/render/source'
import { htmlText } from '#main/export/html-text'
import { expectedOf, proofOf } from '#main/export/proof'
import { addresses, harbour, issue, source } from './harbour'

const html = renderEmail(source, addresses)

const elements = (text: string): Element[] => {
  const found: Element[] = []
  visit(fromHtml(text) as Root, 'element', (element) => {
    found.push(element)
  })
  return found
}
const named = (tag: string, text = html): Element[] => elements(text).filter(({ tagName }) => tagName === tag)

describe('the mail', () => {
  test('is as it was', () => expect(html).toMatchFileSnapshot('../../fixtures/render/mail.html'))

  test('holds every word of the issue that goes by mail', () => {
    const expected = expectedOf(source, { channel: 'email', alts: true })
    expect(proofOf(expected, htmlText(html))).toMatchObject({ ok: true, missing: [] })
  })

  test('leaves out an article that does not', () => {
    const sections = issue.sections.map((section) => ({
      ...section,
      articles: section.articles.map((one) =>
        one.id === 'light' ? { ...one, channels: { ...one.channels, email: false } } : one,
      ),
    }))
    const without = renderEmail({ ...source, issue: { ...issue, sections } }, addresses)
    expect(html).toContain('After eleven dark months')
    expect(without).not.toContain('After eleven dark months')
  })

  test('passes html-validate; its styles are on its elements on purpose', async () => {
    const rules = { extends: ['html-validate:recommended'], rules: { 'no-inline-style': 'off' } } as const
    const report = await new HtmlValidate({ ...rules, extends: [...rules.extends] }).validateString(html)
    expect(
      report.results.flatMap(({ messages }) => messages.map((one) => `${one.ruleId} ${one.message}`)),
    ).toEqual([])
  })

  test('says of every picture how large it is and what it shows', () => {
    const pictures = named('img')
    expect(pictures).toHaveLength(9)
    for (const { properties } of pictures) {
      expect(properties.alt).toBeTypeOf('string')
      expect(Number(properties.width)).toBeGreaterThan(0)
      expect(Number(properties.width)).toBeLessThanOrEqual(mailWidth)
      expect(Number(properties.height)).toBeGreaterThan(0)
    }
  })

  test('lays out with tables that are called so, and has data in tables with scopes', () => {
    for (const table of named('table')) {
      const data = named('th', html).some((cell) => isIn(table, cell))
      expect(table.properties.role).toBe(data ? undefined : 'presentation')
    }
    expect(named('th').map(({ properties }) => properties.scope)).toEqual(['col', 'col', 'row'])
  })

  test('has its main landmark, its language, and its way to the web only where there is one', () => {
    expect(named('main')).toHaveLength(1)
    expect(named('html')[0]?.properties.lang).toBe('en-GB')
    expect(html).not.toContain('Read this issue on the web')
    const web = { ...source, publication: { ...harbour, webAddress: 'https://harbour.example/no{number}/' } }
    expect(renderEmail(web, addresses)).toContain('<a href="https://harbour.example/no12/"')
  })

  test('keeps its colours apart in light and in dark', () => {
    const dark = html.slice(html.indexOf('prefers-color-scheme:dark'), html.indexOf('</style>'))
    const colourOf = (name: string) => new RegExp(`\\.${name}\\{[a-z-]+:(#[0-9a-f]{6})`).exec(dark)?.[1] ?? ''
    for (const text of ['t-ink', 't-soft', 't-accent'])
      for (const ground of ['g-paper', 'g-wash'])
        expect(contrast(colourOf(text), colourOf(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    // Whatever has a colour of its own in light has one in dark.
    for (const { properties } of elements(html))
      if (/(?:^|;)(?:color|background-color):/.test(String(properties.style ?? '')))
        expect(String(properties.className)).toMatch(/[tg]-[a-z]+/)
  })
})

function isIn(outer: Element, inner: Element): boolean {
  let found = false
  visit(outer, 'element', (element) => {
    if (
      JSON.stringify(element.position) === JSON.stringify(inner.position) &&
      element.tagName === inner.tagName
    )
      found = true
  })
  return found && outer.properties.role === undefined
}

describe('a gallery', () => {
  test.each([
    [1, [1]],
    [2, [2]],
    [3, [3]],
    [4, [2, 2]],
    [5, [3, 2]],
    [7, [3, 2, 2]],
    [30, [3, 3, 3, 3, 3, 3, 3, 3, 3, 3]],
  ])('of %i leaves none alone', (count, rows) => expect(rowsOf('grid', count)).toEqual(rows))
  test('that leads with one has the others in rows', () => expect(rowsOf('lead', 6)).toEqual([1, 3, 2]))
})

describe('the meter', () => {
  test('counts base64 in lines of 76, with what ends them', () => {
    for (const text of ['', 'a', 'ab\ncd', 'é漢😀'.repeat(40), 'x'.repeat(57), 'x'.repeat(58)]) {
      const lines =
        Buffer.from(text.replace(/\n/g, '\r\n'))
          .toString('base64')
          .match(/.{1,76}/g) ?? []
      expect(encodedSize(text)).toBe(lines.join('\r\n').length)
    }
  })

  test('shares out the whole, and names each article', () => {
    const { encoded, shares } = emailSize(source as Source)
    expect(Math.abs(shares.reduce((sum, { bytes }) => sum + bytes, 0) - encoded)).toBeLessThan(shares.length)
    expect(shares.every(({ bytes }) => bytes >= 0)).toBe(true)
    expect(shares.filter(({ kind }) => kind === 'article').map(({ title }) => title)).toContain(
      'The North Light Is Back',
    )
  })
})
