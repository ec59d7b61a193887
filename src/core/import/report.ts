// Report: what an importer recognised, guessed and left out, each with its place in the source.
import { readBody } from '../body/read'
import { countBlockWords, usesOf } from '../body/text'
import { articlesOf, type Issue } from '../issue/issue'
import type { Sentence } from '../words'
import type { Notes } from './notes'

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

/** What was made of a source, counted. */
export function reportOf(issue: Issue, notes: Notes): ImportReport {
  const bodies = articlesOf(issue).map(({ article }) => readBody(article.body))
  const blocks = bodies.flat()
  return {
    sections: issue.sections.length,
    articles: bodies.length,
    subheads: blocks.filter((block) => block.kind === 'subhead' && block.number !== null).length,
    photoSlots: usesOf(blocks).length,
    words: countBlockWords(blocks, issue.language),
    guesses: notes.guesses,
    omissions: notes.omissions,
  }
}
