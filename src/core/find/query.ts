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
 * no-break space, because nobody types the others into a search box. Fails with the engine's own words.
 */
export function patternOf(query: Query): Result<RegExp> {
  const text = query.text.normalize('NFC')
  const source = query.regex ? text : [...text].map(literal).join('')
  try {
    return ok(new RegExp(source, `gum${query.case ? '' : 'i'}`))
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^.*\/: /s, '') : String(error)
    return fail('find.pattern-bad', { why })
  }
}

function literal(letter: string): string {
  if (letter === ' ') return '[ \\u00a0\\u202f]'
  if (letter === "'") return "['‘’]"
  if (letter === '"') return '["“”„]'
  return letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')
}
