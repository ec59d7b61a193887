// Sheet: the measures of a publication's page of paper, in millimetres.
import type { Publication } from './publication'

export interface Sheet {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly bottom: number
  readonly side: number
  /** Between the columns. */
  readonly gutter: number
  /** Of the type area. */
  readonly measure: number
  /** Of one column of text. */
  readonly column: number
  /** How far the text stands in from the left of the type area; only where there is one column. */
  readonly indent: number
  readonly columns: Publication['design']['columns']
  /** Of the type area. */
  readonly high: number
  /** Of running text, in points; a narrow column wants smaller type. */
  readonly type: { readonly size: number; readonly line: number }
}

const papers = {
  a4: { width: 210, height: 297, side: 18 },
  letter: { width: 215.9, height: 279.4, side: 20 },
  tabloid: { width: 279.4, height: 431.8, side: 19 },
} as const

/** One column keeps to about 70 characters, so it leaves a margin that heds and photographs reach into. */
const oneColumn = 126

const top = 25
const bottom = 22

/** Sizes of type by the width of a column, so that a line has some 40 to 75 characters. */
const types = [
  { upTo: 62, size: 9.2, line: 12.6 },
  { upTo: 100, size: 9.7, line: 13.5 },
  { upTo: Number.POSITIVE_INFINITY, size: 10.6, line: 15 },
] as const

/** The measures for a publication's paper (ISO 216; ANSI A and B) and number of columns. */
export function sheetOf({ paper, columns }: Publication['design']): Sheet {
  const { width, height, side } = papers[paper]
  const gutter = columns === 3 ? 6 : 7
  const measure = width - 2 * side
  const column = columns === 1 ? oneColumn : (measure - gutter * (columns - 1)) / columns
  const indent = columns === 1 ? measure - oneColumn : 0
  const high = height - top - bottom
  const type = types.find(({ upTo }) => column <= upTo) as (typeof types)[number]
  return { width, height, top, bottom, side, gutter, measure, column, indent, columns, high, type }
}
