// Card: an issue as the archive shows it: its cover, its name, and what is in it.

import type { Element } from 'hast'
import { editionWord } from '../render/edition-words'
import { type Child, el, elIf } from '../render/element'
import { plainNodes } from '../render/inline'
import { picturesInSizes } from '../render/picture'
import { renditionFile } from '../render/source'
import { type BackNumber, fullName } from './back-number'
import { type Archive, languageOf, own, upFrom } from './frame'

interface Place {
  readonly archive: Archive
  /** Path of the page that shows it. */
  readonly path: string
  /** Heading level of its name. */
  readonly level: number
}

/** The cover and, below it, the name, which is the one link: the style sheet spreads it over the cover. */
export const card = (number: BackNumber, place: Place): Element =>
  el(
    'li',
    { className: ['back-number'], ...langOf(number, place) },
    sheet(number, place, '15rem, 44vw'),
    name(number, place),
  )

/** The cover beside everything that is in the issue. */
export const entry = (number: BackNumber, place: Place): Element =>
  el(
    'article',
    { className: ['entry'], ...langOf(number, place) },
    el('div', { className: ['entry-cover'] }, sheet(number, place, '22rem, 60vw')),
    el('div', { className: ['entry-text'] }, name(number, place), contents(number, place)),
  )

const langOf = ({ language }: BackNumber, { archive }: Place) => ({
  lang: language === languageOf(archive) ? undefined : language,
})

const around = ({ language, han }: BackNumber) => ({ language, han })

function name(number: BackNumber, { archive, path, level }: Place): Child {
  const several = archive.publications.length > 1
  const words = several
    ? fullName(number)
    : [number.number, number.title].filter(Boolean).join(' · ') || number.date
  return [
    el(
      `h${level}`,
      { className: ['issue-name'] },
      el(
        'a',
        { href: `${upFrom(path)}${number.folder}/index.html` },
        words === ''
          ? own(archive, editionWord('archive.untitled', languageOf(archive)))
          : plainNodes(words, around(number)),
      ),
    ),
    words !== number.date &&
      elIf(
        'p',
        { className: ['issue-date'] },
        number.date !== '' &&
          (number.iso === null ? number.date : el('time', { dateTime: number.iso }, number.date)),
      ),
  ]
}

/** A small front page: photograph and cover lines, or the number set large where there is no photograph. */
function sheet(number: BackNumber, { path }: Place, sizes: string): Element {
  const { cover } = number
  const picture =
    cover &&
    picturesInSizes(
      { photos: new Map([[cover.photo.sha256, cover.photo]]) },
      (rendition) => `${upFrom(path)}photos/${renditionFile(rendition)}`,
    )(cover.use, { layout: 'cover', index: 0, of: 1 })
  const [wide, narrow] = sizes.split(', ')
  if (picture) {
    if (picture.properties.srcSet) picture.properties.sizes = `(min-width: 48rem) ${wide}, ${narrow}`
    picture.properties.loading = 'lazy'
  }
  // The name and the number stand below as the card's heading; read out twice they would only be in the way.
  return el(
    'div',
    { className: ['sheet', picture ? 'sheet-photo' : 'sheet-type'] },
    el(
      'p',
      { className: ['sheet-name', 'bold'], ariaHidden: 'true' },
      plainNodes(number.wordmark, around(number)),
    ),
    picture ??
      el(
        'p',
        { className: ['sheet-number', 'bold'], ariaHidden: 'true' },
        plainNodes(markOf(number), around(number)),
      ),
    elIf(
      'ul',
      { className: ['sheet-lines'] },
      number.coverLines
        .slice(0, 3)
        .map((line) => el('li', { className: ['bold'] }, plainNodes(line, around(number)))),
    ),
  )
}

/** "86", else the year, else the first letter of the wordmark. */
const markOf = ({ number, iso, wordmark }: BackNumber): string =>
  /\d+(?=\D*$)/.exec(number)?.[0] ?? iso?.slice(0, 4) ?? [...wordmark][0] ?? ''

function contents(number: BackNumber, { path, level }: Place): Child {
  const up = upFrom(path)
  return elIf(
    'div',
    { className: ['contents'] },
    number.sections.map((section) =>
      el(
        section.heading === '' ? 'div' : 'section',
        {},
        section.heading !== '' &&
          el(
            `h${level + 1}`,
            { className: ['kicker'] },
            el('a', { href: up + section.href }, plainNodes(section.heading, around(number))),
          ),
        elIf(
          'ul',
          {},
          section.articles.map(({ hed, dek, href, language }) =>
            el(
              'li',
              { lang: language === number.language ? undefined : language },
              el(
                'a',
                { className: ['headline'], href: up + href },
                plainNodes(hed, { language, han: number.han }),
              ),
              elIf('p', { className: ['dek'] }, plainNodes(dek, { language, han: number.han })),
            ),
          ),
        ),
      ),
    ),
  )
}
