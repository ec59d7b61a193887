// Spelling: which words are looked up, in which dictionary, and which pass.
import { expect, test } from 'vitest'
import {
  emptyWordList,
  parseWordList,
  passesIn,
  withoutPassed,
  withoutWord,
  withPassed,
  withWord,
} from '#core/spelling/word-list'
import { dictionaryFor, wordsToCheck } from '#core/spelling/words'

const words = (text: string, language = 'en-GB') => wordsToCheck([{ text }], language).map(({ word }) => word)

test('addresses, numbers, abbreviations and names with capitals inside are no words', () => {
  expect(
    words('See www.exmaple.org, a@b.org, https://x.y/zed, read.me and and/or NATO iPhone 3rd A4 ok'),
  ).toEqual(['See', 'and', 'ok'])
})
test('no piece of a word with digits is looked up, and a long line without spaces costs little', () => {
  expect(words('covid19 Html5 abc_def')).toEqual([])
  expect(words('望'.repeat(50_000) + ' telescope', 'en')).toEqual(['telescope'])
})
test('an apostrophe, a soft hyphen and an accent beside its letter belong to the word', () => {
  expect(words('don’t co\u00adoperate cafe\u0301')).toEqual(["don't", 'cooperate', 'café'])
})
test('Japanese is left alone, and words within it are found', () => {
  expect(words('望遠鏡とtelescopeの', 'en')).toEqual([])
  expect(words('望遠鏡と telescope の', 'en')).toEqual(['telescope'])
  expect(words('Some words', 'ja')).toEqual([])
})
test('a run in another language goes to its own dictionary, code to none', () => {
  const found = wordsToCheck(
    [
      { text: 'one ' },
      { text: 'deux ', language: 'fr' },
      { text: 'drei ', language: 'de' },
      { text: 'fnord', code: true },
    ],
    'en-US',
  )
  expect(found.map(({ word, dictionary }) => [word, dictionary])).toEqual([
    ['one', 'en-US'],
    ['deux', 'fr'],
  ])
})
test('the dictionary goes by region', () => {
  expect(['en', 'en-US', 'en-GB', 'en-AU', 'en-Latn-CA', 'fr-CA', 'ja'].map(dictionaryFor)).toEqual([
    'en-US',
    'en-US',
    'en-GB',
    'en-GB',
    'en-US',
    'fr',
    undefined,
  ])
})
test('a word passes in the library or in one issue, and in small letters also with capitals', () => {
  const list = withPassed(withWord(emptyWordList, 'kazahaya'), 'one', 'Sakadera')
  expect(passesIn(list, 'one')('Kazahaya')).toBe(true)
  expect(passesIn(list, 'one')('Sakadera')).toBe(true)
  expect(passesIn(list, 'two')('Sakadera')).toBe(false)
  expect(passesIn(list, 'one')('sakadera')).toBe(false)
  expect(parseWordList({ ...list, v: 2 }).ok).toBe(false)
})
test('a word taken out of the library or of an issue is looked up again there, and only there', () => {
  const list = withPassed(
    withPassed(withWord(withWord(emptyWordList, 'one'), 'two'), 'a', 'three'),
    'b',
    'three',
  )
  const without = withoutPassed(withoutWord(list, 'one'), 'a', 'three')
  expect(without).toEqual({ v: 1, words: ['two'], passed: { b: ['three'] } })
  expect(withoutPassed(withoutWord(without, 'one'), 'c', 'three')).toEqual(without)
})
