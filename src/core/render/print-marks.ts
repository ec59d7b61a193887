// Print marks: the places of an issue that its contents, outline and running heads refer to.
import { type Edition, headingOf } from './edition'

/** A place that the contents, the outline and the running heads refer to. */
export interface Mark {
  /** The name of its destination in the PDF. */
  readonly name: string
  /** Empty: a section without a name, whose articles stand by themselves. */
  readonly title: string
  readonly kind: 'section' | 'article'
  /** BCP 47 tag of the title. */
  readonly language: string
}

export const sectionName = (section: number): string => `s${section + 1}`
export const articleName = (section: number, article: number): string => `s${section + 1}a${article + 1}`

/** In the order of the pages; an article without a hed has none. */
export function marksOf(edition: Edition): Mark[] {
  return edition.sections.flatMap((section, at): Mark[] => [
    { name: sectionName(at), title: headingOf(section), kind: 'section', language: edition.language },
    ...section.articles.flatMap(({ article, language }, nth): Mark[] =>
      article.hed.trim() === ''
        ? []
        : [{ name: articleName(at, nth), title: article.hed.trim(), kind: 'article', language }],
    ),
  ])
}
