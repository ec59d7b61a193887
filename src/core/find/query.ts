// Query: what is looked for, and the pattern it becomes.
import { fail, ok, type Result } from '../result'

export interface Query {
  readonly text: string
  readonly regex: boolean
  /** Capitals count. */
  readonly case: boolean
  /**
   * Only whole words: not inside a longer one. Chinese, Japanese and Thai have no spaces, so there a match must begin
   * and end where the language's own segmentation (UAX #29 with ICU's dictionaries) begins and ends a word.
   */
  readonly word: boolean
}

/**
 * The pattern of a query, for text in NFC. Without `regex`, a straight quote finds a curly one and a space a
 * no-break space, because nobody types the others into a search box. Fails with what is wrong with it, as far as the engine says.
 */
export function patternOf(query: Query): Result<RegExp> {
  const text = query.text.normalize('NFC')
  const source = query.regex ? text : literally(text)
  try {
    return ok(new RegExp(source, `gum${query.case ? '' : 'i'}`))
  } catch (error) {
    return fail(faultOf(error instanceof Error ? error.message : ''))
  }
}

/** V8's sentences by the fault that they mean; they are English only. */
const faults: readonly (readonly [RegExp, string])[] = [
  [/Unterminated group/, 'find.pattern-group-open'],
  [/Unmatched '\)'/, 'find.pattern-group-closed'],
  [/Unterminated character class|(?:Lone|Incomplete) quantifier/, 'find.pattern-bracket'],
  [/Nothing to repeat/, 'find.pattern-repeat'],
  [/escape|\\ at end/i, 'find.pattern-escape'],
  [/Range out of order/, 'find.pattern-range'],
]

const faultOf = (message: string): string =>
  faults.find(([pattern]) => pattern.test(message))?.[1] ?? 'find.pattern-bad'

/** The source of a pattern that finds what was typed. */
export const literally = (text: string): string => [...text].map(literal).join('')

function literal(letter: string): string {
  if (letter === ' ') return '[ \\u00a0\\u202f]'
  if (letter === "'") return "['‘’]"
  if (letter === '"') return '["“”„]'
  return letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')
}
