// Edition words: which language an edition speaks by itself, and that every language says all of it.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { editionWord, langOfWords } from '#core/render/edition-words'
import { type EditionWord, en } from '#core/render/spoken/en'

const keys = Object.keys(en) as EditionWord[]
const valuesOf = (wording: string) => [...wording.matchAll(/\{\{\w+\}\}/g)].map(String).toSorted()

describe('an edition speaks', () => {
  test.each([
    ['ja', '目次', undefined],
    ['zh', '本期内容', undefined],
    ['zh-Hans-HK', '本期内容', undefined],
    ['zh-TW', '本期內容', undefined],
    ['zh-HK', '本期內容', undefined],
    ['zh-Hant', '本期內容', undefined],
    ['ko-KR', '이번 호 차례', undefined],
    ['DE', 'In dieser Ausgabe', undefined],
    ['pt-BR', 'Nesta edição', undefined],
    ['nl-BE', 'In dit nummer', undefined],
    ['it', 'In questo numero', undefined],
    ['he-IL', 'בגיליון הזה', undefined],
    // No words of its own, a name that every object has, and no language at all.
    ['eo', 'In this issue', 'en'],
    ['constructor', 'In this issue', 'en'],
    ['', 'In this issue', 'en'],
  ])('%s', (language, words, marked) => {
    expect(editionWord('edition.contents', language)).toBe(words)
    expect(langOfWords(language)).toBe(marked)
  })
})

describe('every language says all of it, with the same values', () => {
  const languages = readdirSync(join(import.meta.dirname, '../../../src/core/render/spoken')).map((name) =>
    name.replace('.ts', ''),
  )
  test.each(languages)('%s', (language) => {
    expect(langOfWords(language)).toBeUndefined()
    for (const key of keys) {
      const wording = editionWord(key, language)
      expect(wording.trim(), key).not.toBe('')
      expect(valuesOf(wording), key).toEqual(valuesOf(en[key]))
    }
  })
})
