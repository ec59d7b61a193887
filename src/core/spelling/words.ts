// Words: what of a text can be looked up in a dictionary, and in which one.

/** The dictionaries that come with the program. */
export const dictionaries = ['en-US', 'en-GB', 'fr'] as const
export type DictionaryName = (typeof dictionaries)[number]

/** British spelling serves everywhere else where English is not American. */
const american = ['US', 'CA', 'PH', 'LR', 'PR']

/** The dictionary for a BCP 47 tag; undefined where there is none, and then nothing is checked. */
export function dictionaryFor(tag: string): DictionaryName | undefined {
  const [language = '', ...subtags] = tag.split('-')
  if (language.toLowerCase() === 'fr') return 'fr'
  if (language.toLowerCase() !== 'en') return undefined
  const region = subtags.find((subtag) => /^[a-z]{2}$/i.test(subtag))?.toUpperCase()
  return region === undefined || american.includes(region) ? 'en-US' : 'en-GB'
}

/** A piece of text of one look and language. */
export interface Stretch {
  readonly text: string
  readonly language?: string
  readonly code?: true
}

/** From `start` up to `end`, in UTF-16 units of the whole text. */
export interface SpeltWord {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly dictionary: DictionaryName
}

/** Whatever stands between spaces and is no word: addresses of pages and mail, paths, names of files. */
const address = /@|:\/\/|www\.|\\|\p{L}\/\p{L}|\p{L}\.\p{L}{2}/u
/** Neither cut out of a longer row of Latin letters nor touching a digit: "covid19" is no word, nor is "covi". */
const word =
  /(?<![\p{L}\p{N}_])\p{Script=Latin}\p{M}*(?:[\u00ad'’]?\p{Script=Latin}\p{M}*)+(?![\p{Script=Latin}\p{M}\p{N}_])/gu

/**
 * The words to be looked up. Not among them: code, addresses, words with digits, abbreviations in capitals, names like
 * iPhone or OpenType, and everything that is not in Latin letters.
 */
export function wordsToCheck(stretches: readonly Stretch[], language: string): SpeltWord[] {
  const tags = [language, ...stretches.map((stretch) => stretch.language ?? language)]
  if (!tags.some(dictionaryFor)) return []
  const text = stretches.map((stretch) => stretch.text).join('')
  const skipped = [...text.matchAll(/\S+/gu)].flatMap(({ 0: found, index }) =>
    address.test(found) ? [[index, index + found.length] as const] : [],
  )
  const found: SpeltWord[] = []
  for (const { 0: letters, index: start } of text.matchAll(word)) {
    const end = start + letters.length
    if (skipped.some(([from, to]) => start < to && end > from)) continue
    if (/\p{Lu}\p{Lu}/u.test(letters) || /\p{Ll}\p{Lu}/u.test(letters)) continue
    const stretch = stretchAt(stretches, start)
    const dictionary = dictionaryFor(stretch?.language ?? language)
    if (!stretch || stretch.code || !dictionary) continue
    found.push({ start, end, word: plain(letters), dictionary })
  }
  return found
}

/** As dictionaries spell it: composed, with a straight apostrophe and no soft hyphens. */
export const plain = (letters: string): string =>
  letters.normalize('NFC').replaceAll('’', "'").replaceAll('\u00ad', '')

function stretchAt(stretches: readonly Stretch[], place: number): Stretch | undefined {
  let at = 0
  return stretches.find(({ text }) => {
    at += text.length
    return place < at
  })
}
