// Word list: the words that a library's editors know better than the dictionaries.
import { z } from 'zod'
import { type Migration, parseRecord, versioned } from '../record'

const migrations: readonly Migration[] = []

export const wordListSchema = versioned(migrations, {
  /** Right in every issue of the library. */
  words: z.array(z.string().min(1).max(100)).max(50_000),
  /** Let pass in one issue only, by its id. */
  passed: z.record(z.string(), z.array(z.string().min(1).max(100)).max(5000)),
})

export type WordList = z.infer<typeof wordListSchema>

export const parseWordList = (raw: unknown) => parseRecord('word list', wordListSchema, raw)

export const emptyWordList: WordList = { v: 1, words: [], passed: {} }

/** The words that pass in an issue. A word in small letters passes with capitals too. */
export const passesIn = (list: WordList, issue: string): ((word: string) => boolean) => {
  const known = new Set([...list.words, ...(list.passed[issue] ?? [])])
  return (word) => known.has(word) || known.has(word.toLowerCase())
}

export const withWord = (list: WordList, word: string): WordList =>
  list.words.includes(word) ? list : { ...list, words: [...list.words, word] }

export const withoutWord = (list: WordList, word: string): WordList => ({
  ...list,
  words: list.words.filter((known) => known !== word),
})

/** The word is looked up again in that issue; an issue without such words is not kept. */
export function withoutPassed(list: WordList, issue: string, word: string): WordList {
  const { [issue]: before = [], ...others } = list.passed
  const left = before.filter((passed) => passed !== word)
  return { ...list, passed: left.length > 0 ? { ...others, [issue]: left } : others }
}

export const withPassed = (list: WordList, issue: string, word: string): WordList => {
  const passed = list.passed[issue] ?? []
  return passed.includes(word) ? list : { ...list, passed: { ...list.passed, [issue]: [...passed, word] } }
}
