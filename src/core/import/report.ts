// Report: what an importer recognised, guessed and left out, each with its place in the source.
import type { Sentence } from '../words'

export interface ImportPlace {
  /** Line of the source, counted from 1. */
  readonly line: number
}

/** Something that the importer decided, and that an editor may want to see. */
export interface Guess {
  readonly place: ImportPlace
  readonly what: Sentence
}

/** Words of the source that are not in the issue. */
export interface Omission {
  readonly place: ImportPlace
  readonly what: Sentence
  readonly text: string
}

export interface ImportReport {
  readonly sections: number
  readonly articles: number
  readonly subheads: number
  readonly photoSlots: number
  readonly words: number
  readonly guesses: readonly Guess[]
  readonly omissions: readonly Omission[]
}
