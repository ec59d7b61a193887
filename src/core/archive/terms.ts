// Terms: how a text becomes the terms of the search, the same when the index is made and when it is asked.

/** Scripts written without blanks: each of their characters is a term, and the order is looked up in the text itself. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}々〆ー'

const term = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`, 'gu')
const run = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`, 'gu')
const isUnspaced = new RegExp(`^[${unspaced}]`, 'u')

/**
 * Without what a reader would not type: case, accents, full-width and half-width forms (NFKC, UAX #15). The voicing marks
 * of kana stay, for は, ば and ぱ are different letters.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad]/g, '')
    .normalize('NFKC')
    .toLowerCase()

/** The terms of a text, folded, in their order. */
export const termsOf = (text: string): string[] => fold(text).match(term) ?? []

/** Whether a term is a character of a script without blanks. */
export const isCharacter = (word: string): boolean => isUnspaced.test(word)

/** The German closing sign is the English opening one, so what German opens comes first; Hebrew opens and closes with the same. */
const quotations = /"([^"]+)"|„([^“”]+)[“”]|“([^”]+)”|”([^”]+)”|«([^»]+)»|「([^」]+)」|『([^』]+)』/g

/**
 * What must stand in a text as it was typed: words between quotation marks, and words of scripts without blanks, whose
 * terms alone do not say their order. Folded.
 */
export function phrasesOf(query: string): string[] {
  const phrases: string[] = []
  const rest = query.replace(quotations, (_, ...quoted: unknown[]) => {
    const words = quoted.slice(0, 7).find((part) => typeof part === 'string')
    if (typeof words === 'string' && words.trim() !== '') phrases.push(fold(words).trim())
    return ' '
  })
  for (const [word] of fold(rest).matchAll(run)) if (isCharacter(word)) phrases.push(word)
  return phrases
}
