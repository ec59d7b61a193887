// Table: a table of hast -> a table block; tables that only lay a page out are read as what they hold.
import type { Element } from 'hast'
import type { Inline, TableCell } from '../body/blocks'
import { inlineText } from '../body/text'
import { lookOf } from './look'
import { partsOf } from './parts'
import { type Around, aroundWithin, phrase } from './phrase'
import { type Piece, piece } from './piece'
import { hasText, type Reading } from './reading'
import { isAllOver, withoutAllOver } from './runs'
import { tidy } from './tidy'
import { attribute, childrenOf, hasClass, isElement, leftTag, lineOf, type Node } from './tree'

/** A table of data has header cells, is drawn as one, or has two rows and columns of plain cells; mails lay out pages with others. */
export function isDataTable(node: Element): boolean {
  if (/^(?:presentation|none)$/.test(attribute(node, 'role'))) return false
  const rows = rowsOf(node)
  if (rows.length === 0) return false
  if (attribute(node, 'role') === 'table') return true
  const isHeaded = has(node, new Set(['th', 'thead']))
  if (isHeaded && !has(node, new Set(['table']))) return true
  const isWide = widthOf(rows) > 1 && (rows.length > 1 || isSheet(node))
  if (has(node, layout)) return isWide && isDrawn(rows)
  return isHeaded || isWide
}

/** Lines around most cells. */
function isDrawn(rows: readonly Element[]): boolean {
  const cells = rows.flatMap(cellsOf)
  const isLined = (cell: Element): boolean =>
    [...lookOf(cell)].some(
      ([name, value]) =>
        /^border(?:-(?:top|left|bottom|right))?$/.test(name) &&
        /\b(?:solid|double|dotted|dashed)\b/.test(value),
    )
  return cells.filter(isLined).length * 2 > cells.length
}

const layout = new Set(['table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'img'])

const has = (node: Element, names: ReadonlySet<string>): boolean =>
  childrenOf(node).some((child) => isElement(child) && (names.has(child.tagName) || has(child, names)))

/** Columns of the narrowest row, cells that reach down from above counted. */
function widthOf(rows: readonly Element[]): number {
  if (!spansFit(rows)) return Math.min(...rows.map((row) => cellsOf(row).length))
  let reaching: number[] = []
  const widths = rows.map((row) => {
    const cells = cellsOf(row)
    const width = reaching.length + cells.reduce((sum, cell) => sum + span(cell, 'colSpan'), 0)
    const down = cells.flatMap((cell) =>
      Array.from({ length: span(cell, 'colSpan') }, () => span(cell, 'rowSpan') - 1),
    )
    reaching = [...reaching.map((left) => left - 1), ...down].filter((left) => left > 0)
    return cells.length === 0 ? Number.POSITIVE_INFINITY : width
  })
  return widths.every((width) => width > 1) ? Math.min(...widths) : 1
}

/** Spans that make a grid many times as large as its cells are no table's, and nothing could hold it. */
function spansFit(rows: readonly Element[]): boolean {
  const cells = rows.flatMap(cellsOf)
  const area = cells.reduce(
    (sum, cell) => sum + span(cell, 'colSpan') * Math.min(span(cell, 'rowSpan'), rows.length),
    0,
  )
  return area <= cells.length * 20 + 1000
}

/** Whether the cells come from a spreadsheet: one row of several is a table there. */
const isSheet = (node: Element): boolean =>
  rowsOf(node).some((row) =>
    cellsOf(row).some(
      (cell) =>
        hasClass(cell, /^xl\d+$/) ||
        attribute(cell, 'dataSheetsValue') !== '' ||
        attribute(cell, 'sdval') !== '',
    ),
  )

export function readTable(node: Element, reading: Reading, around: Around): void {
  reading.push(...tableOf(node, reading, around))
}

/** The table, and what no table can hold. */
export function tableOf(node: Element, reading: Reading, around: Around): Piece[] {
  const at = lineOf(node)
  const after: Piece[] = []
  const lines = (nodes: readonly Node[], within: Around): Inline[][] => {
    const parts = partsOf(nodes, reading, within)
    after.push(...parts.after)
    return [...parts.lines, ...parts.lists.flatMap(linesOfList)]
  }
  const captions = childrenOf(node).filter((child) => isElement(child) && child.tagName === 'caption')
  const said = captions.flatMap((caption) => lines(childrenOf(caption as Element), around))
  // A caption is plain words; what is more than that stands before the table.
  const plain = said.every((line) => line.every(({ kind }) => kind === 'text' || kind === 'break'))
  const caption = plain ? said.map(inlineText).join(' ').replace(/\s+/g, ' ').trim() : ''
  const before = plain ? [] : said.map((content) => piece({ kind: 'paragraph', content }, at))
  for (const out of leftIn(node)) phrase([out], reading, around)
  const fits = spansFit(rowsOf(node))
  const rows = rowsOf(node).map((row) =>
    cellsOf(row).flatMap((cell): TableCell[] => {
      const apart = lookOf(cell).get('mso-ignore') === 'colspan'
      const own: TableCell = {
        header: cell.tagName === 'th' || isHead(row, node),
        colSpan: apart || !fits ? 1 : span(cell, 'colSpan'),
        rowSpan: fits ? span(cell, 'rowSpan') : 1,
        content: orEmpty(lines(childrenOf(cell), aroundWithin(cell, around))),
      }
      // Words that run over the empty cells beside them, in a spreadsheet.
      const free = apart && fits ? span(cell, 'colSpan') - 1 : 0
      return [
        own,
        ...Array.from({ length: free }, (): TableCell => ({ ...own, colSpan: 1, content: orEmpty([]) })),
      ]
    }),
  )
  const filled = headed(withinWidth(withoutTail(rows.filter((row) => row.length > 0))))
  const table = { kind: 'table', rows: filled, ...(caption ? { caption } : {}) } as const
  if (after.length > 0) reading.notes.tally(at, 'import.afterTable')
  return [...before, ...(filled.length > 0 ? [piece(table, at)] : []), ...after]
}

type Rows = readonly (readonly TableCell[])[]

const isEmpty = (cell: TableCell): boolean => !cell.content.some(hasText)

/** A cell alone in its row spans what there is: it may have been told of columns that are hidden. */
function withinWidth(rows: Rows): Rows {
  const widths = rows.filter((row) => row.length > 1).map(widthOfRow)
  const most = Math.max(0, ...widths)
  return rows.map((row) => {
    const [only] = row
    return most > 0 && only && row.length === 1 && only.colSpan > most ? [{ ...only, colSpan: most }] : row
  })
}

const widthOfRow = (row: readonly TableCell[]): number => row.reduce((sum, { colSpan }) => sum + colSpan, 0)

/** Empty rows at the end, as a spreadsheet's selection has them. */
function withoutTail(rows: Rows): Rows {
  const last = rows.findLastIndex((row) => row.some((cell) => !isEmpty(cell)))
  return rows.slice(0, last + 1)
}

/** A first row that alone is all bold is a header, whatever the program calls it; the bold of headers is their look. */
function headed(rows: Rows): Rows {
  const [first, second] = rows
  const isBold = (row: readonly TableCell[]) =>
    row.some((cell) => !isEmpty(cell)) &&
    row.every(
      (cell) => isEmpty(cell) || cell.content.filter(hasText).every((line) => isAllOver(line, 'bold')),
    )
  const none = !rows.some((row) => row.some(({ header }) => header))
  const guessed = none && first && second && first.length > 1 && isBold(first) && !isBold(second)
  return rows.map((row, index) =>
    row.map((cell) => {
      const header = cell.header || (guessed === true && index === 0)
      return header ? { ...cell, header, content: cell.content.map((line) => withoutAllOver(line)) } : cell
    }),
  )
}

const isHead = (row: Element, table: Element): boolean =>
  elements(table).some((child) => child.tagName === 'thead' && child.children.includes(row))

/** What a pass has marked as left out among rows and cells: hidden ones. */
const leftIn = (node: Element): Element[] =>
  elements(node).flatMap((child) => {
    if (child.tagName === leftTag) return [child]
    return /^t(?:head|body|foot|r)$/.test(child.tagName) ? leftIn(child) : []
  })

const orEmpty = (content: Inline[][]): Inline[][] => (content.length > 0 ? content : [tidy([])])

const linesOfList = (list: {
  items: readonly { content: readonly Inline[]; lists: readonly never[] | readonly unknown[] }[]
}): Inline[][] =>
  list.items.flatMap((item) => [
    [...item.content],
    ...(item.lists as Parameters<typeof linesOfList>[0][]).flatMap(linesOfList),
  ])

/** A foot stands last, wherever it is written. */
function rowsOf(node: Element): Element[] {
  const parts = elements(node)
  const isFoot = (each: Element) => each.tagName === 'tfoot'
  return [...parts.filter((each) => !isFoot(each)), ...parts.filter(isFoot)].flatMap((each) => {
    if (each.tagName === 'tr') return [each]
    return /^t(?:head|body|foot)$/.test(each.tagName)
      ? elements(each).filter((row) => row.tagName === 'tr')
      : []
  })
}

const cellsOf = (row: Element): Element[] => elements(row).filter(({ tagName }) => /^t[dh]$/.test(tagName))

const elements = (node: Element): Element[] => childrenOf(node).filter(isElement)

/** HTML's own limit (HTML Living Standard, 4.9.11). */
const span = (cell: Element, name: string): number => {
  const value = Number(attribute(cell, name) || 1)
  return Number.isInteger(value) && value >= 1 ? Math.min(value, 1000) : 1
}
