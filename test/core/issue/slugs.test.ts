// Names of sections and articles in addresses: each once, and as quickly where all are called the same.
import { expect, test } from 'vitest'
import { newArticle } from '#core/article/article'
import { newIssue } from '#core/issue/issue'
import { newSection } from '#core/issue/section'
import { slugify, slugsOf } from '#core/issue/slugs'

const named = (heds: readonly string[]) => {
  const articles = heds.map((hed, at) => newArticle(`a${at}`, hed))
  const issue = { ...newIssue('i', 'p', 'en'), sections: [{ ...newSection('s', 'Harbour'), articles }] }
  return [...slugsOf(issue).articles.values()]
}

test('the second of a name gets a number, and one that is called so already keeps its own', () => {
  expect(named(['Tides', 'Tides', 'Tides 3', 'Tides', 'Tides', 'Main'])).toEqual([
    ...['tides', 'tides-2', 'tides-3', 'tides-4', 'tides-5'],
    'main-2',
  ])
  expect(named(['Tides 2', 'Tides', 'Tides', 'Tides 2'])).toEqual([
    'tides-2',
    'tides',
    'tides-3',
    'tides-2-2',
  ])
})

test('Latin letters of every language become plain ones', () => {
  expect(slugify('Smørrebrød på Ærø, Łódź & Straße')).toBe('smorrebrod-pa-aero-lodz-strasse')
  expect(slugify('Þórður İstanbul ısı')).toBe('thordur-istanbul-isi')
  expect(slugify('風早だより')).toBe('')
})

test('thirty thousand of the same name are named in less than the square of the time', () => {
  const began = performance.now()
  const names = named(Array.from({ length: 30_000 }, () => 'Tides'))
  expect(new Set(names).size).toBe(30_000)
  expect(names.at(-1)).toBe('tides-30000')
  expect(performance.now() - began).toBeLessThan(5_000)
})
