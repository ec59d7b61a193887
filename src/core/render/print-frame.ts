// Print frame: what every part of the print document is given.

import type { Sheet } from '../publication/sheet'
import type { Edition } from './edition'
import type { Picture } from './figure'
import type { Face } from './fonts'
import type { Addresses } from './source'

/** Where the printed document finds things, and how fine they are. */
export interface PrintAddresses extends Addresses {
  readonly faces: readonly Face[]
  /** Photographs have at most so many dots an inch at their printed size. */
  readonly dpi: number
}

export interface PrintFrame {
  readonly edition: Edition
  readonly sheet: Sheet
  readonly addresses: PrintAddresses
  readonly picture: Picture
  readonly pages: ReadonlyMap<string, number> | undefined
}

/** Heading level of a hed: below the section's heading where it has one. */
export const hedLevel = (named: boolean): number => (named ? 3 : 2)
