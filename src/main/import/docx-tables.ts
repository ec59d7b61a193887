// Docx tables: cells that are left free, merged the old way or hidden by a merge, and which tables only lay a page out.
import type { Element, Root } from 'xast'
import type { StylesOf } from './docx-styles'
import { child, childrenOf, elementsIn, isElement, made, value, wordsIn } from './docx-tree'

/** The table style that says through mammoth that a table is one. */
export const tableStyle = 'GalleyTable'

/** `hide` hears of words in cells that a merge covers. */
export function settleTables(
  part: Root,
  stylesOf: StylesOf,
  hide: (at: Element, words: string) => void,
): void {
  for (const table of [...elementsIn(part)].filter(({ name }) => name === 'w:tbl')) {
    const rows = rowsOf(table)
    for (const row of rows) settleRow(row, hide)
    if (isData(table, rows, stylesOf)) sayIsTable(table)
  }
}

const rowsOf = (table: Element): Element[] =>
  childrenOf(table).flatMap((each) =>
    each.name === 'w:tr' ? [each] : each.name === 'w:tbl' ? [] : rowsOf(each),
  )

const cellsOf = (row: Element): Element[] => childrenOf(row).filter(({ name }) => name === 'w:tc')

function settleRow(row: Element, hide: (at: Element, words: string) => void): void {
  const properties = child(row, 'w:trPr')
  const free = Number(value(child(properties, 'w:gridBefore')) || 0)
  if (free > 0) {
    const first = row.children.findIndex(
      (each) => isElement(each) && each.name !== 'w:trPr' && each.name !== 'w:tblPrEx',
    )
    row.children.splice(Math.max(0, first), 0, ...Array.from({ length: Math.min(free, 60) }, emptyCell))
  }
  let before: Element | undefined
  for (const cell of cellsOf(row)) {
    const own = child(cell, 'w:tcPr')
    const across = child(own, 'w:hMerge')
    const down = child(own, 'w:vMerge')
    const isCovered = (merge: Element | undefined) => merge && value(merge) !== 'restart'
    if (isCovered(across) && before) {
      hideWords(cell, hide)
      widen(before)
      row.children = (row.children as Element[]).filter((each) => each !== cell)
      continue
    }
    if (isCovered(down)) hideWords(cell, hide)
    before = cell
  }
}

function hideWords(cell: Element, hide: (at: Element, words: string) => void): void {
  const words = wordsIn(cell)
  if (words.trim() !== '') hide(cell, words)
}

const emptyCell = (): Element => made('w:tc', {}, [made('w:p', {}, [])])

function widen(cell: Element): void {
  let properties = child(cell, 'w:tcPr')
  if (!properties) {
    properties = made('w:tcPr', {}, [])
    cell.children.unshift(properties)
  }
  const span = child(properties, 'w:gridSpan')
  const width = Number(value(span) || 1) + 1
  if (span) span.attributes['w:val'] = String(width)
  else properties.children.push(made('w:gridSpan', { 'w:val': String(width) }, []))
}

/** A table that is drawn as one, or has a row that repeats as its head; newsletters are laid out in tables that nobody sees. */
function isData(table: Element, rows: readonly Element[], stylesOf: StylesOf): boolean {
  const most = Math.max(0, ...rows.map((row) => cellsOf(row).length))
  if (rows.length * most < 2) return false
  if (rows.some((row) => child(child(row, 'w:trPr'), 'w:tblHeader'))) return true
  const properties = child(table, 'w:tblPr')
  const styles = stylesOf(value(child(properties, 'w:tblStyle')))
  const borders = [properties, ...styles.map((style) => child(style, 'w:tblPr'))]
  const cells = rows.flatMap(cellsOf).map((cell) => child(child(cell, 'w:tcPr'), 'w:tcBorders'))
  return (
    [...borders.map((each) => child(each, 'w:tblBorders')), ...cells].some(isDrawn) || isGrid(table, rows)
  )
}

/** Rows and columns of few words, without a picture: data, whether it is drawn or not, and with tables in it. */
function isGrid(table: Element, rows: readonly Element[]): boolean {
  const cells = rows.flatMap(cellsOf)
  const most = Math.max(0, ...rows.map((row) => cellsOf(row).length))
  return (
    rows.length > 1 &&
    most > 1 &&
    cells.every((cell) => wordsIn(cell).length <= 200) &&
    ![...elementsIn(table)].some(({ name }) => name === 'a:blip' || name === 'w:outlineLvl')
  )
}

const isDrawn = (borders: Element | undefined): boolean =>
  borders !== undefined && childrenOf(borders).some((line) => !/^(?:|nil|none)$/.test(value(line)))

function sayIsTable(table: Element): void {
  let properties = child(table, 'w:tblPr')
  if (!properties) {
    properties = made('w:tblPr', {}, [])
    table.children.unshift(properties)
  }
  const kept = (properties.children as Element[]).filter(({ name }) => name !== 'w:tblStyle')
  properties.children = [made('w:tblStyle', { 'w:val': tableStyle }, []), ...kept]
}
