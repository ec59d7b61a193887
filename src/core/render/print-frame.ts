// Print frame: what every part of the print document is given, and how much room an article takes.
import { blockText, usesOf } from '../body/text'
import type { Edition, EditionArticle } from './edition'
import type { Picture } from './figure'
import type { Sheet } from './print-sheet'
import type { Addresses } from './source'

export interface PrintFrame {
  readonly edition: Edition
  readonly sheet: Sheet
  readonly addresses: Addresses
  readonly picture: Picture
  readonly pages: ReadonlyMap<string, number> | undefined
}

/** Heading level of a hed: below the section's heading where it has one. */
export const hedLevel = (named: boolean): number => (named ? 3 : 2)

const eastern = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/g
/** Characters of running text on a page of two columns; an ideograph takes the room of two. */
const perPage = { 2: 5600, 1: 3500 } as const

/** About how many pages an article fills. */
export function weightOf({ article, blocks }: EditionArticle, { columns }: Sheet): number {
  const text = blocks.map(blockText).join('\n')
  const characters = text.length + (text.match(eastern)?.length ?? 0) + text.split('\n').length * 18
  const photographs = usesOf(blocks).length
  return characters / perPage[columns] + photographs * 0.13 + (article.dek.trim() === '' ? 0.07 : 0.12)
}
