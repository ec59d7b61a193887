// Table: a table block as hast, its header cells with their scope.
import type { Element } from 'hast'
import type { TableBlock, TableCell } from '../body/blocks'
import { el, elIf } from './element'
import { type Around, hasWords, inlineNodes, plainNodes } from './inline'

/** The table, or nothing where it has no cell. The first row is its head when all of its cells are header cells. */
export function table(block: TableBlock, around: Around): Element | undefined {
  const rows = block.rows.filter((row) => row.length > 0)
  const [first, ...others] = rows
  if (!first) return undefined
  const headed = others.length > 0 && first.every((cell) => cell.header)
  const body = headed ? others : rows
  return el(
    'table',
    {},
    block.caption?.trim() && el('caption', {}, plainNodes(block.caption.trim(), around)),
    headed && el('thead', {}, rowOf(first, 'col', around)),
    el(
      'tbody',
      {},
      body.map((row, index) => rowOf(row, !headed && index === 0 ? 'col' : 'row', around)),
    ),
  )
}

const rowOf = (row: readonly TableCell[], scope: 'col' | 'row', around: Around): Element =>
  el(
    'tr',
    {},
    row.map((cell) => cellOf(cell, scope, around)),
  )

function cellOf(cell: TableCell, scope: 'col' | 'row', around: Around): Element {
  const parts = cell.content.filter(hasWords)
  // A header cell without words heads nothing.
  const header = cell.header && parts.length > 0
  return el(
    header ? 'th' : 'td',
    {
      scope: header ? scope : undefined,
      colSpan: cell.colSpan > 1 ? cell.colSpan : undefined,
      rowSpan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
    },
    parts.length === 1
      ? inlineNodes(parts[0] ?? [], around)
      : parts.map((part) => elIf('p', {}, inlineNodes(part, around))),
  )
}
