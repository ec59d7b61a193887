// Index options: how MiniSearch makes and reads the index; both sides must say the same.
import type { Options, SearchOptions } from 'minisearch'
import type { FoundArticle } from './found'
import { isCharacter, termsOf } from './terms'

export const indexOptions: Options<FoundArticle & { readonly id: number }> = {
  fields: ['hed', 'dek', 'people', 'where', 'text'],
  tokenize: termsOf,
  // The terms are folded already.
  processTerm: (word) => word,
}

/** A slip of the finger is forgiven from this many letters on. */
const longWord = 5

/** From here on, what was typed is enough of a word to stand for those that begin with it. */
const telling = 4

/** Every word must occur; the last one may still be on its way, and be the beginning of one. */
export const searchOptions: SearchOptions = {
  boost: { hed: 4, dek: 2, people: 2 },
  combineWith: 'AND',
  prefix: (word, place, words) =>
    !isCharacter(word) && (place === words.length - 1 || word.length >= telling),
  fuzzy: (word) => !isCharacter(word) && !/\d/.test(word) && word.length >= longWord && 0.2,
}
