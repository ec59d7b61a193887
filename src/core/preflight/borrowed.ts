// Borrowed: letters that none of the program's own fonts has, as the making of a PDF found out.
import { articlesOf } from '../issue/issue'
import { passagesOf } from '../issue/passages'
import type { Rule } from './rule'

/** The most letters that a sentence shows. */
const mostShown = 12

export const letterBorrowed: Rule = {
  id: 'letter-borrowed',
  severity: 'warn',
  heading: { en: 'Letters in none of the fonts', ja: '同梱フォントにない文字' },
  sentence: {
    en: 'None of Galley’s fonts has {{letters}}, used in {{where}}. The PDF takes them from this computer, and therefore does not call itself PDF/UA or PDF/A.',
    ja: '{{where}}で使われている{{letters}}は、同梱のフォントにありません。このコンピューターのフォントで組んだため、PDFはPDF/UA・PDF/Aを名乗りません。',
  },
  reason: {
    en: 'Another computer may set them otherwise or not at all, and what its fonts say of their letters is not known.',
    ja: 'ほかのコンピューターでは別の形になるか、表示されないことがあります。',
  },
  source: 'ISO 19005-2, 6.2.11; ISO 14289-1, 7.21',
  *check({ issue, publication, borrowed }) {
    if (!borrowed || borrowed.size === 0) return
    const left = new Set(borrowed)
    const found = new Map<string | undefined, Set<string>>()
    for (const { place, text } of passagesOf(issue))
      for (const letter of text) {
        if (!borrowed.has(letter)) continue
        left.delete(letter)
        found.set(place.article, (found.get(place.article) ?? new Set()).add(letter))
      }
    const front = new Set([...(found.get(undefined) ?? []), ...left])
    found.delete(undefined)
    if (front.size > 0) yield { place: {}, with: { letters: shown(front), where: `“${publication.title}”` } }
    for (const { section, article } of articlesOf(issue)) {
      const letters = found.get(article.id)
      const place = { section: section.id, article: article.id, field: 'body' as const }
      if (letters) yield { place, with: { letters: shown(letters), where: `“${article.hed.trim()}”` } }
    }
  },
}

const shown = (letters: ReadonlySet<string>): string => {
  const all = [...letters]
  return `${all.slice(0, mostShown).join(' ')}${all.length > mostShown ? ' …' : ''}`
}
