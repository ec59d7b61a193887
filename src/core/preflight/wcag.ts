// WCAG: the success criteria that preflight cites, by their numbers and their names in both languages.
import type { Wording } from '../words'

/** The names are those of WCAG 2.2 and of its Japanese translation; the level, A or AA, stands in brackets. */
const criterion = (number: string, level: 'A' | 'AA', en: string, ja: string): Wording => ({
  en: `WCAG 2.2, ${number} ${en} (${level})`,
  ja: `WCAG 2.2 達成基準 ${number} ${ja}（${level}）`,
})

export const nonText = criterion('1.1.1', 'A', 'Non-text Content', '非テキストコンテンツ')
export const relationships = criterion('1.3.1', 'A', 'Info and Relationships', '情報及び関係性')
export const linkPurpose = criterion(
  '2.4.4',
  'A',
  'Link Purpose (In Context)',
  'リンクの目的（コンテキスト内）',
)
export const headingsAndLabels = criterion('2.4.6', 'AA', 'Headings and Labels', '見出し及びラベル')
/** Table markup. */
export const tableMarkup: Wording = {
  en: `${relationships.en}, technique H51`,
  ja: `${relationships.ja}、達成方法 H51`,
}
