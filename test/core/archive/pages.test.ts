// The archive's own pages, its feed and its site map: what they show, and that they are valid.
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { HtmlValidate } from 'html-validate'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import type { Element as XmlElement } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { atomFeed } from '#core/archive/feed'
import type { Archive } from '#core/archive/frame'
import { sitemaps } from '#core/archive/sitemap'
import { type ArchiveName, archives, filesOf } from './shelf'

const names = Object.keys(archives) as ArchiveName[]
const pages = names.flatMap((name) =>
  filesOf(name)
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path, text }) => [`${name}/${path}`, text] as const),
)
const pageAt = (path: string): string => pages.find(([name]) => name === path)?.[1] ?? ''

const elements = (html: string): Element[] => {
  const found: Element[] = []
  visit(fromHtml(html) as Root, 'element', (element) => {
    found.push(element)
  })
  return found
}

test.each(pages)('%s passes html-validate', async (_, html) => {
  const report = await new HtmlValidate({ extends: ['html-validate:recommended'] }).validateString(html)
  expect(
    report.results.flatMap(({ messages }) =>
      messages.map((one) => `${one.line}: ${one.ruleId} ${one.message}`),
    ),
  ).toEqual([])
})

describe('every page', () => {
  test.each(pages)('%s has its policy first, and no script but the search’s', (path, html) => {
    const search = path.endsWith('/search.html')
    const [, , policy] = elements(html)
    expect(policy?.properties).toMatchObject({
      httpEquiv: ['Content-Security-Policy'],
      content: expect.stringMatching(/^default-src 'none'; img-src 'self' file:; /),
    })
    expect(String(policy?.properties.content).includes("script-src 'self' file:;")).toBe(search)
    expect(String(policy?.properties.content)).not.toMatch(/unsafe|\*|https?:/)
    const scripts = elements(html).filter(({ tagName }) => tagName === 'script')
    expect(scripts.map(({ properties }) => properties.src)).toEqual(search ? ['search.js'] : [])
    expect(
      elements(html).filter(({ properties }) =>
        Object.keys(properties).some((name) => /^on|^style$/.test(name)),
      ),
    ).toEqual([])
  })

  test('names its own address and the feed where the archive stands on the web', () => {
    const links = (path: string) =>
      elements(pageAt(path))
        .filter(({ tagName }) => tagName === 'link')
        .map(({ properties }) => [String(properties.rel), properties.href])
    expect(links('harbour/years/2026.html')).toEqual([
      ['canonical', 'https://harbour.example/review/years/2026.html'],
      ['alternate', '../feed.xml'],
      ['stylesheet', '../archive.css'],
    ])
    expect(links('harbour/index.html')[0]).toEqual(['canonical', 'https://harbour.example/review/'])
    expect(links('japanese/index.html').map(([rel]) => rel)).toEqual(['alternate', 'stylesheet'])
  })
})

describe('the home page', () => {
  test('lists the years, the latest first and what has no date last, each with its issues', () => {
    const ids = elements(pageAt('harbour/index.html'))
      .filter(({ tagName }) => tagName === 'h2')
      .map(({ properties }) => properties.id)
    expect(ids).toEqual(['latest', 'year-2026', 'year-2025', 'year-2019', 'year-undated'])
  })

  test('has the photograph of a cover, and the number set large where there is none', () => {
    const sheets = elements(pageAt('harbour/index.html')).filter(({ properties }) =>
      (properties.className as string[] | undefined)?.includes('sheet'),
    )
    const kinds = sheets.map(({ properties }) => (properties.className as string[])[1])
    expect(kinds).toEqual(['sheet-photo', 'sheet-photo', 'sheet-type', 'sheet-type', 'sheet-type'])
    expect(pageAt('harbour/index.html')).toContain('>11</p>')
    expect(pageAt('harbour/index.html')).toContain('“A &#x26; B” &#x3C;soon>')
  })

  test('speaks the language of its publication', () => {
    expect(pageAt('japanese/index.html')).toContain('全4号')
    expect(pageAt('japanese/years/2019.html')).toContain('2019年')
    expect(pageAt('harbour/index.html')).toContain('4 issues')
    expect(pageAt('french/index.html')).toContain('4 numéros')
    // Of a language without words of its own it says which one it speaks.
    expect(pageAt('esperanto/index.html')).toContain('<span lang="en">4 issues</span>')
    expect(pageAt('empty/index.html')).toContain('Nothing has been published yet.')
  })
})

test('a year’s page leads to every article of its issues', () => {
  const { archive, found } = archives.harbour
  const urls = found.filter(({ url }) => url.startsWith('harbour-b/')).map(({ url }) => `../${url}`)
  const hrefs = elements(pageAt('harbour/years/2026.html')).map(({ properties }) => properties.href)
  expect(archive.years[0]?.numbers.length).toBe(1)
  expect(urls.length).toBeGreaterThan(2)
  for (const url of urls) expect(hrefs).toContain(url)
})

const xml = (text: string): XmlElement[] => {
  const found: XmlElement[] = []
  visit(fromXml(text), 'element', (element: XmlElement) => {
    found.push(element)
  })
  return found
}
const textOf = (element: XmlElement | undefined): string =>
  element?.children.map((child) => (child.type === 'text' ? child.value : '')).join('') ?? ''

describe('the feed (RFC 4287)', () => {
  const feed = (name: ArchiveName) => xml(atomFeed(archives[name].archive, (id) => `uuid-of-${id}`))
  const inside = (element: XmlElement, name: string) =>
    element.children.filter((child): child is XmlElement => child.type === 'element' && child.name === name)

  test.each(names)('of %s has what a feed and an entry must have (4.1.1, 4.1.2)', (name) => {
    const [top] = feed(name)
    for (const part of ['id', 'title', 'updated']) expect(inside(top as XmlElement, part).length).toBe(1)
    expect(inside(top as XmlElement, 'author').length).toBe(1)
    const entries = inside(top as XmlElement, 'entry')
    expect(entries.length).toBe(archives[name].archive.years.flatMap(({ numbers }) => numbers).length)
    for (const entry of entries) {
      for (const part of ['id', 'title', 'updated']) expect(inside(entry, part).length).toBe(1)
      expect(inside(entry, 'link').map(({ attributes }) => attributes.rel)).toEqual(['alternate'])
      expect(textOf(inside(entry, 'updated')[0])).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
    }
    const ids = entries.map((entry) => textOf(inside(entry, 'id')[0]))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('takes ids and links from the web address, else names and relative links', () => {
    const [top] = feed('harbour')
    const entry = inside(top as XmlElement, 'entry')[0] as XmlElement
    expect(textOf(inside(entry, 'id')[0])).toBe('https://harbour.example/review/harbour-b/')
    expect(inside(entry, 'link')[0]?.attributes.href).toBe('https://harbour.example/review/harbour-b/')
    const [plain] = feed('japanese')
    const other = inside(plain as XmlElement, 'entry')[0] as XmlElement
    expect(textOf(inside(other, 'id')[0])).toBe('urn:uuid:uuid-of-minato-b')
    expect(inside(other, 'link')[0]?.attributes.href).toBe('minato-b/index.html')
  })

  test('takes its dates from the issues, newest first; an undated one has the day of its last change', () => {
    const [top] = feed('harbour')
    const days = inside(top as XmlElement, 'entry').map((entry) => textOf(inside(entry, 'updated')[0]))
    expect(days).toEqual([
      '2026-03-04T00:00:00Z',
      '2025-12-01T00:00:00Z',
      '2026-03-05T10:00:00.000Z',
      '2026-03-05T10:00:00.000Z',
    ])
  })

  test('escapes what an issue says, and leaves out what XML has no place for', () => {
    const { archive } = archives.harbour
    const [year] = archive.years
    const number = {
      ...(year?.numbers[0] as NonNullable<typeof year>['numbers'][0]),
      title: 'A <b> & \u0000\u000b"c"',
    }
    const text = atomFeed({ ...archive, years: [{ name: '2026', numbers: [number] }] }, () => '')
    const entry = inside(xml(text)[0] as XmlElement, 'entry')[0] as XmlElement
    expect(textOf(inside(entry, 'title')[0])).toContain('A <b> & "c"')
  })
})

const strange = 'a\u0000\u000b\u001f\ufffe\uffff\ud800]]><b>"&z'

test('the feed and the site map are XML whatever a publication and an issue are called', () => {
  const { archive } = archives.harbour
  const [year] = archive.years
  const number = {
    ...(year?.numbers[0] as NonNullable<typeof year>['numbers'][0]),
    title: strange,
    language: strange,
    coverLines: [strange],
  }
  const [first] = archive.publications
  const nameplate = { ...first.nameplate, slogan: strange }
  const publications: Archive['publications'] = [
    { ...first, title: strange, publisher: strange, languages: [strange], nameplate },
  ]
  const base = `https://${strange}.example/`
  const years = [{ name: '2026', numbers: [number] }]
  const said = 'a]]><b>"&z'
  const feed = xml(atomFeed({ publications, years, base }, () => ''))
  const [title, author] = [
    feed.find(({ name }) => name === 'title'),
    feed.find(({ name }) => name === 'name'),
  ]
  expect([textOf(title), textOf(author), feed[0]?.attributes['xml:lang']]).toEqual([said, said, said])
  const [map] = sitemaps(base, [{ path: 'index.html', day: null }])
  expect(textOf(xml(map?.text ?? '').find(({ name }) => name === 'loc'))).toBe(`https://${said}.example/`)
})

describe('the site map', () => {
  test('names pages by their address and day', () => {
    const [file] = sitemaps('https://x.example/a/', [
      { path: 'index.html', day: '2026-03-04' },
      { path: 'no12/index.html', day: null },
      { path: 'no12/leaders.html', day: '2026-03-04' },
    ])
    const found = xml(file?.text ?? '').filter(({ name }) => name === 'loc' || name === 'lastmod')
    expect(found.map(textOf)).toEqual([
      ...['https://x.example/a/', '2026-03-04'],
      'https://x.example/a/no12/',
      ...['https://x.example/a/no12/leaders.html', '2026-03-04'],
    ])
  })

  test('comes in parts of 50,000 addresses, with an index of them', () => {
    const many = Array.from({ length: 50_001 }, (_, n) => ({ path: `p${n}.html`, day: null }))
    const files = sitemaps('https://x.example/', many)
    expect(files.map(({ path }) => path)).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap.xml'])
    expect(files[1]?.text.match(/<loc>/g)?.length).toBe(1)
    expect(files[2]?.text).toContain('<sitemapindex')
  })
})
