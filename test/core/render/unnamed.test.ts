// A section without a name: no edition calls it by its first headline, and its articles stand in every list by themselves.
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { backNumberOf } from '#core/archive/back-number'
import { entry } from '#core/archive/card'
import { importSource } from '#core/import/import'
import { renderMarkdown } from '#core/markdown/write'
import { editionOf } from '#core/render/edition'
import { renderEmail } from '#core/render/email'
import { renderPrint } from '#core/render/print'
import { renderSingle } from '#core/render/single'
import type { Source } from '#core/render/source'
import { renderText } from '#core/render/text'
import { renderWeb } from '#core/render/web'
import { anArticle, anIssue, aPublication, aSection } from '../make'
import { addresses } from './harbour'

const art = (hed: string) => anArticle({ hed })
const source: Source = {
  publication: aPublication(),
  photos: new Map(),
  issue: anIssue([
    aSection([art('First of the Quay')], { kicker: 'The Quay' }),
    aSection([art('Alone at Sea'), art('Alone Ashore')], { kicker: ' ', slug: 'alone' }),
    aSection([art('First of the Town')], { kicker: 'The Town' }),
  ]),
}

/** What a list shows, in its order: the headings with their level, the lines as they are. */
const listed = (html: string): string[] =>
  [...html.matchAll(/<(h\d|li)\b[^>]*>(.*?)<\/\1>/gs)].map(([, tag, inside = '']) =>
    `${tag} ${inside.replace(/<[^>]*>/g, '').trim()}`.replace(/\s+/g, ' '),
  )
const contentsOf = (html: string): string[] =>
  listed(/<(nav|div)\b[^>]*class="contents".*?<\/\1>\s*(?=<\/div>|<\/main>|$)/s.exec(html)?.[0] ?? '')
const inContents = [
  'h2 The Quay',
  'li First of the Quay',
  'li Alone at Sea',
  'li Alone Ashore',
  'h2 The Town',
  'li First of the Town',
]
const headings = (html: string): string[] => listed(html).filter((line) => line.startsWith('h'))

test('the web edition lists its articles by themselves, and its page keeps its address', () => {
  const pages = renderWeb(source, addresses)
  expect(pages.map(({ path }) => path)).toEqual([
    'index.html',
    'the-quay.html',
    'alone.html',
    'the-town.html',
  ])
  expect(contentsOf(pages[0]?.html ?? '')).toEqual(inContents)
  expect(pages[0]?.html).toContain('href="alone.html#alone-at-sea"')
  // The page is headed by the issue, for those who listen; the headline is there once.
  expect(headings(pages[2]?.html ?? '')).toEqual([
    'h1 The Gazette No. 12',
    'h2 Alone at Sea',
    'h2 Alone Ashore',
  ])
  expect(headings(pages[1]?.html ?? '')).toEqual(['h1 The Quay', 'h2 First of the Quay'])
})

test('the single file has no heading for it, and its articles take that level', () => {
  const html = renderSingle(source, { ...addresses, photo: () => 'data:,' })
  expect(contentsOf(html)).toEqual(inContents)
  expect(headings(html).slice(3)).toEqual([
    'h2 The Quay',
    'h3 First of the Quay',
    'h2 Alone at Sea',
    'h2 Alone Ashore',
    'h2 The Town',
    'h3 First of the Town',
  ])
})

test('the front of the PDF, its outline and the running heads call it nothing', () => {
  const { html, marks } = renderPrint(source, addresses)
  expect(contentsOf(html).map((line) => line.replace(/\s*\u2007$/, ''))).toEqual(inContents)
  expect(marks.map(({ name, title }) => `${name} ${title}`)).toEqual([
    's1 The Quay',
    's1a1 First of the Quay',
    's2 ',
    's2a1 Alone at Sea',
    's2a2 Alone Ashore',
    's3 The Town',
    's3a1 First of the Town',
  ])
  // As the printer notes them: nothing leads to a section without a name.
  const linked = marks.filter(({ name }) => html.includes(`href="#${name}"`))
  expect(linked.map(({ name }) => name)).not.toContain('s2')
  const places = new Map(linked.map(({ name }) => [name, { page: Number(name[1]) + 1, y: 800 }]))
  const heads = renderPrint(source, addresses, { count: 5, places }).html.split('class="heads"')[1] ?? ''
  const running = [...heads.matchAll(/class="head"><p>(.*?)<\/p><p>(.*?)<\/p>/g)].map(([, own, words]) => [
    own?.replace(/&#xA0;|\s/g, ' '),
    words,
  ])
  const line = 'The Gazette · No. 12'
  expect(running).toEqual([
    [line, 'The Quay'],
    [line, ''],
    [line, 'The Town'],
    [line, 'The Town'],
  ])
})

test('a named section that begins in the midst of its page leaves the head of that page bare', () => {
  const places = new Map([
    ['s2a1', { page: 2, y: 800 }],
    ['s3', { page: 3, y: 300 }],
  ])
  const heads = renderPrint(source, addresses, { count: 4, places }).html.split('class="heads"')[1] ?? ''
  expect([...heads.matchAll(/class="head"><p>.*?<\/p><p>(.*?)<\/p>/g)].map(([, words]) => words)).toEqual([
    '',
    '',
    'The Town',
  ])
})

test('mail and text have its headlines once in their list and once over the articles', () => {
  const said = (text: string, words: string) => text.split(words).length - 1
  const mail = renderEmail(source, addresses).replace(/<div[^>]*display:none.*?<\/div>/s, '')
  const text = renderText(source)
  for (const hed of ['Alone at Sea', 'Alone Ashore', 'First of the Town']) {
    expect([hed, said(mail, hed)]).toEqual([hed, 2])
    expect([hed, said(text, hed)]).toEqual([hed, 2])
  }
})

test('Markdown comes back with a section without a name in its place', () => {
  let ids = 0
  const read = importSource(
    { name: 'issue.md', text: renderMarkdown(source) },
    { newId: () => `new-${++ids}` },
  )
  if (!read.ok) throw new Error(read.fault.key)
  expect(
    read.value.issue.sections.map(({ kicker, articles }) => [
      kicker.trim(),
      ...articles.map(({ hed }) => hed),
    ]),
  ).toEqual([
    ['The Quay', 'First of the Quay'],
    ['', 'Alone at Sea', 'Alone Ashore'],
    ['The Town', 'First of the Town'],
  ])
})

test('the archive lists its articles by themselves', () => {
  const number = backNumberOf(editionOf(source, 'web'), 'no12', '2026-01-01T00:00:00Z')
  const place = {
    archive: { publications: [source.publication], years: [], base: undefined },
    path: 'years/2026.html',
    level: 2,
  }
  const html = toHtml(entry(number, place as unknown as Parameters<typeof entry>[1]))
  expect(listed(html.slice(html.indexOf('class="contents"')))).toEqual(
    inContents.map((line) => line.replace('h2', 'h3')),
  )
  expect(html).toContain('href="../no12/alone.html#alone-at-sea"')
})

test('where nothing in it has a name, lists still lead to it', () => {
  const bare = { ...source, issue: anIssue([aSection([anArticle({ hed: '' })], { kicker: '' })]) }
  expect(contentsOf(renderWeb(bare, addresses)[0]?.html ?? '')).toEqual(['h2 Untitled section'])
  expect(renderPrint(bare, addresses).marks.map(({ title }) => title)).toEqual(['Untitled section'])
})
