// Issue hits: everything that an editor wrote is looked through, each place is counted, and what is shown is readable.
import { expect, test } from 'vitest'
import type { Block } from '#core/body/blocks'
import { wordsAround } from '#core/find/around'
import { hitsOf, searchedOf } from '#core/find/issue-hits'
import { patternOf } from '#core/find/query'
import type { Issue } from '#core/issue/issue'
import { anArticle, anIssue, aSection, aUse, paragraph, text } from '../make'

function find(issue: Issue, words: string, most = 100) {
  const query = { text: words, regex: false, case: false, word: false }
  const pattern = patternOf(query)
  if (!pattern.ok) throw new Error(pattern.fault.key)
  return hitsOf(searchedOf(issue), pattern.value, query, most)
}

test('what stands on the cover and in the names of sections comes first, then the articles in their order', () => {
  const blocks: Block[] = [
    { kind: 'photo', use: aUse({ caption: 'The quay', credit: 'Quay Press', alt: 'A quay' }) },
    {
      kind: 'paragraph',
      content: [text('On the quay'), { kind: 'footnote', number: 1, content: [text('The old quay')] }],
    },
    {
      kind: 'table',
      caption: 'Quays',
      rows: [[{ header: false, colSpan: 1, rowSpan: 1, content: [[text('North quay')]] }]],
    },
    { kind: 'pullquote', content: [text('“What a quay!”')] },
    { kind: 'sidebar', heading: [text('Quayside')], blocks: [paragraph('More quay')] },
  ]
  const fields = { kicker: 'quay', hed: 'The Quay', dek: 'a quay', byline: 'Q. Quay', dateline: 'Quayville' }
  const issue = anIssue(
    [
      aSection([anArticle({ hed: 'No word of it' }), anArticle(fields, blocks)], { kicker: 'QUAYS' }),
      aSection([anArticle({ hed: 'Second quay' })], { kicker: 'Also quays' }),
    ],
    { title: 'Quay issue', coverLines: ['Quay!'], cover: aUse({ caption: 'Quay', credit: '', alt: '' }) },
  )
  const found = find(issue, 'quay')
  expect(found.map(({ hed, count, hits }) => [hed, count, hits.map(({ field }) => field)])).toEqual([
    ['', 5, ['title', 'coverLines', 'caption', 'kicker', 'kicker']],
    [
      'The Quay',
      15,
      [
        ...['kicker', 'hed', 'dek', 'byline', 'dateline', 'caption', 'credit', 'alt'],
        ...['body', 'note', 'body', 'body', 'body', 'body', 'body'],
      ],
    ],
    ['Second quay', 1, ['hed']],
  ])
  expect(new Set(found.flatMap(({ hits }) => hits.map(({ key }) => key))).size).toBe(21)
})

test('all places are counted, however few are given', () => {
  const issue = anIssue([aSection([anArticle({ hed: 'So so' }, [paragraph('so, so, so'), paragraph('So')])])])
  const [article] = find(issue, 'so', 3)
  expect([article?.count, article?.hits.map(({ key }) => key.split(':').slice(1))]).toEqual([
    6,
    [
      ['hed', '0', '0'],
      ['hed', '0', '1'],
      ['body', '0', '0'],
    ],
  ])
})

test('Japanese and Chinese are found inside of what has no spaces, and a word in any form of its accents', () => {
  const article = anArticle({ hed: '灯台守の日誌', dek: '港灣的燈塔', byline: 'Rene\u0301 Faure' })
  const issue = anIssue([aSection([article], { kicker: '' })])
  for (const words of ['台守', '燈塔', 'rené'])
    expect(find(issue, words).map(({ count }) => count)).toEqual([1])
})

test('the words around a match are cut between words, or at least between letters', () => {
  const cut = (words: string, found: string, most: number) => {
    const start = words.indexOf(found)
    return Object.values(wordsAround(words, { start, end: start + found.length }, most))
  }
  expect(cut('one two three', 'two', 40)).toEqual(['one ', 'two', ' three'])
  expect(cut('one two three', 'two', 2)).toEqual(['…', 'two', '…'])
  expect(cut('zero one two three', 'two', 5)).toEqual(['…one ', 'two', '…'])
  expect(cut('one two three four', 'two', 6)).toEqual(['one ', 'two', ' three…'])
  expect(cut('灯台守の日誌', '守', 2)).toEqual(['灯台', '守', 'の日…'])
  expect(cut('𠮷a', 'a', 1)).toEqual(['…', 'a', ''])
  expect(cut('a𠮷', 'a', 1)).toEqual(['', 'a', '…'])
  expect(cut('xe\u0301b', 'b', 1)).toEqual(['…', 'b', ''])
  expect(cut('be\u0301x', 'b', 1)).toEqual(['', 'b', '…'])
  expect(cut('b👩‍🌾x', 'b', 3)).toEqual(['', 'b', '…'])
})
