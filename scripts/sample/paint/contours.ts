// Contours: lines of one height through a field, by marching squares.
import type { SKRSContext2D } from '@napi-rs/canvas'

/** Strokes every line where `height` is `level`, on a grid of `step` pixels. */
export function contour(
  ctx: SKRSContext2D,
  width: number,
  height: number,
  step: number,
  heightAt: (x: number, y: number) => number,
  level: number,
): void {
  const columns = Math.ceil(width / step) + 1
  const rows = Math.ceil(height / step) + 1
  const grid = gridOf(heightAt, columns, rows, step)
  const at = (column: number, row: number) => (grid[row * columns + column] as number) - level
  ctx.beginPath()
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const corners = [
        at(column, row),
        at(column + 1, row),
        at(column + 1, row + 1),
        at(column, row + 1),
      ] as const
      const crossings: [number, number][] = []
      for (let side = 0; side < 4; side++) {
        const one = corners[side] as number
        const other = corners[(side + 1) % 4] as number
        if (one > 0 === other > 0) continue
        const share = one / (one - other)
        const [ax, ay] = square[side] as readonly [number, number]
        const [bx, by] = square[(side + 1) % 4] as readonly [number, number]
        crossings.push([(column + ax + (bx - ax) * share) * step, (row + ay + (by - ay) * share) * step])
      }
      for (let index = 0; index + 1 < crossings.length; index += 2) {
        ctx.moveTo(...(crossings[index] as [number, number]))
        ctx.lineTo(...(crossings[index + 1] as [number, number]))
      }
    }
  }
  ctx.stroke()
}

const square = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const

const grids = new WeakMap<object, Float64Array>()

/** A field is sampled once, however many levels are drawn of it. */
function gridOf(
  heightAt: (x: number, y: number) => number,
  columns: number,
  rows: number,
  step: number,
): Float64Array {
  const known = grids.get(heightAt)
  if (known) return known
  const grid = new Float64Array(columns * rows)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      grid[row * columns + column] = heightAt(column * step, row * step)
  grids.set(heightAt, grid)
  return grid
}
