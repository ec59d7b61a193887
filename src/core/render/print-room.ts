// Print room: how much of a page the parts of an article take, as far as it can be told before they are printed.
import { blockText, usesOf } from '../body/text'
import type { EditionArticle } from './edition'
import { leadHigh } from './print-picture'
import type { Sheet } from './print-sheet'
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
/** The height of a photograph in the text, in millimetres of a page of two columns. */
const photoHigh = 27

export function textShare({ blocks }: EditionArticle, sheet: Sheet): number {
  const text = blocks.map(blockText).join('\n')
  const characters = text.length + (text.match(eastern)?.length ?? 0) + text.split('\n').length * 18
  const room = (((sheet.columns * sheet.column) / 10) * sheet.high * density[sheet.columns]) / 10
  const leads = blocks[0]?.kind === 'photo' || blocks[0]?.kind === 'gallery'
  const photographs = usesOf(leads ? blocks.slice(1) : blocks).length
  return characters / room + (photographs * photoHigh) / sheet.high
}
