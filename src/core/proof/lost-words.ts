// Lost words: which words of a passage are missing from the stretch of text where it should stand.
import { type Unit, unitsOf } from './fold'

export interface LostWords {
  readonly text: string
  readonly before: string
  readonly after: string
}

/** Words, or characters of a script without blanks, that are shown beside those that are missing. */
const shown = 5

/** The words between the longest beginning and the longest end of the passage that the text has; all, where it has neither. */
export function lostWords(passage: string, text: string): LostWords {
  const units = unitsOf(passage)
  const head = longest(units.length, (count) => text.indexOf(joined(units.slice(0, count))) >= 0)
  const from =
    head === 0 ? 0 : text.indexOf(joined(units.slice(0, head))) + joined(units.slice(0, head)).length
  const rest = text.slice(from)
  // One word at least is missing: else the passage would have been found.
  const tail = longest(units.length - head - 1, (count) => rest.includes(joined(units.slice(-count))))
  const end = units.length - tail
  const cut = (first: number, last: number): string => {
    const [one, other] = [units[first], units[last - 1]]
    return one && other && first < last ? passage.slice(one.start, other.end) : ''
  }
  return {
    text: cut(head, end),
    before: cut(Math.max(0, head - shown), head),
    after: cut(end, Math.min(units.length, end + shown)),
  }
}

const joined = (units: readonly Unit[]): string => units.map(({ folded }) => folded).join('')

/** The largest count that fits; where one does not fit, no larger one does. */
function longest(most: number, fits: (count: number) => boolean): number {
  let low = 0
  let high = Math.max(0, most)
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return low
}
