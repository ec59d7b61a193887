// Text block found: a block of plain lines as it is read: without the marks at its edge, the cells of a table one by one.
import type { Expected, ExpectedPassage } from '#core/proof/expectation'
import { fold } from '#core/proof/fold'
import { findFirst } from '#core/proof/match'
import { columnsIn, headedCells, withoutEdge } from './text-lines'

/** Passages of one block that are compared; a row of a table has fewer cells. */
const longestRow = 400

/**
 * Reads the parts of a text. Lines that stand side by side are cells of one row or rows of one line, and a mark at the edge may
 * be a quotation's or the text's own: the reading is taken that has the longest row of passages which belong together. What is
 * in none of them is lost.
 */
export function blockReader({ passages }: Expected): (part: string) => string {
  const wanted = passages
    .filter(({ strand }) => strand === 'text' || strand === 'alt')
    .map((passage) => ({ ...passage, pieces: passage.pieces.map(fold).filter((piece) => piece !== '') }))
  const tables = headsIn(wanted)
  const read = (lines: readonly string[]): string => {
    const readings = readingsOf(lines, tables)
    if (readings.length === 1) return readings[0] ?? ''
    const weights = readings.map((reading) => heaviestRow(wanted, fold(reading)))
    return readings[weights.indexOf(Math.max(...weights))] ?? ''
  }
  return (part) =>
    blocksIn(part)
      .map(({ lines, between }) => (between ? lines.join('\n') : read(lines)))
      .join('\n')
}

type Passages = readonly ExpectedPassage[]

/** The first is the plainest. */
function readingsOf(lines: readonly string[], tables: readonly Passages[]): string[] {
  const plain = [lines, ...withoutEdge(lines)]
  return [
    ...plain.map((each) => each.join('\n')),
    ...plain.flatMap((each) => [false, true].flatMap((wide) => columnsIn(each, wide) ?? [])),
    ...plain.flatMap((each) => tables.flatMap((heads) => headedCells(each, heads) ?? [])),
  ]
}

/** The heads of each table's columns. */
function headsIn(wanted: Passages): Passages[] {
  const tables: ExpectedPassage[][] = []
  wanted.forEach((passage, index) => {
    if (!passage.head) return
    const before = wanted[index - 1]
    if (before?.head && before.place.block === passage.place.block) tables.at(-1)?.push(passage)
    else tables.push([passage])
  })
  return tables
}

/** The most characters of passages that follow one another and stand in the text in their order. */
function heaviestRow(wanted: Passages, text: string): number {
  let most = 0
  for (let from = 0; from < wanted.length; from++) {
    let end = 0
    let weight = 0
    for (const { pieces } of wanted.slice(from, from + longestRow)) {
      const span = findFirst(text, pieces, end)
      if (!span) break
      weight += pieces.join('').length
      end = span.end
    }
    most = Math.max(most, weight)
  }
  return most
}

interface Block {
  readonly lines: readonly string[]
  /** An empty line, a rule or the edge of a box. */
  readonly between: boolean
}

function blocksIn(part: string): Block[] {
  const blocks: { lines: string[]; between: boolean }[] = []
  for (const line of part.split('\n')) {
    const between = /^[\s|>+]*[-= ]*$/.test(line)
    const last = blocks.at(-1)
    if (last?.between === between) last.lines.push(line)
    else blocks.push({ lines: [line], between })
  }
  return blocks
}
