// Number: what an issue is called by its number.
import type { TFunction } from 'i18next'
import type { Issue } from '#core/issue/issue'

export function sayNumber(t: TFunction, { number, volume }: Pick<Issue, 'number' | 'volume'>): string {
  if (number === null) return t('app.number.none')
  return volume === null ? t('app.number', { number }) : t('app.number.volume', { number, volume })
}
