// Pages: the archive's home, the years and the search, as trees.

import type { Root } from 'hast'
import type { Photo } from '../photo/photo'
import { wordmarkOf } from '../publication/publication'
import { editionWord } from '../render/edition-words'
import { type Child, el, elIf } from '../render/element'
import { logoUse } from '../render/front'
import { plainNodes } from '../render/inline'
import { picturesInSizes } from '../render/picture'
import { renditionFile } from '../render/source'
import { fullName, type Year } from './back-number'
import { card, entry } from './card'
import {
  type Archive,
  archivePage,
  hanOf,
  languageOf,
  masthead,
  own,
  pagesNav,
  scriptPath,
  searchPath,
  titleOf,
  upFrom,
  yearName,
} from './frame'
import { searchForm } from './search-form'

export interface ArchivePage {
  readonly path: string
  readonly tree: Root
}

export const homePath = 'index.html'
export const yearPath = (year: string): string => `years/${year}.html`

/** The logo of a publication that has one, where its file could be read. */
export type Logos = ReadonlyMap<string, Photo>

/** Every page of the archive's own; the pages of the issues are their web editions. */
export const archivePages = (archive: Archive, logos: Logos): ArchivePage[] => [
  ...archive.years.map((year) => ({ path: yearPath(year.name), tree: yearPage(archive, year) })),
  { path: searchPath, tree: searchPage(archive) },
  { path: homePath, tree: homePage(archive, logos) },
]

const aroundOf = (archive: Archive) => ({ language: languageOf(archive), han: hanOf(archive) })

const countOf = (archive: Archive): number =>
  archive.years.reduce((sum, { numbers }) => sum + numbers.length, 0)

/** "2019–2026". */
function span(archive: Archive): string {
  const years = archive.years.map(({ name }) => name).filter((name) => /^\d/.test(name))
  const [last, first] = [years[0], years.at(-1)]
  return first === last ? (first ?? '') : `${first}–${last}`
}

const aboutOf = (archive: Archive): string => {
  const years = span(archive)
  const language = languageOf(archive)
  return years === ''
    ? `${titleOf(archive)}: ${editionWord('archive.title', language)}`
    : editionWord('archive.about', language, { title: titleOf(archive), years })
}

const sayCount = (count: number, language: string): string =>
  count === 1 ? editionWord('archive.count.one', language) : editionWord('archive.count', language, { count })

function homePage(archive: Archive, logos: Logos): Root {
  const language = languageOf(archive)
  const [latest] = archive.years.flatMap(({ numbers }) => numbers)
  return archivePage({
    archive,
    path: homePath,
    subject: '',
    description: aboutOf(archive),
    body: [
      nameplate(archive, logos),
      el(
        'main',
        { id: 'main' },
        searchForm(archive, homePath),
        latest === undefined &&
          el('p', { className: ['dek'] }, own(archive, editionWord('archive.none', language))),
        latest &&
          el(
            'section',
            { className: ['latest'], ariaLabelledBy: ['latest'] },
            el(
              'h2',
              { id: 'latest', className: ['kicker'] },
              own(archive, editionWord('archive.latest', language)),
            ),
            entry(latest, { archive, path: homePath, level: 3 }),
          ),
        archive.years.map((year) => yearSection(archive, year)),
      ),
    ],
  })
}

function nameplate(archive: Archive, logos: Logos): Child {
  const [publication] = archive.publications
  const around = aroundOf(archive)
  const alone = archive.publications.length === 1
  const logo = alone ? logos.get(publication.id) : undefined
  const image =
    logo &&
    picturesInSizes({ photos: new Map([[logo.sha256, logo]]) }, (one) => `photos/${renditionFile(one)}`)(
      logoUse(logo.sha256, wordmarkOf(publication)),
      { layout: 'cover', index: 0, of: 1 },
    )
  if (image) image.properties.className = ['logo']
  const names = archive.publications.map(wordmarkOf).join(' · ')
  const { slogan } = publication.nameplate
  return el(
    'header',
    { className: ['nameplate'] },
    image
      ? el('h1', { className: ['wordmark', 'with-logo'] }, image)
      : el('h1', { className: alone ? ['wordmark'] : ['wordmark', 'several'] }, plainNodes(names, around)),
    alone && elIf('p', { className: ['slogan'] }, plainNodes(slogan.trim(), around)),
    el(
      'div',
      { className: ['folio'] },
      el('span', {}, own(archive, editionWord('archive.title', around.language))),
      ' ',
      el('span', {}, own(archive, sayCount(countOf(archive), around.language))),
      elIf('span', {}, span(archive)),
    ),
    pagesNav(archive, homePath),
  )
}

function yearSection(archive: Archive, year: Year): Child {
  const language = languageOf(archive)
  const id = `year-${year.name}`
  return el(
    'section',
    { className: ['year'], ariaLabelledBy: [id] },
    el(
      'div',
      { className: ['year-head'] },
      el('h2', { id, className: ['year-name'] }, own(archive, yearName(year.name, language))),
      el(
        'p',
        { className: ['year-all'] },
        el(
          'a',
          { href: yearPath(year.name) },
          own(archive, editionWord('archive.year.all', language, { year: yearName(year.name, language) })),
        ),
      ),
    ),
    el(
      'ul',
      { className: ['covers'] },
      year.numbers.map((number) => card(number, { archive, path: homePath, level: 3 })),
    ),
  )
}

function yearPage(archive: Archive, year: Year): Root {
  const language = languageOf(archive)
  const path = yearPath(year.name)
  const name = yearName(year.name, language)
  return archivePage({
    archive,
    path,
    subject: name,
    description: [name, ...year.numbers.map(fullName)].join(' · '),
    body: [
      masthead(archive, path),
      el(
        'main',
        { id: 'main' },
        el('h1', { className: ['page-name'] }, own(archive, name)),
        yearsNav(archive, path),
        year.numbers.map((number) => entry(number, { archive, path, level: 2 })),
      ),
    ],
  })
}

function yearsNav(archive: Archive, path: string): Child {
  const language = languageOf(archive)
  return elIf(
    'nav',
    { className: ['years'], ariaLabel: editionWord('archive.years', language) },
    elIf(
      'ul',
      {},
      archive.years.map(({ name, numbers }) => {
        const href = yearPath(name)
        return el(
          'li',
          {},
          el(
            'a',
            { href: upFrom(path) + href, ariaCurrent: href === path ? 'page' : undefined },
            own(archive, yearName(name, language)),
          ),
          ' ',
          el('span', { className: ['years-count'] }, String(numbers.length)),
        )
      }),
    ),
  )
}

function searchPage(archive: Archive): Root {
  const language = languageOf(archive)
  return archivePage({
    archive,
    path: searchPath,
    subject: editionWord('search.title', language),
    description: aboutOf(archive),
    indexed: false,
    script: scriptPath,
    body: [
      masthead(archive, searchPath),
      el(
        'main',
        { id: 'main' },
        el('h1', { className: ['page-name'] }, own(archive, editionWord('search.title', language))),
        searchForm(archive, searchPath),
        el(
          'noscript',
          {},
          el('p', { className: ['dek'] }, own(archive, editionWord('search.noscript', language))),
        ),
        el('p', { id: 'found', className: ['found-count'], role: 'status' }),
        el('ol', { id: 'results', className: ['results'] }),
        el('h2', { className: ['kicker'] }, own(archive, editionWord('archive.years', language))),
        yearsNav(archive, searchPath),
      ),
    ],
  })
}
