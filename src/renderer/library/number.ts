// Number: what an issue is called in a list.
import type { TFunction } from 'i18next'
import type { IssueSummary } from '#core/issue/summary'

export function sayNumber(t: TFunction, { number, volume }: Pick<IssueSummary, 'number' | 'volume'>): string {
  if (number === null) return t('app.number.none')
  return volume === null ? t('app.number', { number }) : t('app.number.volume', { number, volume })
}
