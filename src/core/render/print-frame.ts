// Print frame: what every part of the print document is given.
import type { Edition } from './edition'
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
