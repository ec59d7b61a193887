// Issue hits: everything that an editor wrote is looked through, each place is counted, and what is shown is readable.
import { expect, test } from 'vitest'
import type { Block } from '#core/body/blocks'
import { wordsAround } from '#core/find/around'
import { hitsOf, keyOfHit, piecesOf, searchedOf } from '#core/find/issue-hits'
import { matchesIn } from '#core/find/match'
import { patternOf } from '#core/find/query'
import { soughtIn } from '#core/find/sought'
import type { Issue } from '#core/issue/issue'
import { passagesOf } from '#core/issue/passages'
import { anArticle, anIssue, aSection, aUse, paragraph, text } from '../make'

const find = (issue: Issue, words: string, most = 100) => hitsOf(searchedOf(issue), soughtIn(words), most)

/** The excerpts of one article, what is marked in brackets. */
const marked = (issue: Issue, words: string, most = 100) =>
  find(issue, words, most).map(({ hits }) =>
    hits.map((hit) =>
      piecesOf(hit)
        .map(({ text, marked }) => (marked ? `[${text}]` : text))
        .join(''),
    ),
  )

const withBodies = (...bodies: string[]): Issue =>
  anIssue([aSection(bodies.map((body) => anArticle({}, [paragraph(body)])))])

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
  for (const words of ['台守', '燈塔', 'rené', 'rene'])
    expect(find(issue, words).map(({ count }) => count)).toEqual([1])
})

test('several words find the articles that have all of them, wherever in the article', () => {
  const issue = anIssue([
    aSection(
      [
        anArticle({ hed: 'The clock' }, [paragraph('It stands by the harbour.')]),
        anArticle({ hed: 'A clock' }, [paragraph('It stands in the hall.')]),
        anArticle({ hed: 'Boats' }, [paragraph('The harbour wall')]),
      ],
      { kicker: '' },
    ),
  ])
  expect(marked(issue, ' clock  harbour ')).toEqual([['The [clock]', 'It stands by the [harbour].']])
  expect(marked(issue, 'clock harbour boats')).toEqual([])
  expect(marked(issue, 'clock clock').flat()).toHaveLength(2)
})

test.each([
  ['"harbour clock"'],
  ['“harbour clock”'],
  ['„harbour clock“'],
  ['«harbour clock»'],
  ['「harbour clock」'],
  ['『harbour clock』'],
  ['“harbour clo'],
])('%s is one phrase', (words) => {
  const issue = withBodies('The clock of the harbour', 'The harbour clock')
  expect(marked(issue, words)).toHaveLength(1)
  expect(marked(issue, `${words.startsWith('“') ? 'the ' : ''}${words}`)).toHaveLength(1)
})

test('a text without blanks is one phrase, and words beside a phrase are words', () => {
  const issue = withBodies('灯台守の日誌', '日誌と灯台守')
  expect(marked(issue, '灯台守の日誌')).toEqual([['[灯台守の日誌]']])
  expect(marked(issue, '日誌\u3000灯台')).toEqual([['[灯台]守の[日誌]'], ['[日誌]と[灯台]守']])
  expect(marked(issue, '「台守」日誌と')).toEqual([['[日誌と]灯[台守]']])
  expect(marked(issue, '""')).toEqual([])
  expect(marked(withBodies('a (b) “c”'), '(')).toEqual([['a [(]b) “c”']])
  expect(marked(withBodies('a (b) “c”'), '"')).toEqual([['a (b) [“]c”', 'a (b) “c[”]']])
})

test('the excerpts with most of the words come first, and what stands near each other is one of them', () => {
  const far = 'and so on and on '.repeat(10)
  const issue = withBodies(`A clock. ${far}The harbour, the clock of the harbour. ${far}Harbour clock bell`)
  const [article] = find(issue, 'clock harbour bell', 2)
  expect(article?.count).toBe(4)
  expect(marked(issue, 'clock harbour bell', 2)[0]).toEqual([
    expect.stringMatching(/^….*\[Harbour\] \[clock\] \[bell\]$/),
    expect.stringMatching(/^….* The \[harbour\], the \[clock\] of the harbour\. .*…$/),
  ])
  expect(marked(withBodies('harbour harbours'), 'harbour harbours')).toEqual([['[harbour] [harbours]']])
})

test('a short word is looked for everywhere, and marked only where it stands by itself beside a longer one', () => {
  const issue = withBodies('A man at a clock: a plain clock', 'One clock')
  expect(marked(issue, 'a clock')).toEqual([
    ['[A] man at [a] [clock]: [a] plain clock', '[A] man at [a] clock: [a] plain [clock]'],
  ])
  expect(marked(withBodies('The clock'), 'clock th')).toEqual([['The [clock]']])
  expect(marked(withBodies('An ox'), 'ox n')).toEqual([['A[n] [ox]']])
  expect(marked(withBodies('港の時計'), '時計 港')).toEqual([['[港]の[時計]']])
})

test.each([
  ['cafe', 'A café', 'A [café]'],
  ['CAFÉ', 'a cafe', 'a [cafe]'],
  ['cafe', 'a cafe\u0301s', 'a [cafe\u0301]s'],
  ['ABC', 'x ＡＢＣ y', 'x [ＡＢＣ] y'],
  ['タワー', '港のﾀﾜｰです', '港の[ﾀﾜｰ]です'],
  ['ガラス', 'ｶﾞﾗｽの瓶', '[ｶﾞﾗｽ]の瓶'],
  ['fire', 'a ﬁre', 'a [ﬁre]'],
  ['ig', 'a ﬁg', 'a [ﬁg]'],
  ['οδοσ', 'Η ΟΔΟΣ', 'Η [ΟΔΟΣ]'],
  ['가방', '\u1100\u1161\u1107\u1161\u11bc', '[\u1100\u1161\u1107\u1161\u11bc]'],
  ["it's", 'It’s so', '[It’s] so'],
])('%s is found in %s, whatever its accents, widths and capitals', (words, text, line) => {
  expect(marked(withBodies(text), words)).toEqual([[line]])
})

test('voiced kana are letters of their own', () => {
  expect(marked(withBodies('ガラス'), 'カラス')).toEqual([])
  expect(marked(withBodies('カ\u3099ラス'), 'カラス')).toEqual([])
})

test('the key of a hit is that of the find bar, which looks for the words as they stand in the text', () => {
  const issue = withBodies('Cafe, café, CAFÉ and cafe; the cafe\u0301 harbour', 'No harbour: áaaa')
  const passages = new Map(passagesOf(issue).map((passage) => [passage.id, passage]))
  const starts = find(issue, 'cafe harbour').flatMap(({ hits }) =>
    hits.map(({ key, found, language }) => {
      const id = key.slice(0, key.lastIndexOf(':'))
      const { text = '' } = passages.get(id) ?? {}
      const query = { text: found, regex: false, case: false, word: false }
      const pattern = patternOf(query)
      if (!pattern.ok) throw new Error(pattern.fault.key)
      const places = matchesIn(text, pattern.value, query, '', language)
      return places.find((_, nth) => keyOfHit(id, nth) === key)?.start
    }),
  )
  expect(starts.toSorted((one = 0, other = 0) => one - other)).toEqual([0, 6, 12, 21, 31])
  // Where the two do not cut alike, the nearest place.
  expect(find(issue, 'aa').flatMap(({ hits }) => hits.map(({ key }) => key.at(-1)))).toEqual(['0', '0'])
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
