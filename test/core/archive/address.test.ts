// Addresses: what an issue's folder is called, and that it stays what it was.
import { describe, expect, test } from 'vitest'
import { baseOf, commonBase, foldersOf, type Given, type Placed, wishOf } from '#core/archive/address'
import { newPublication, type Publication } from '#core/publication/publication'

const none = new Map<string, Given>()
const publication = (fields: Partial<Publication> = {}): Publication => ({
  ...newPublication('gazette', 'The Gazette', 'en'),
  ...fields,
})
const placed = (id: string, fields: Partial<Placed> = {}): Placed => ({
  id,
  publication: 'gazette',
  number: 12,
  volume: null,
  date: '2026-03-04',
  ...fields,
})
const folders = (
  issues: Placed[],
  publications = [publication()],
  before: ReadonlyMap<string, Given> = none,
) => Object.fromEntries([...foldersOf(issues, publications, before)].map(([id, { folder }]) => [id, folder]))

describe('an issue’s folder', () => {
  test.each<[string, Partial<Placed>, Partial<Publication>, string]>([
    ['the number', {}, {}, 'no12'],
    ['volume and number', { volume: 3 }, { numbering: 'volume-number' }, 'vol3-no12'],
    ['the number where the publication counts no volumes', { volume: 3 }, {}, 'no12'],
    ['the date without a number', { number: null }, {}, '2026-03-04'],
    ['the id without either', { number: null, date: null }, {}, 'issue-abcd1234'],
    ['what the web address says', {}, { webAddress: 'https://x.example/a/Issue-{number}/' }, 'Issue-12'],
    ['the same before index.html', {}, { webAddress: 'https://x.example/{date}/index.html' }, '2026-03-04'],
    [
      'the number where the web address asks for more',
      {},
      { webAddress: 'https://x.example/{volume}/' },
      'no12',
    ],
    [
      'the number where the web address asks a program',
      {},
      { webAddress: 'https://x.example/?n={number}' },
      'no12',
    ],
    [
      'its last step where the web address has two',
      {},
      { webAddress: 'https://x.example/v{volume}/n{number}/' },
      'n12',
    ],
  ])('is made from %s', (_, issue, fields, folder) => {
    expect(wishOf(placed('abcd-1234-5678', issue), publication(fields))).toBe(folder)
  })

  test('is its own where two ask for the same; the earlier one has it', () => {
    const two = [placed('bbbb2222x'), placed('aaaa1111x', { date: '2025-01-01' })]
    expect(folders(two)).toEqual({ aaaa1111x: 'no12', bbbb2222x: 'no12-bbbb2222' })
    expect(folders(two.toReversed())).toEqual(folders(two))
    expect(new Set(Object.values(folders([...two, placed('bbbb2222y'), placed('bbbb2222z')]))).size).toBe(4)
  })

  test('begins with the publication’s name where there are several', () => {
    const other = publication({ id: 'other', title: 'Ümläut & Söhne' })
    expect(folders([placed('a'), placed('b', { publication: 'other' })], [publication(), other])).toEqual({
      a: 'the-gazette-no12',
      b: 'umlaut-sohne-no12',
    })
  })

  test('stays when a publication joins, when another issue takes the number, when an earlier one appears', () => {
    const before = foldersOf([placed('a')], [publication()], none)
    const other = publication({ id: 'other', title: 'Other' })
    const later = [
      placed('a'),
      placed('a2', { number: 13 }),
      placed('b', { publication: 'other' }),
      placed('c', { date: '1999-01-01' }),
    ]
    expect(folders(later, [publication(), other], before)).toEqual({
      a: 'no12',
      a2: 'no13',
      b: 'other-no12',
      c: 'no12-c',
    })
  })

  test('changes with the number', () => {
    const before = foldersOf([placed('a')], [publication()], none)
    expect(folders([placed('a', { number: 14 })], undefined, before)).toEqual({ a: 'no14' })
  })

  test('is never one of the archive’s own', () => {
    const names = folders(
      [placed('a', { number: null, date: null })],
      [publication({ webAddress: 'https://x.example/search{number}/' })],
    )
    expect(names).toEqual({ a: 'issue-a' })
    expect(wishOf(placed('a'), publication({ webAddress: 'https://x.example/ph{number}otos/' }))).toBe(
      'ph12otos',
    )
  })
})

test.each([
  ['https://x.example/', 'https://x.example/'],
  ['https://x.example', 'https://x.example/'],
  ['https://x.example/letters', 'https://x.example/letters/'],
  ['https://x.example/letters/index.html', 'https://x.example/letters/'],
  ['https://x.example/letters/no{number}/', 'https://x.example/letters/'],
  ['https://x.example/{date}', 'https://x.example/'],
  ['https://x.example/a?b=c', 'https://x.example/a/'],
  ['', undefined],
  ['ftp://x.example/', undefined],
  ['{number}.example', undefined],
])('an archive at %s stands at %s', (webAddress, base) => {
  expect(baseOf({ webAddress })).toBe(base)
})

test('several publications share a base only where it is the same', () => {
  const [one, two] = ['https://x.example/{number}/', 'https://y.example/'].map((webAddress) =>
    publication({ webAddress }),
  ) as [Publication, Publication]
  expect(commonBase([one, one])).toBe('https://x.example/')
  expect(commonBase([one, two])).toBe(undefined)
})
