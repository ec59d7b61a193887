// Text table: a table set in columns of a plain text, its cells wrapped, spans kept.
import type { TableBlock } from '../body/blocks'
import { plainText, type TextAround } from './text-inline'
import { columnsOf } from './text-width'
import { type Measure, wrap } from './text-wrap'

const gap = 2
const narrowest = 6

interface Placed {
  readonly row: number
  readonly column: number
  readonly span: number
  readonly header: boolean
  readonly text: string
}

/** The lines of the table without its caption; where its columns would be too narrow to read, a line a cell. */
export function tableLines(block: TableBlock, measure: Measure, around: TextAround): string[] {
  const cells = place(block, around)
  const columns = Math.max(0, ...cells.map(({ column, span }) => column + span))
  if (columns === 0) return []
  const widths = widthsOf(cells, columns, measure)
  if (widths.some((width) => width < narrowest) && widths.length * (narrowest + gap) > measure.width)
    return listed(cells, measure)
  const figures = widths.map((_, column) => isFigures(cells, column))
  const headed = block.rows.length > 1 && cells.filter(({ row }) => row === 0).every(({ header }) => header)
  const lines: string[] = []
  let before = 0
  for (let row = 0; row < block.rows.length; row++) {
    const own = cells.filter((cell) => cell.row === row).map((cell) => ({ ...cell, lines: [] as string[] }))
    for (const cell of own)
      cell.lines = wrap(cell.text, { ...measure, width: spanned(widths, cell.column, cell.span) })
    const height = Math.max(0, ...own.map((cell) => cell.lines.length))
    // Rows of several lines need room around them to be told apart.
    if (row > (headed ? 1 : 0) && Math.max(height, before) > 1) lines.push('')
    before = height
    for (let at = 0; at < height; at++) {
      let line = ''
      for (const { column, span, lines: inner } of own) {
        const start = spanned(widths, 0, column) + (column > 0 ? gap : 0)
        const words = inner[at] ?? ''
        const room = spanned(widths, column, span) - columnsOf(words, measure.wide)
        const right = span === 1 && figures[column] ? Math.max(0, room) : 0
        line += ' '.repeat(Math.max(0, start - columnsOf(line, measure.wide)) + right) + words
      }
      lines.push(line.trimEnd())
    }
    if (headed && row === 0) lines.push(widths.map((width) => '-'.repeat(width)).join(' '.repeat(gap)))
  }
  return lines
}

/** Where each cell stands once those that reach down or across from before have taken their places. */
function place(block: TableBlock, around: TextAround): Placed[] {
  const taken = new Set<string>()
  return block.rows.flatMap((cells, row) => {
    let column = 0
    return cells.map((cell): Placed => {
      while (taken.has(`${row}.${column}`)) column++
      for (let down = 0; down < cell.rowSpan; down++)
        for (let across = 0; across < cell.colSpan; across++) taken.add(`${row + down}.${column + across}`)
      const text = cell.content.map((part) => plainText(part, around)).join('\n')
      const placed = { row, column, span: cell.colSpan, header: cell.header && text !== '', text }
      column += cell.colSpan
      return placed
    })
  })
}

const spanned = (widths: readonly number[], from: number, count: number): number =>
  widths.slice(from, from + count).reduce((sum, width) => sum + width, 0) + gap * Math.max(0, count - 1)

/** As wide as their longest line where there is room, else the widest are made narrower first. */
function widthsOf(cells: readonly Placed[], columns: number, measure: Measure): number[] {
  const longest = (text: string) => Math.max(0, ...text.split('\n').map((l) => columnsOf(l, measure.wide)))
  const widths = Array.from({ length: columns }, () => 1)
  for (const { column, span, text } of cells)
    if (span === 1) widths[column] = Math.max(widths[column] ?? 1, longest(text))
  for (const { column, span, text } of cells) {
    const lack = longest(text) - spanned(widths, column, span)
    if (span > 1 && lack > 0) widths[column + span - 1] = (widths[column + span - 1] ?? 1) + lack
  }
  let over = spanned(widths, 0, columns) - measure.width
  while (over > 0) {
    const widest = widths.indexOf(Math.max(...widths))
    if ((widths[widest] ?? 0) <= 1) break
    widths[widest] = (widths[widest] ?? 1) - 1
    over--
  }
  return widths
}

/** Figures stand under each other by their last digit. */
function isFigures(cells: readonly Placed[], column: number): boolean {
  const own = cells.filter((cell) => cell.column === column && cell.span === 1 && !cell.header)
  const filled = own.filter(({ text }) => text !== '')
  return filled.length > 0 && filled.every(({ text }) => /^[−+-]?[\p{Sc}]?\d[\d.,\s]*[%‰]?$/u.test(text))
}

/** A table with more columns than a line has room for: its cells one after the other, each with its column's head. */
function listed(cells: readonly Placed[], measure: Measure): string[] {
  const rows = [...new Set(cells.map(({ row }) => row))]
  const first = cells.filter(({ row }) => row === 0)
  const headed = rows.length > 1 && first.every(({ header }) => header)
  return rows.slice(headed ? 1 : 0).flatMap((row, index) => [
    ...(index > 0 ? [''] : []),
    ...cells
      .map((cell) => ({ ...cell, head: headed && first.find(({ column }) => column === cell.column)?.text }))
      // The first row has all the heads, so that none is lost with an empty column.
      .filter((cell) => cell.row === row && (cell.text !== '' || (cell.head && index === 0)))
      .flatMap(({ head, text }) => wrap(head ? `${head}: ${text}`.trimEnd() : text, measure)),
  ])
}
