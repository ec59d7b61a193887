// PDF tree table: a table's rows in head and body, each as wide as the others (ISO 14289-1, 7.5).
import type { Kid, Tag } from './pdf-tree'

const isRow = (kid: Kid): boolean => kid.kind === 'tag' && kid.type === 'TR'

/** Caption, head and body; header cells with their scope, and empty cells where a row ends early. */
export function shapeTable(table: Tag): Tag {
  const caption: Kid[] = []
  const rows: Tag[] = []
  const gather = (kids: readonly Kid[]): void => {
    for (const kid of kids) {
      if (kid.kind !== 'tag') caption.push(kid)
      else if (isRow(kid)) rows.push(kid)
      else if (holdsRow(kid)) gather(kid.kids)
      else caption.push(kid)
    }
  }
  gather(table.kids)
  const filled = fillRows(rows.map(cellsOf))
  const heads = filled.findIndex((row) => row.kids.some((cell) => cell.kind === 'tag' && cell.type !== 'TH'))
  const head = heads > 0 ? filled.slice(0, heads) : []
  const body = filled.slice(head.length)
  const part = (type: string, kids: readonly Kid[]): Tag[] =>
    kids.length > 0 ? [{ kind: 'tag', type, kids }] : []
  return { ...table, kids: [...part('Caption', caption), ...part('THead', head), ...part('TBody', body)] }
}

const holdsRow = (tag: Tag): boolean =>
  tag.kids.some((kid) => isRow(kid) || (kid.kind === 'tag' && holdsRow(kid)))

/** A row of cells only; each header cell says what it heads. */
const cellsOf = (row: Tag): Tag => ({
  ...row,
  kids: row.kids.map((kid): Tag => {
    if (kid.kind !== 'tag' || (kid.type !== 'TH' && kid.type !== 'TD'))
      return { kind: 'tag', type: 'TD', kids: [kid] }
    const cell = kid.cell ?? { rows: 1, columns: 1 }
    return {
      ...kid,
      cell: kid.type === 'TH' ? { ...cell, scope: cell.scope ?? 'Column' } : { ...cell, scope: undefined },
    }
  }),
})

/** Spans that reach beyond the last row are cut; rows that are too short get empty cells. */
function fillRows(rows: readonly Tag[]): Tag[] {
  const taken: boolean[][] = rows.map(() => [])
  const cut = rows.map((row, at): Tag => {
    let column = 0
    return {
      ...row,
      kids: (row.kids as Tag[]).map((cell): Tag => {
        while (taken[at]?.[column]) column++
        const high = Math.min(cell.cell?.rows ?? 1, rows.length - at)
        const wide = cell.cell?.columns ?? 1
        for (let down = 0; down < high; down++)
          for (let across = 0; across < wide; across++)
            (taken[at + down] as boolean[])[column + across] = true
        column += wide
        return { ...cell, cell: { scope: cell.cell?.scope, rows: high, columns: wide } }
      }),
    }
  })
  const width = Math.max(...taken.map((row) => row.length))
  return cut.map((row, at) => {
    const holes = Array.from({ length: width }, (_, column) => taken[at]?.[column] !== true).filter(Boolean)
    return { ...row, kids: [...row.kids, ...holes.map((): Tag => ({ kind: 'tag', type: 'TD', kids: [] }))] }
  })
}
