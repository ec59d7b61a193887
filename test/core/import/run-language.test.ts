// Run language: what a page says of the language of its words, kept where it is true and another than the article's.
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, test } from 'vitest'
import type { Inline } from '#core/body/blocks'
import { readBody } from '#core/body/read'
import { importSource } from '#core/import/import'
import { readClipboard } from '#core/paste/paste'

const runsOf = (content: readonly Inline[]): [string, string | undefined][] =>
  content.flatMap((inline) =>
    inline.kind === 'text'
      ? [[inline.text, inline.language] as [string, string | undefined]]
      : inline.kind === 'link'
        ? runsOf(inline.children)
        : [],
  )
const pasted = (html: string, article = 'en-GB') => {
  const { blocks } = readClipboard(
    { html: fromHtml(html, { fragment: true }).children, text: '' },
    () => 'id',
    article,
  )
  return blocks.flatMap((block) => ('content' in block ? runsOf(block.content) : []))
}

describe('a run’s language', () => {
  test('is kept, in its usual spelling, also in a link and from the element around', () => {
    expect(
      pasted(
        '<p>He said <span lang="FR-ca">bon <b>mot</b></span> and <a href="https://a.example/" lang="de">Wort</a>.</p>',
      ),
    ).toEqual([
      ['He said ', undefined],
      ['bon ', 'fr-CA'],
      ['mot', 'fr-CA'],
      [' and ', undefined],
      ['Wort', 'de'],
      ['.', undefined],
    ])
    expect(pasted('<div lang="cy"><p>Bore <i lang="">da</i></p></div>')).toEqual([
      ['Bore ', 'cy'],
      ['da', undefined],
    ])
  })
  test('is not kept where it is the article’s, or another form of it', () => {
    expect(pasted('<p lang="en-US">Color</p>')).toEqual([['Color', undefined]])
    expect(pasted('<p lang="zh-TW">字</p>', 'zh-Hans')).toEqual([['字', 'zh-TW']])
    expect(pasted('<p lang="de-AT">Jänner</p>', 'de')).toEqual([['Jänner', undefined]])
  })
  test('is not believed where its letters are not in the run, or where it names no language', () => {
    expect(pasted('<p>第<span lang="en-US">47</span>号、<span lang="en-US">港の光</span></p>', 'ja')).toEqual(
      [['第47号、港の光', undefined]],
    )
    expect(pasted('<p lang="zxx">abc</p><p lang="x-none">def</p><p lang="?!">ghi</p>')).toEqual([
      ['abc', undefined],
      ['def', undefined],
      ['ghi', undefined],
    ])
    expect(pasted('<p><code lang="fr">chat</code></p>')).toEqual([['chat', undefined]])
  })
  test('Chinese is not believed of a page with kana in it', () => {
    expect(pasted('<h2 lang="zh-CN">港湾工事</h2><p lang="zh-CN">今月から始まります。</p>', 'ja')).toEqual([
      ['港湾工事', undefined],
      ['今月から始まります。', undefined],
    ])
    expect(pasted('<p lang="zh-CN">港口</p><p lang="ja">みなと</p>')).toEqual([
      ['港口', 'zh-CN'],
      ['みなと', 'ja'],
    ])
  })
})

test('a page that says its language is an issue in it, and its runs keep the others', () => {
  const read = importSource(
    {
      name: 'a.html',
      text: '<html lang="de"><body><h1>Hafen</h1><p>Das <i lang="en">pier</i> ist alt.</p></body></html>',
    },
    { newId: () => 'id' },
  )
  if (!read.ok) throw new Error('not read')
  const { language, sections } = read.value.issue
  const [block] = readBody(sections[0]?.articles[0]?.body as never)
  expect(language).toBe('de')
  expect(block && 'content' in block && runsOf(block.content)).toEqual([
    ['Das ', undefined],
    ['pier', 'en'],
    [' ist alt.', undefined],
  ])
})
