// Limits: clipboards that would hold the window up, and what is made of them instead.
import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import { blockText } from '#core/body/text'
import { importSource } from '#core/import/import'
import { refusal } from '#core/markdown/measure'
import { readClipboard } from '#core/paste/paste'

const read = (html: string, text = '') =>
  readClipboard({ html: fromHtml(html, { fragment: html === '' }).children, text }, () => 'id')

test('HTML of very many elements is refused, a long article is not', () => {
  expect(refusal('<p>x <b>y</b></p>'.repeat(7_501))).toEqual({
    key: 'paste.tooMany',
    with: { most: 15_000 },
  })
  expect(refusal('<p>x <b>y</b></p>'.repeat(5_000))).toBeUndefined()
})

test('spans that no grid could hold are no spans, and no word is lost', () => {
  const row = `<tr>${'<td colspan=1000 rowspan=1000>w</td>'.repeat(20)}</tr>`
  const [table] = read(`<table>${row.repeat(40)}</table>`).blocks
  expect(table).toMatchObject({ kind: 'table' })
  if (table?.kind !== 'table') return
  expect(new Set(table.rows.flat().map(({ colSpan, rowSpan }) => colSpan * rowSpan))).toEqual(new Set([1]))
  expect(blockText(table).match(/w/g)).toHaveLength(800)
})

test('Markdown that would take seconds is pasted as plain text, and the note says so', () => {
  const { from, left } = read('', '## Head\n\n- one **two**\n\n'.repeat(20_000))
  expect(from).toBe('text')
  expect(left.map(({ what }) => what.key)).toContain('paste.longMarkdown')
})

test('a narrow column is one paragraph; a verse keeps its lines', () => {
  const column =
    'the boats that lie along the har-\nbour wall are painted in the spring\nby those who sail them, and not by\nanybody else.'
  expect(read('', column).blocks.map(blockText)).toEqual([
    'the boats that lie along the harbour wall are painted in the spring by those who sail them, and not by anybody else.',
  ])
  const verse =
    'The boats along the harbour wall\nAre painted in the early spring\nBy those who sail them, great and small\nWho talk of every passing thing'
  expect(read('', verse).blocks).toHaveLength(4)
})

test('what is said twice is said once', () => {
  const { left } = read('<p>x</p><img src="file:///a.png"><img src="file:///b.png">')
  expect(left.map(({ what }) => what.key)).toEqual(['paste.pictureAbsent'])
})

/** Each is small, and a parser makes a hundred times as much of it, or goes a thousand levels deep. */
const grown = {
  'emphasis that every box leaves open': Array.from(
    { length: 1000 },
    (_, at) => `<div><b id=${at}></div>`,
  ).join(''),
  'boxes that no end tag reaches': '<div><object></div>'.repeat(1000),
  'boxes after a comment that ends at once': `<!-->${'<div>'.repeat(1000)}`,
  'boxes after a comment in a style sheet': `<style><!--</style>${'<div>'.repeat(1000)}`,
  'boxes in the quotes of a name': `<p ="><i>${'<div>'.repeat(1000)}">`,
  'readings outside a ruby': '<rt>'.repeat(1000),
  'attributes after a comment': `<!--><p ${Array.from({ length: 9_000 }, (_, at) => `a${at}=x`).join(' ')}>`,
}

test.each(Object.entries(grown))('%s are refused, in HTML and in Markdown', (_, html) => {
  expect(refusal(html)?.key).toMatch(/^paste\.too(?:Many|Deep|Large)$/)
  const source = { name: 'grown.md', text: `# Head\n\n${html}\n\n- words\n` }
  expect(importSource(source, { newId: () => 'id' })).toMatchObject({
    ok: false,
    fault: { key: 'fault.text-deep', with: { file: 'grown.md' } },
  })
  const edition = { ...source, text: `---\ngalley: 1\n---\n\n${source.text}` }
  expect(importSource(edition, { newId: () => 'id' })).toMatchObject({
    ok: false,
    fault: { key: 'fault.text-deep', with: { file: 'grown.md' } },
  })
  const { from, blocks } = read('', `# Head\n\n- one\n- **two**\n\n${html}`)
  expect(from).toBe('text')
  expect(blocks.map(blockText).join(' ')).toContain('Head')
})

test('Markdown of thousands of underlined headings is refused, and pasted as plain text', () => {
  const text = 'Head\n====\n\n- one\n- **two**\n\nHead\n----\n'.repeat(600)
  expect(importSource({ name: 'heads.md', text }, { newId: () => 'id' })).toMatchObject({
    ok: false,
    fault: { key: 'fault.text-deep', with: { file: 'heads.md' } },
  })
  expect(read('', text).from).toBe('text')
  expect(read('', text.slice(0, text.length / 2)).from).toBe('markdown')
})

const tenfold = [...'abcdefghi'].map(
  (name, at, all) => `${name}: &${name} [${Array(10).fill(at === 0 ? 'x' : `*${all[at - 1]}`)}]\n`,
)

test.each(['coverLines: *nobody\n', `${tenfold.join('')}coverLines: *i\n`])(
  'front matter with values that stand for others is refused in a sentence: %s',
  (fields) => {
    const text = `---\ngalley: 1\n${fields}---\n\n# Section\n`
    expect(importSource({ name: 'issue.md', text }, { newId: () => 'id' })).toMatchObject({
      ok: false,
      fault: { key: 'import.fault.front', with: { file: 'issue.md' } },
    })
  },
)

test('signs that could each begin an element are read once', () => {
  const began = process.cpuUsage()
  importSource({ name: 'signs.html', text: '<'.repeat(400_000) }, { newId: () => 'id' })
  expect(process.cpuUsage(began).user / 1e6).toBeLessThan(20)
})
