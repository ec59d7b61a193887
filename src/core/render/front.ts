// Front: the parts of a front page: nameplate, cover and contents.
import type { Element } from 'hast'
import type { PhotoUse } from '../photo/use'
import { field } from './article'
import { type Edition, type EditionArticle, headingOf } from './edition'
import { editionWord } from './edition-words'
import { type Child, el, elIf } from './element'
import { figure, type Picture, shapeOf } from './figure'
import { plainNodes } from './inline'
import { type Lead, leadsOf, writtenLines } from './leads'
import { folio, wordsLang } from './page'
import { isUpright } from './shape'

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

/** A photograph on the cover, with its caption. */
export function coverFigure({ edition, picture }: FrontFrame, use: PhotoUse): Element {
  const cover = figure(
    use,
    { layout: 'cover', index: 0, of: 1 },
    { nth: 0, of: 0 },
    { language: edition.language, han: edition.han, issueLanguage: edition.language, picture },
    ['cover'],
  )
  if (isUpright(shapeOf(cover))) cover.properties.className = ['cover', 'upright']
  return cover
}

/** What sells the issue: its cover lines, else its first hed; the first with its dek. */
export function coverLines(frame: Pick<FrontFrame, 'edition' | 'href'>): Element | undefined {
  const { edition } = frame
  const leads = leadsOf(edition)
  const [first, ...others] = writtenLines(edition).length > 0 ? leads : leads.slice(0, 1)
  if (!first) return undefined
  return el(
    'div',
    { className: ['cover-lines'] },
    leadHead(first, frame),
    others.map((lead) => coverLine(lead, frame)),
  )
}

/** A lead's words, which lead to its article, and the dek of that. */
export const leadHead = (lead: Lead, frame: Pick<FrontFrame, 'edition' | 'href'>): Child => [
  coverLine(lead, frame),
  lead.found &&
    inItsLanguage(
      field('p', 'dek', lead.found.shown.article.dek, languageOf(lead.found.shown, frame.edition)),
      lead,
      frame.edition,
    ),
]

function coverLine(lead: Lead, { edition, href }: Pick<FrontFrame, 'edition' | 'href'>): Child {
  const { words, found } = lead
  const around = found ? languageOf(found.shown, edition) : { language: edition.language, han: edition.han }
  const nodes = plainNodes(words, around)
  const line = el(
    'p',
    { className: ['cover-line'] },
    found ? el('a', { href: href(found.section, found.shown.slug) }, nodes) : nodes,
  )
  return inItsLanguage(line, lead, edition)
}

/** An article in another language than the issue's says so; what says another already keeps it. */
function inItsLanguage(element: Element | undefined, { found }: Lead, edition: Edition): Child {
  const language = found?.shown.language
  if (element && language !== edition.language) element.properties.lang ??= language
  return element
}

const languageOf = (shown: EditionArticle, edition: Edition) => ({
  language: shown.language,
  han: edition.han,
})

/** The headlines by section, with their deks, except for those articles whose dek stands beside them already. */
export function contents(
  { edition, href, level }: FrontFrame,
  beside: ReadonlySet<string> = new Set(),
): Element | undefined {
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
          section.articles.map((shown) =>
            headline(shown, edition, href(section.slug, shown.slug), !beside.has(shown.article.id)),
          ),
        ),
      )
    }),
  )
}

function headline(shown: EditionArticle, edition: Edition, href: string, withDek: boolean): Child {
  const { article, language } = shown
  const hed = article.hed.trim()
  if (hed === '') return undefined
  const inner = languageOf(shown, edition)
  return el(
    'li',
    { lang: language === edition.language ? undefined : language },
    el('a', { className: ['headline'], href }, plainNodes(hed, inner)),
    withDek && field('p', 'dek', article.dek, inner),
  )
}

/** A link that says where it leads in the edition's own words. */
export const ownWord = (edition: Edition, key: Parameters<typeof editionWord>[0]): Element =>
  el('span', { className: ['label'], lang: wordsLang(edition) }, editionWord(key, edition.language))
