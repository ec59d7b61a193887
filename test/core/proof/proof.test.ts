// The proof: what counts as there, what as missing, and how what is missing is named.
import { describe, expect, test } from 'vitest'
import { buildBody } from '#core/body/build'
import type { Expected, ExpectedPassage, Found, Missing } from '#core/proof/expectation'
import { expectedOf } from '#core/proof/expected'
import { proofOf } from '#core/proof/proof'
import { anArticle, anIssue, aPublication, aSection, paragraph, text } from '../make'

const passage = (...pieces: string[]): ExpectedPassage => ({
  place: { article: 'a', field: 'body' },
  pieces,
  strand: 'text',
})
const wanted = (...passages: ExpectedPassage[]): Expected => ({
  passages,
  links: [],
  heds: new Map([['a', 'Hed']]),
})
const found = (words: string, more: Partial<Found> = {}): Found => ({
  front: '',
  text: words,
  links: [],
  ...more,
})
const missing = (expected: Expected, words: Found | string): readonly Missing[] =>
  proofOf(expected, typeof words === 'string' ? found(words) : words).missing

describe('is there', () => {
  test.each([
    ['over a line break, a ligature and in capitals', 'office of 港の灯', 'OFﬁCE\nof 港\nの灯'],
    ['an address broken in two', 'https://example.org/verylongname', 'https://example.org/verylo\nngname'],
    ['an accent that was composed', 'cafe\u0301', 'café'],
    ['without its soft hyphens', 'har\u00adbour', 'harbour'],
    ['an emoji without its selector', 'done ✅\ufe0f', 'done ✅'],
  ])('%s', (_how, words, seen) => expect(missing(wanted(passage(words)), seen)).toEqual([]))

  test('with a note’s number between its pieces', () => {
    expect(missing(wanted(passage('the quay', 'is old')), 'the quay1 is old')).toEqual([])
  })
})

describe('is missing', () => {
  test('names the words with a few around them, and the article', () => {
    const [one, ...others] = missing(
      wanted(passage('a lamp on the north mast was lit')),
      'a lamp on the mast was lit',
    )
    expect(others).toEqual([])
    expect(one).toMatchObject({
      kind: 'lost',
      article: 'Hed',
      text: 'north',
      before: 'a lamp on the',
      after: 'mast was lit',
    })
  })

  test('a character of Japanese, by itself', () => {
    expect(missing(wanted(passage('港の灯は夜')), '港の\n灯は')[0]).toMatchObject({
      text: '夜',
      before: '港の灯は',
    })
  })

  test('a radical is not the ideograph that it looks like, nor a compatibility ideograph', () => {
    expect(missing(wanted(passage('日曜日')), '\u2f47曜日')).toHaveLength(1)
    expect(missing(wanted(passage('欄外')), '\uf91d外')).toHaveLength(1)
  })

  test('one of two that read alike', () => {
    const credit = passage('Picture: Ann')
    const expected = wanted(passage('The crane at rest'), credit, passage('The crane at work'), credit)
    expect(missing(expected, 'The crane at rest The crane at work Picture: Ann')).toHaveLength(1)
  })

  test('a passage out of its order is named as such, and only it', () => {
    const [one, two, three] = [
      'The first day was quiet',
      'The next was not',
      'The third day it rained all day',
    ] as const
    const lost = missing(wanted(passage(one), passage(two), passage(three)), `${two} ${one} ${three}`)
    expect(lost.map(({ kind, text: words }) => [kind, words])).toEqual([['moved', two]])
  })

  test('words that only the front repeats', () => {
    const words = found('', { front: 'The Lamp' })
    expect(missing(wanted(passage('The Lamp')), words)).toHaveLength(1)
  })

  test('a link that leads elsewhere, and one out of order', () => {
    const link = (address: string) => ({
      place: { article: 'a', field: 'body' } as const,
      address,
      words: 'here',
    })
    const expected = { ...wanted(), links: [link('https://a.example/'), link('https://b.example/')] }
    const links = (...all: string[]) => missing(expected, found('', { links: all }))
    expect(links('#top', 'https://a.example/', 'https://b.example/')).toEqual([])
    expect(links('https://a.example/', 'https://c.example/')).toMatchObject([
      { kind: 'link', text: 'https://b.example/' },
    ])
    expect(links('https://b.example/', 'https://a.example/')).toHaveLength(1)
  })

  test('an alternative text that is no longer among the others', () => {
    const alt: ExpectedPassage = {
      place: { article: 'a', use: 'u', field: 'alt' },
      pieces: ['A crane'],
      strand: 'alt',
    }
    expect(missing(wanted(alt), found('', { alts: ['A boat', 'A crane'] }))).toEqual([])
    expect(missing(wanted(alt), found('A crane', { alts: ['A boat'] }))).toHaveLength(1)
  })
})

test('notes are expected after their article, links with their places, and an unsafe link not at all', () => {
  const link = (url: string) => ({ kind: 'link', url, title: '', children: [text('here')] }) as const
  const note = { kind: 'footnote', number: 1, content: [text('A note.')] } as const
  const article = {
    ...anArticle({ id: 'a', hed: 'Hed' }),
    body: buildBody([
      { kind: 'paragraph', content: [text('One'), note, link('https://a.example/'), link('javascript:x')] },
      paragraph('Two'),
    ]),
  }
  const issue = anIssue([aSection([article], { kicker: 'News' })])
  const source = { publication: aPublication(), issue, photos: new Map() }
  const { passages, links } = expectedOf(source, { channel: 'web', alts: true })
  const inText = passages.filter(({ strand }) => strand === 'text').map(({ pieces }) => pieces.join('|'))
  expect(inText).toEqual(['News', 'Hed', 'One|here|here', 'Two', 'A note.'])
  expect(links).toMatchObject([{ address: 'https://a.example/', place: { article: 'a', block: 0 } }])
})
