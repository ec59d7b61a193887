// Gallery rows: how the photographs of a gallery share out over rows in which all have the same height, each in its own shape.
import type { GalleryLayout } from '../body/blocks'

/** Slots without a file take the room of the usual photograph. */
export const usualShape = 3 / 2

/** The small photographs of a row by itself, and of the strip under a large one. */
const small = 5
/** What one row may hold, in photographs and in their shape together. */
const mostInRow = 5
const widestRow = 8

/** Rows on a screen, by the gallery's layout; shapes are width by height. */
export function galleryRows(layout: GalleryLayout, shapes: readonly number[]): number[][] {
  switch (layout) {
    case 'grid':
      return rowsOf(shapes)
    case 'row':
      return shapes.length <= mostInRow && sumOf(shapes) <= widestRow
        ? [shapes.map((_, at) => at)]
        : rowsOf(shapes, small)
    case 'lead':
      return shapes.length < 2
        ? rowsOf(shapes)
        : [[0], ...rowsOf(shapes.slice(1), small).map((row) => row.map((at) => at + 1))]
  }
}

export const sumOf = (shapes: readonly number[]): number => shapes.reduce((all, one) => all + one, 0)

/** Places in rows of nearly the same width of shapes, in order. `wanted`: about the shape of a row. */
export function rowsOf(shapes: readonly number[], wanted = shapes.length > 5 ? 4.5 : 3.6): number[][] {
  const sum = sumOf(shapes)
  const count = Math.max(1, Math.min(shapes.length, Math.round(sum / wanted)))
  const each = sum / count
  const rows: number[][] = []
  let row: number[] = []
  let before = 0
  let here = 0
  shapes.forEach((shape, index) => {
    const end = each * (rows.length + 1)
    // The row ends where its end is nearer without this photograph than with it.
    if (row.length > 0 && rows.length < count - 1 && before + here + shape - end > end - before - here) {
      rows.push(row)
      before += here
      row = []
      here = 0
    }
    row.push(index)
    here += shape
  })
  rows.push(row)
  return rows
}
