// Length: how long a text is, in what its language is counted in.
import type { TFunction } from 'i18next'
import { lengthUnit } from '#core/body/text'

/** "450 words"; "1,200 characters" where `language`, the text's, is written without blanks. */
export const sayLength = (t: TFunction, count: number, language: string, shownIn: string): string =>
  t(`length.${lengthUnit(language)}`, { count, length: count.toLocaleString(shownIn) })
