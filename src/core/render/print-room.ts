// Print room: how much of a page the parts of an article take, as far as it can be told before they are printed.
import type { Block } from '../body/blocks'
import { blockText, inlineText, usesOf } from '../body/text'
import { footnotesOf } from '../body/walk'
import type { Sheet } from '../publication/sheet'
import type { EditionArticle } from './edition'
import { leadHigh } from './print-picture'
import type { Source } from './source'

// All are shares of the type area's height.

export const headerShare = ({ article }: EditionArticle, { high }: Sheet): number =>
  (article.dek.trim() === '' ? 26 : 40) / high

/** The photographs that stand above the text, with their captions, where they have `most` of the room. */
export const leadShare = ({ blocks }: EditionArticle, most: number, sheet: Sheet, source: Source): number =>
  leadHigh(blocks[0], most, sheet, source) / sheet.high

const eastern = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/g
/** Characters of running text in a square centimetre of a column; an ideograph takes the room of two. */
const density = { 1: 11.1, 2: 12.9, 3: 14 } as const
/** With its caption, in a column of two, and of a row of a gallery, across the page; in millimetres of the page. */
const photoHigh = 35
const rowHigh = 75
/** Photographs in a row, mostly. */
const inRow = 3

/** Lines of running text that a block takes beside its words: what is left free around it, and larger type. */
const linesAround: Partial<Record<Block['kind'], number>> = {
  subhead: 1.2,
  list: 0.7,
  quote: 1.2,
  pullquote: 4,
  sidebar: 3.5,
  table: 3,
  rule: 2,
}
/** A row of a table is higher than a line. */
const linesOfRow = 0.9
/** The rule above the notes, with what is left free around it. */
const linesAboveNotes = 2
/** The room that a letter of a note takes, of that of the text. */
const noteSize = 0.71

export function textShare({ blocks }: EditionArticle, sheet: Sheet): number {
  const { columns, column, high, type } = sheet
  const notes = footnotesOf(blocks).map(({ content }) => charactersOf(inlineText(content)) * noteSize)
  const characters = notes.reduce((sum, note) => sum + note, charactersOf(blocks.map(blockText).join('\n')))
  const room = (((columns * column) / 10) * high * density[columns]) / 10
  const lines = blocks.reduce(
    (sum, block) =>
      sum + (linesAround[block.kind] ?? 0) + (block.kind === 'table' ? block.rows.length * linesOfRow : 0),
    notes.length > 0 ? linesAboveNotes : 0,
  )
  const pictures = blocks
    .slice(isPicture(blocks[0]) ? 1 : 0)
    .reduce((sum, block) => sum + pictureHigh(block), 0)
  return characters / room + (lines * type.line * 0.3528) / (columns * high) + pictures / high
}

const isPicture = (block: Block | undefined): boolean => block?.kind === 'photo' || block?.kind === 'gallery'

/** In millimetres of a page of two columns. */
function pictureHigh(block: Block): number {
  const photographs = usesOf([block]).length
  return block.kind === 'gallery' ? Math.ceil(photographs / inRow) * rowHigh : photographs * photoHigh
}

const charactersOf = (text: string): number =>
  text.length + (text.match(eastern)?.length ?? 0) + text.split('\n').length * 18
