// The issue after another: its number, and what it brings along.
import { expect, test } from 'vitest'
import { copyAfter, emptyAfter, numberAfter } from '#core/issue/following'
import { type Issue, newIssue } from '#core/issue/issue'
import type { IssueSummary } from '#core/issue/summary'
import { newPublication } from '#core/publication/publication'

const own = { id: 'next', publication: 'tides', number: 8, volume: null }
const before: Issue = {
  ...newIssue('last', 'tides', 'ja'),
  number: 7,
  title: 'The harbour number',
  date: '2026-05-01',
  coverDate: 'May 2026',
  status: 'published',
  revision: 41,
  sections: [
    { v: 1, id: 's1', kicker: 'Harbour', slug: 'harbour', articles: [{ id: 'a1' } as never] },
    { v: 1, id: 's2', kicker: 'People', slug: '', articles: [] },
  ],
}

test('an empty one has the sections of the last, under ids of their own, and nothing else of it', () => {
  let made = 0
  expect(emptyAfter(before, own, 'en', () => `id${++made}`)).toEqual({
    ...newIssue('next', 'tides', 'en'),
    number: 8,
    revision: 1,
    sections: [
      { v: 1, id: 'id1', kicker: 'Harbour', slug: 'harbour', articles: [] },
      { v: 1, id: 'id2', kicker: 'People', slug: '', articles: [] },
    ],
  })
  expect(emptyAfter(null, own, 'en', () => 'x').sections).toEqual([])
})

test('a copy has everything but the date, and is a draft', () => {
  expect(copyAfter(before, own)).toEqual({
    ...before,
    ...own,
    date: null,
    coverDate: '',
    status: 'draft',
    revision: 1,
  })
})

test('the number follows the highest of the publication, one of a newer version too; the volume stays', () => {
  const issue = (publication: string, number: number | null, volume: number | null = null) =>
    ({ publication, number, volume }) as IssueSummary
  const tides = newPublication('tides', 'Tides', 'en')
  const issues = [issue('tides', 4, 2), issue('tides', null), issue('tides', 9, 1), issue('other', 60)]
  expect(numberAfter(tides, issues, [])).toEqual({ number: 10, volume: null })
  expect(numberAfter({ ...tides, numbering: 'volume-number' }, issues, [])).toEqual({ number: 10, volume: 2 })
  expect(numberAfter(tides, issues, [{ publication: 'tides', number: 12 } as never]).number).toBe(13)
  expect(numberAfter({ ...tides, numbering: 'volume-number' }, [], [])).toEqual({ number: 1, volume: 1 })
})
