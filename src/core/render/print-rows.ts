// Print rows: how high the rows of a gallery are on paper, and how wide the photographs in them.
import type { Sheet } from '../publication/sheet'
import { rowsOf } from './gallery-rows'

/** Heights and widths in millimetres. */
export interface Row {
  /** Places of its photographs in the gallery. */
  readonly items: readonly number[]
  readonly high: number
  /** Of each photograph; what is higher than the row is cropped. */
  readonly widths: readonly number[]
}

/** Between the photographs of a row, and between rows. */
export const gap = 3.5
const between = 4
/** A caption of two lines with its blank. */
const caption = 11

/** Shares of the type area's height. */
const highestRow = 0.29
const highestFirst = 0.38
/** In a row no photograph loses more of its height. */
const leastShown = 0.78
/** Rows are not made smaller than this for the room that is left. */
const leastScale = 0.4

/**
 * Rows for photographs of these shapes, width by height. `first`: the first has a row of its own, and is cropped rather than
 * set narrower. `most`: how much of the page they may take together, with their captions.
 */
export function planRows(
  shapes: readonly number[],
  { first, most }: { readonly first: boolean; readonly most?: number | undefined },
  sheet: Pick<Sheet, 'measure' | 'high'>,
): Row[] {
  const alone = first && shapes.length > 1
  const parts = alone
    ? [[0], ...rowsOf(shapes.slice(1)).map((row) => row.map((at) => at + 1))]
    : rowsOf(shapes)
  const natural = parts.map((items) => {
    const room = sheet.measure - gap * (items.length - 1)
    return room / items.reduce((sum, at) => sum + (shapes[at] as number), 0)
  })
  const wanted = natural.map((high, index) =>
    Math.min(high, (alone && index === 0 ? highestFirst : highestRow) * sheet.high),
  )
  const pictures = wanted.reduce((sum, high) => sum + high, 0)
  const rest = caption * parts.length + between * (parts.length - 1)
  const less =
    most === undefined ? 1 : Math.min(1, Math.max(leastScale, (most * sheet.high - rest) / pictures))
  return parts.map((items, index): Row => {
    const full = natural[index] as number
    const high = (wanted[index] as number) * less
    const shown =
      alone && index === 0 ? high / full : Math.min(1, Math.max(less < 1 ? leastShown : 1, high / full))
    return { items, high, widths: items.map((at) => ((shapes[at] as number) * high) / shown) }
  })
}

/** What rows take of a page with their captions. */
export const highOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, { high }) => sum + high + caption, 0) + between * Math.max(0, rows.length - 1)
