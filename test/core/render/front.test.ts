// The front of an issue: what leads it, with which photographs, and what its contents still say.
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import type { Issue } from '#core/issue/issue'
import { renderEmail } from '#core/render/email'
import { renderPrint } from '#core/render/print'
import { renderSingle } from '#core/render/single'
import type { Source } from '#core/render/source'
import { renderWeb } from '#core/render/web'
import { htmlText } from '#main/export/html-text'
import { expectedOf, proofOf } from '#main/export/proof'
import { addresses, issue, source } from './harbour'

const leading = ['3 Harbours, One Tide Table', 'The North Light Is Back', '灯台守の手帳から']
const changed = (changes: Partial<Issue>): Source => ({ ...source, issue: { ...issue, ...changes } })
const tree = (html: string): Root => fromHtml(html) as Root
const web = (from: Source): Root => tree(renderWeb(from, addresses)[0]?.html ?? '')
const single = (from: Source): Root => tree(renderSingle(from, addresses))
const print = (from: Source): Root => tree(renderPrint(from, addresses).html)
const textOf = (element: Element): string => {
  let text = ''
  visit(element, 'text', ({ value }) => {
    text += value
  })
  return text
}
const words = (selector: string, root: Root): string[] => selectAll(selector, root).map((one) => textOf(one))
const cardAt = (root: Root, nth: number): Element => selectAll('.card', root)[nth] as Element
const sources = (selector: string, root: Root): string[] =>
  selectAll(`${selector} img`, root).map(({ properties }) => String(properties.src).slice(0, 11))

test('the lead stands with its dek, and the others are cards with theirs', () => {
  const front = web(changed({ coverLines: leading }))
  expect(words('.cover-lines > .cover-line', front)).toEqual([leading[0]])
  expect(words('.cover-lines > .dek', front)).toEqual([
    'Pilots from Bergen and Hakodate left with a common table.',
  ])
  expect(words('.card .cover-line', front)).toEqual(leading.slice(1))
  expect(words('.card .dek', front)).toEqual(['A third of the weight, two miles farther out to sea.'])
})

test('a card shows the first photograph of its article that is not on the front already', () => {
  const cover = issue.cover && { ...issue.cover, photo: 'b'.repeat(64) }
  expect(sources('.card', web(changed({ coverLines: leading })))).toEqual(['photos/bbbb'])
  expect(sources('.card', web(changed({ coverLines: leading, cover })))).toEqual(['photos/cccc'])
  expect(sources('.card', web(changed({ coverLines: [leading[1] ?? '', leading[0] ?? ''], cover })))).toEqual(
    ['photos/cccc'],
  )
})

test('the photograph of a card is named by nothing but the hed, which alone is the link', () => {
  const front = web(changed({ coverLines: leading }))
  const card = cardAt(front, 0)
  expect(select('img', card)?.properties.alt).toBe('')
  expect(selectAll('a', card).map((link) => textOf(link))).toEqual([leading[1]])
  expect(select('a img', card)).toBeUndefined()
})

test('what is written of no article is a card of words, and an article in another language says so', () => {
  const front = web(
    changed({ coverLines: [...leading.slice(0, 1), 'Dredging begins in April', ...leading.slice(2)] }),
  )
  expect(selectAll('a', cardAt(front, 0))).toEqual([])
  expect(select('.cover-line', cardAt(front, 1))?.properties.lang).toBe('ja')
})

test('the contents name each article once, in order, and say no dek that stands beside them', () => {
  const all = ['3 Harbours, One Tide Table', 'The North Light Is Back', '灯台守の手帳から']
  const written = web(changed({ coverLines: ['The North Light Is Back'] }))
  expect(words('.contents .headline', written)).toEqual(all)
  expect(words('.contents .dek', written)).toEqual([
    'Pilots from Bergen and Hakodate left with a common table.',
  ])
  const unwritten = web(changed({ coverLines: [] }))
  expect(words('.contents .headline', unwritten)).toEqual(all)
  expect(words('.contents .dek', unwritten)).toEqual([])
  expect(words('.cover-line', unwritten)).toEqual(all)
})

test('an issue of one article is led by it, and lists nothing', () => {
  const one = changed({ coverLines: [], sections: issue.sections.slice(0, 1) })
  expect(select('.contents', web(one))).toBeUndefined()
  expect(select('.cover-line a', web(one))?.properties.href).toBe('abroad.html#a-3-harbours-one-tide-table')
  expect(select('.below', single(one))).toBeUndefined()
})

test('contents that are much longer than the leads stand below them', () => {
  const [first] = issue.sections
  if (!first) throw new Error('no section')
  const many = first.articles.flatMap((article) =>
    Array.from({ length: 9 }, (_, n) => ({ ...article, id: `many-${n}`, hed: `${article.hed} ${n}` })),
  )
  expect(select('.below.long', web(changed({ sections: [{ ...first, articles: many }] })))).toBeDefined()
  expect(select('.below.long', web(source))).toBeUndefined()
})

test('a cover that was chosen is in every edition', () => {
  for (const root of [web(source), single(source), print(source)])
    expect(sources('.cover', root)).toEqual(['photos/aaaa'])
  expect(renderEmail(source, addresses)).toContain('photos/aaaa')
})

test('where none was chosen, only a page that the articles are not on has the lead’s photograph', () => {
  const unchosen = changed({ cover: null })
  expect(sources('.cover', web(unchosen))).toEqual(['photos/bbbb'])
  expect(sources('.cover', web(changed({ cover: null, coverLines: leading.slice(2) })))).toEqual([])
  for (const root of [single(unchosen), print(unchosen), tree(renderEmail(unchosen, addresses))])
    expect(select('.cover', root)).toBeUndefined()
})

test('the single file shows no photograph of its articles before them, and announces none that is not written', () => {
  expect(sources('.below', single(changed({ coverLines: leading })))).toEqual([])
  expect(words('.below .cover-line', single(changed({ coverLines: leading })))).toEqual(leading)
  expect(words('.below .cover-line', single(changed({ coverLines: [' '] })))).toEqual([])
  expect(words('.contents .dek', single(changed({ coverLines: [] })))).toHaveLength(2)
})

test('on paper the lead article begins on the first page where no cover was chosen', () => {
  const first = (from: Source) => select('section.department', print(from))?.properties.className
  expect(first(source)).toContain('own-page')
  expect(first(changed({ cover: null }))).not.toContain('own-page')
  expect(select('.cover-lines', print(changed({ cover: null, coverLines: [] })))).toBeUndefined()
})

test('nothing of the issue is missing, whatever leads it', () => {
  for (const changes of [
    { coverLines: leading },
    { coverLines: [], cover: null },
    { coverLines: leading.slice(1), cover: null },
  ]) {
    const from = changed(changes)
    const pages = renderWeb(from, addresses).map(({ html }) => html)
    const expected = expectedOf(from, { channel: 'web', alts: true })
    expect(proofOf(expected, htmlText(...pages)).missing).toEqual([])
    expect(proofOf(expected, htmlText(renderSingle(from, addresses))).missing).toEqual([])
  }
})
