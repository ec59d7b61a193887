// Spans: how many columns and rows a cell of a table covers, held to what a table can be.

interface Spanned {
  readonly colSpan: number
  readonly rowSpan: number
}

/** HTML's own limit of columns (HTML Living Standard, 4.9.11). */
const widest = 1000

/** A whole number from 1; anything else is 1. */
const count = (value: unknown, most: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 ? Math.min(value, most) : 1

/** What `cell` covers; no row below the table's last. `rowsLeft` counts its own. */
export const spansOf = (cell: Readonly<Record<string, unknown>>, rowsLeft: number): Spanned => ({
  colSpan: count(cell.colSpan, widest),
  rowSpan: count(cell.rowSpan, Math.max(1, rowsLeft)),
})

/** False: the cells would make a grid many times as large as they are many, which is no table's and nothing could hold. */
export const spansFit = (rows: readonly (readonly Spanned[])[]): boolean => {
  const cells = rows.flat()
  const area = cells.reduce((sum, { colSpan, rowSpan }) => sum + colSpan * Math.min(rowSpan, rows.length), 0)
  return area <= cells.length * 20 + 1000
}
