// Terms: how a text becomes the terms of the search, the same when the index is made and when it is asked.
import { fold } from '../fold'
import { quotedIn } from '../quoted'

/** Scripts written without blanks: each of their characters is a term, and the order is looked up in the text itself. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}々〆ー'

const term = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`, 'gu')
const run = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`, 'gu')
const isUnspaced = new RegExp(`^[${unspaced}]`, 'u')

/** The terms of a text, folded, in their order. */
export const termsOf = (text: string): string[] => fold(text).match(term) ?? []

/** Whether a term is a character of a script without blanks. */
export const isCharacter = (word: string): boolean => isUnspaced.test(word)

/**
 * What must stand in a text as it was typed: words between quotation marks, and words of scripts without blanks, whose
 * terms alone do not say their order. Folded.
 */
export function phrasesOf(query: string): string[] {
  const { phrases: quoted, rest } = quotedIn(query)
  const phrases = quoted.map(fold)
  for (const [word] of fold(rest).matchAll(run)) if (isCharacter(word)) phrases.push(word)
  return phrases
}
