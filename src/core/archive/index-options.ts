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

/** Every word must occur; what is being typed may be the beginning of one. */
export const searchOptions: SearchOptions = {
  boost: { hed: 4, dek: 2, people: 2 },
  combineWith: 'AND',
  prefix: (word) => !isCharacter(word),
  fuzzy: (word) => !isCharacter(word) && !/\d/.test(word) && word.length >= longWord && 0.2,
}
