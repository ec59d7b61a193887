// Front: the parts of a front page: nameplate, cover and contents.
import type { Element } from 'hast'
import { usesOf } from '../body/text'
import type { PhotoUse } from '../photo/use'
import { field } from './article'
import { type Edition, type EditionArticle, headingOf } from './edition'
import { editionWord } from './edition-words'
import { type Child, el, elIf } from './element'
import { figure, type Picture } from './figure'
import { plainNodes } from './inline'
import { folio, wordsLang } from './page'

export interface FrontFrame {
  readonly edition: Edition
  readonly picture: Picture
  /** Where an article or a section stands. */
  readonly href: (section: string, article?: string) => string
  /** Heading level of a section in the contents. */
  readonly level: number
}

/** The nameplate: logo or wordmark as the page's one h1, the slogan, and the line with number and date. */
export function nameplate({ edition, picture }: FrontFrame): Element {
  const { publication } = edition
  const around = { language: edition.language, han: edition.han }
  const logo = publication.nameplate.logo
  const image =
    logo === null ? undefined : picture(logoUse(logo, edition.wordmark), { layout: 'cover', index: 0, of: 1 })
  if (image) image.properties.className = ['logo']
  return el(
    'header',
    { className: ['nameplate'] },
    image
      ? el('h1', { className: ['wordmark', 'with-logo'] }, image)
      : field('h1', 'wordmark', edition.wordmark, around),
    field('p', 'slogan', publication.nameplate.slogan, around),
    folio(edition, true),
  )
}

export const logoUse = (photo: string, alt: string): PhotoUse => ({
  v: 1,
  id: 'logo',
  photo,
  source: '',
  caption: '',
  credit: '',
  alt,
  decorative: false,
  focal: null,
})

/** The cover photograph, where the issue has one; else the first photograph of the first article, as its picture. */
export function coverFigure({ edition, picture }: FrontFrame): Element | undefined {
  const { issue } = edition
  const use = issue.cover ?? leadUse(edition)
  if (!use) return undefined
  return figure(
    use,
    { layout: 'cover', index: 0, of: 1 },
    { nth: 0, of: 0 },
    { language: edition.language, han: edition.han, issueLanguage: edition.language, picture },
    ['cover'],
  )
}

const leadUse = (edition: Edition): PhotoUse | undefined =>
  usesOf(edition.sections[0]?.articles[0]?.blocks ?? [])
    .map(({ use }) => use)
    .find(({ photo }) => photo !== null && edition.source.photos.has(photo))

/** What sells the issue: its cover lines, else its first hed with its dek. */
export function coverLines({ edition, href }: Pick<FrontFrame, 'edition' | 'href'>): Element | undefined {
  const around = { language: edition.language, han: edition.han }
  const lines = edition.issue.coverLines.map((line) => line.trim()).filter((line) => line !== '')
  if (lines.length > 0)
    return el(
      'div',
      { className: ['cover-lines'] },
      lines.map((line, index) => {
        const found = articleOf(edition, line)
        const words = plainNodes(line, around)
        return [
          el(
            'p',
            { className: ['cover-line'] },
            found ? el('a', { href: href(found.section, found.shown.slug) }, words) : words,
          ),
          index === 0 &&
            found &&
            field('p', 'dek', found.shown.article.dek, languageOf(found.shown, edition)),
        ]
      }),
    )
  const section = edition.sections[0]
  const shown = section?.articles[0]
  if (!section || !shown || shown.article.hed.trim() === '') return undefined
  const inner = languageOf(shown, edition)
  return el(
    'div',
    { className: ['cover-lines'], lang: shown.language === edition.language ? undefined : shown.language },
    el(
      'p',
      { className: ['cover-line'] },
      el('a', { href: href(section.slug, shown.slug) }, plainNodes(shown.article.hed.trim(), inner)),
    ),
    field('p', 'dek', shown.article.dek, inner),
  )
}

const languageOf = (shown: EditionArticle, edition: Edition) => ({
  language: shown.language,
  han: edition.han,
})

function articleOf(edition: Edition, hed: string) {
  for (const section of edition.sections)
    for (const shown of section.articles)
      if (shown.article.hed.trim() === hed) return { section: section.slug, shown }
  return undefined
}

/** The headlines by section, with their deks. */
export function contents({ edition, href, level }: FrontFrame): Element | undefined {
  const around = { language: edition.language, han: edition.han }
  const label = editionWord('edition.contents', edition.language)
  return elIf(
    'nav',
    { className: ['contents'], ariaLabel: label },
    edition.sections.map((section) => {
      const heading = headingOf(section)
      return el(
        heading === '' ? 'div' : 'section',
        {},
        heading !== '' &&
          el(
            `h${level}`,
            { className: ['kicker'] },
            el('a', { href: href(section.slug) }, plainNodes(heading, around)),
          ),
        elIf(
          'ul',
          {},
          section.articles.map((shown) => headline(section.slug, shown, edition, href)),
        ),
      )
    }),
  )
}

function headline(section: string, shown: EditionArticle, edition: Edition, href: FrontFrame['href']): Child {
  const { article, slug, language } = shown
  const hed = article.hed.trim()
  if (hed === '') return undefined
  const inner = languageOf(shown, edition)
  return el(
    'li',
    { lang: language === edition.language ? undefined : language },
    el('a', { className: ['headline'], href: href(section, slug) }, plainNodes(hed, inner)),
    field('p', 'dek', article.dek, inner),
  )
}

/** A link that says where it leads in the edition's own words. */
export const ownWord = (edition: Edition, key: Parameters<typeof editionWord>[0]): Element =>
  el('span', { className: ['label'], lang: wordsLang(edition) }, editionWord(key, edition.language))
