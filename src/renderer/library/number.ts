// Number: what an issue is called in a list.
import type { TFunction } from 'i18next'
import type { IssueSummary } from '#core/issue/summary'
import { sayDate } from '../ui/dates'

/** The title in the issue's language, which is that of `lang`; without one what its first article is called. */
export function titleOf(
  t: TFunction,
  { title, hed, language }: IssueSummary,
): { readonly words: string; readonly lang: string | undefined } {
  const own = title.trim() || hed
  return own === '' ? { words: t('library.untitled'), lang: undefined } : { words: own, lang: language }
}

export const sayIssueDate = (t: TFunction, { date, coverDate }: IssueSummary, language: string): string =>
  coverDate || (date ? sayDate(date, language) : t('library.undated'))
