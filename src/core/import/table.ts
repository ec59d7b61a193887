// Table: a table of hast -> a table block; tables that only lay a page out are read as what they hold.
import type { Element } from 'hast'
import type { Inline, TableCell } from '../body/blocks'
import { partsOf } from './parts'
import { type Around, attribute, lineOf, type Node } from './phrase'
import { type Piece, piece } from './piece'
import type { Reading } from './reading'
import { tidy } from './tidy'

/** A table of data has header cells, or at least two rows and columns of plain cells; mails lay out pages with others. */
export function isDataTable(node: Element): boolean {
  if (/^(?:presentation|none)$/.test(attribute(node, 'role'))) return false
  const rows = rowsOf(node)
  if (rows.length === 0 || has(node, layout)) return false
  return has(node, new Set(['th'])) || (rows.length > 1 && rows.every((row) => cellsOf(row).length > 1))
}

const layout = new Set(['table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'img'])

const has = (node: Element, names: ReadonlySet<string>): boolean =>
  node.children.some((child) => child.type === 'element' && (names.has(child.tagName) || has(child, names)))

export function readTable(node: Element, reading: Reading, around: Around): void {
  reading.push(...tableOf(node, reading, around))
}

/** The table's caption, the table, and what no table can hold. */
export function tableOf(node: Element, reading: Reading, around: Around): Piece[] {
  const at = lineOf(node)
  const after: Piece[] = []
  const lines = (nodes: readonly Node[]): Inline[][] => {
    const parts = partsOf(nodes, reading, around)
    after.push(...parts.after)
    return [...parts.lines, ...parts.lists.flatMap(linesOfList)]
  }
  const captions = node.children.filter((child) => child.type === 'element' && child.tagName === 'caption')
  const before = captions
    .flatMap((caption) => lines((caption as Element).children as Node[]))
    .map((content) => piece({ kind: 'paragraph', content }, at))
  const rows = rowsOf(node).map((row) =>
    cellsOf(row).map(
      (cell): TableCell => ({
        header: cell.tagName === 'th',
        colSpan: span(cell, 'colSpan'),
        rowSpan: span(cell, 'rowSpan'),
        content: orEmpty(lines(cell.children as Node[])),
      }),
    ),
  )
  const filled = rows.filter((row) => row.length > 0)
  return [...before, ...(filled.length > 0 ? [piece({ kind: 'table', rows: filled }, at)] : []), ...after]
}

const orEmpty = (content: Inline[][]): Inline[][] => (content.length > 0 ? content : [tidy([])])

const linesOfList = (list: {
  items: readonly { content: readonly Inline[]; lists: readonly never[] | readonly unknown[] }[]
}): Inline[][] =>
  list.items.flatMap((item) => [
    [...item.content],
    ...(item.lists as Parameters<typeof linesOfList>[0][]).flatMap(linesOfList),
  ])

function rowsOf(node: Element): Element[] {
  return elements(node).flatMap((child) => {
    if (child.tagName === 'tr') return [child]
    return /^t(?:head|body|foot)$/.test(child.tagName)
      ? elements(child).filter((row) => row.tagName === 'tr')
      : []
  })
}

const cellsOf = (row: Element): Element[] => elements(row).filter(({ tagName }) => /^t[dh]$/.test(tagName))

const elements = (node: Element): Element[] =>
  node.children.filter((child): child is Element => child.type === 'element')

/** HTML's own limit (HTML Living Standard, 4.9.11). */
const span = (cell: Element, name: string): number => {
  const value = Number(attribute(cell, name) || 1)
  return Number.isInteger(value) && value >= 1 ? Math.min(value, 1000) : 1
}
