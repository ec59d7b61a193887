// Found articles: what the search is told of an issue's articles.
import { asideTexts, blockText, usesOf } from '../body/text'
import type { Edition, EditionArticle, EditionSection } from '../render/edition'
import { type BackNumber, fullName } from './back-number'
import type { FoundArticle } from './found'

/** Every article that the web edition shows, with all of its words. */
export const foundArticles = (edition: Edition, number: BackNumber): FoundArticle[] =>
  edition.sections.flatMap((section) => section.articles.map((shown) => foundArticle(shown, section, number)))

function foundArticle(
  { article, slug, blocks, language }: EditionArticle,
  section: EditionSection,
  number: BackNumber,
): FoundArticle {
  const lines = [
    ...blocks.map(blockText),
    ...asideTexts(blocks),
    ...usesOf(blocks).flatMap(({ use }) => [use.caption, use.credit, use.decorative ? '' : use.alt]),
  ]
  const kicker = article.kicker.trim() || section.section.kicker.trim()
  return {
    url: `${number.folder}/${section.slug}.html#${slug}`,
    hed: article.hed.trim() || section.title,
    dek: article.dek.trim(),
    people: [article.byline.trim(), article.dateline.trim()].filter(Boolean).join(' '),
    where: [fullName(number), number.date, kicker].filter(Boolean).join(' · '),
    text: lines
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n'),
    language,
  }
}
