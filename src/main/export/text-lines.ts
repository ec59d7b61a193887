// Text lines: what stands side by side in plain lines: marks at their edge, columns, and cells behind the heads of their columns.
import type { ExpectedPassage } from '#core/proof/expectation'
import { fold } from '#core/proof/fold'
import { findFirst } from '#core/proof/match'
import { charactersOf, widthOf } from '#core/render/text-width'

const edge = /^(?:> ?|\| ?| {4}\| ?)/

/** The lines without the marks that they begin with, then without the next ones: who said a quotation stands outside of its mark. */
export function withoutEdge(lines: readonly string[]): string[][] {
  if (!lines.some((line) => edge.test(line))) return []
  const inner = lines.map((line) => line.replace(edge, ''))
  return [inner, ...withoutEdge(inner)]
}

/** Columns are this far apart. */
const gap = 2

/**
 * The columns of the lines one after the other; undefined where there is only one. `wide` says that characters of ambiguous
 * width take two columns of a screen.
 */
export function columnsIn(lines: readonly string[], wide: boolean): string | undefined {
  const set = lines.map((line) => placed(line, wide))
  const width = Math.max(0, ...set.map(({ length }) => length))
  const columns: [number, number][] = []
  let blank = gap
  for (let at = 0; at < width; at++) {
    if (set.every((line) => line[at] === undefined || line[at] === ' ')) {
      blank++
      continue
    }
    const last = columns.at(-1)
    if (last && blank < gap) last[1] = at + 1
    else columns.push([at, at + 1])
    blank = 0
  }
  if (columns.length < 2) return undefined
  return columns
    .map(([from, to]) => set.map((line) => line.slice(from, to).join('').trim()).join('\n'))
    .join('\n')
}

/** A character for each column of a screen; a wide one is followed by an empty one. */
function placed(line: string, wide: boolean): string[] {
  const columns: string[] = []
  for (const character of charactersOf(line)) {
    const width = widthOf(character, wide)
    if (width === 0) columns[columns.length - 1] = (columns.at(-1) ?? '') + character
    else columns.push(character, ...Array<string>(width - 1).fill(''))
  }
  return columns
}

/** The heads, then the cells that stand behind them ("Port: Bergen"), folded; undefined where the lines begin with no head. */
export function headedCells(lines: readonly string[], heads: readonly ExpectedPassage[]): string | undefined {
  const text = fold(lines.join('\n'))
  const found: string[] = []
  const cells: string[] = []
  let end = 0
  for (const { pieces } of heads) {
    const span = findFirst(text, pieces, end)
    if (!span || text[span.end] !== ':' || (found.length === 0 && span.start > 0)) continue
    if (found.length > 0) cells.push(text.slice(end, span.start))
    found.push(text.slice(span.start, span.end))
    end = span.end + 1
  }
  return found.length === 0 ? undefined : [...found, ...cells, text.slice(end)].join('\n')
}
