// Marks: a text node's format bits and their names. The bits are Lexical's TEXT_TYPE_TO_FORMAT.
import type { Mark } from './blocks'

const bits: readonly (readonly [Mark, number])[] = [
  ['bold', 1],
  ['italic', 2],
  ['strike', 4],
  ['underline', 8],
  ['code', 16],
  ['subscript', 32],
  ['superscript', 64],
  ['highlight', 128],
]

export const marksOf = (format: number): Mark[] =>
  bits.filter(([, bit]) => (format & bit) !== 0).map(([mark]) => mark)

export const formatBits = (marks: readonly Mark[]): number =>
  bits.reduce((sum, [mark, bit]) => (marks.includes(mark) ? sum | bit : sum), 0)
