// Web: the web edition of an issue, a front page and a page for each section.
import type { Element, Root } from 'hast'
import { renderArticle } from './article'
import { type Edition, type EditionSection, editionOf, placeOf } from './edition'
import { editionWord } from './edition-words'
import { type Child, el } from './element'
import type { Picture } from './figure'
import { collectLetters, type Face, facesFor, type NeededFace, noLetters } from './fonts'
import { type FrontFrame, nameplate, ownWord } from './front'
import { screenFront } from './front-screen'
import { plainNodes } from './inline'
import { folio, nameOf, type PageParts, pageText, pageTree } from './page'
import { picturesInSizes } from './picture'
import { besidePage, type Files, insidePage } from './policy'
import type { Addresses, Source } from './source'
import { styleSheet } from './style'

export interface WebPage {
  /** Its file name, beside all others of the edition: "index.html", "leaders.html", "style.css". */
  readonly path: string
  readonly html: string
}

export interface WebAddresses extends Addresses {
  /** The faces that the bundle has; those that the issue's letters need are named in the style sheet. */
  readonly faces: readonly Face[]
  /** Where photographs and fonts are, as a source of a page's policy; undefined: beside the pages. */
  readonly from?: string
  /** Where the style sheet is: a file beside the pages, or in the head of each. */
  readonly style: 'file' | 'inline'
  /** The archive that the issue stands in; none where it stands by itself. */
  readonly archive?: Surroundings
}

/** What an archive has around an issue; addresses are from the issue's pages. */
export interface Surroundings {
  readonly home: string
  readonly feed: string
  /** Of the issue's folder on the web, with a slash at its end; undefined: nowhere. */
  readonly canonical: string | undefined
}

export const stylePath = 'style.css'

/** The pages of the web edition, the front page first. All addresses in them are relative. */
export const renderWeb = (source: Source, addresses: WebAddresses): WebPage[] =>
  webTrees(source, addresses).map(({ path, tree }) => ({ path, html: pageText(tree) }))

/** The style sheet that the pages link to, for `style: 'file'`. */
export const renderWebStyle = (source: Source, addresses: WebAddresses): string =>
  styleSheet(source.publication.design, neededFaces(source, addresses), addresses.font)

/** The faces that the pages need, with the letters they need them for. */
export function neededFaces(source: Source, addresses: WebAddresses): NeededFace[] {
  const letters = noLetters()
  for (const { tree } of webTrees(source, addresses)) collectLetters(tree, letters)
  return facesFor(addresses.faces, letters)
}

/** A page before it is text. */
export interface WebTree {
  readonly path: string
  readonly tree: Root
}

/** The pages as trees, for whoever needs their letters or links before they are text. */
export function webTrees(source: Source, addresses: WebAddresses): WebTree[] {
  const edition = editionOf(source, 'web')
  const picture = picturesInSizes(source, addresses.photo)
  const style =
    addresses.style === 'file' ? el('link', { rel: ['stylesheet'], href: stylePath }) : el('style', {})
  const files: Files = {
    from: addresses.from ?? besidePage.from,
    style: addresses.style === 'file' ? besidePage.style : insidePage.style,
  }
  const sheet: Sheet = { files, style, archive: addresses.archive }
  const trees = [
    { path: 'index.html', tree: frontPage(edition, picture, sheet) },
    ...edition.sections.map((section, index) => ({
      path: pathOf(section),
      tree: sectionPage(edition, section, index, picture, sheet),
    })),
  ]
  if (addresses.style === 'inline') {
    const letters = noLetters()
    for (const { tree } of trees) collectLetters(tree, letters)
    const css = styleSheet(source.publication.design, facesFor(addresses.faces, letters), addresses.font)
    style.children = [{ type: 'text', value: css }]
  }
  return trees
}

const pathOf = (section: EditionSection): string => `${section.slug}.html`

/** The page's own address, and the feed of the archive. */
const linksTo = (edition: Edition, path: string, archive: Surroundings | undefined): Child =>
  archive && [
    archive.canonical !== undefined && el('link', { rel: ['canonical'], href: archive.canonical + path }),
    el('link', {
      rel: ['alternate'],
      type: 'application/atom+xml',
      title: edition.publication.title,
      href: archive.feed,
    }),
  ]

type Sheet = Pick<PageParts, 'files' | 'style'> & { readonly archive: Surroundings | undefined }

function frontPage(edition: Edition, picture: Picture, { archive, ...sheet }: Sheet): Root {
  const frame: FrontFrame = {
    edition,
    picture,
    href: (section, article) => `${section}.html${article === undefined ? '' : `#${article}`}`,
    level: 2,
  }
  const { slogan } = edition.publication.nameplate
  return pageTree({
    edition,
    subject: '',
    description: [slogan, ...hedsOf(edition.sections)].filter((words) => words.trim() !== '').join(' · '),
    kind: 'front',
    ...sheet,
    links: [linksTo(edition, '', archive)],
    body: [
      archive &&
        el(
          'nav',
          { className: ['to-archive'], ariaLabel: editionWord('edition.archive', edition.language) },
          el('a', { href: archive.home }, ownWord(edition, 'edition.archive')),
        ),
      nameplate(frame),
      el('main', { id: 'main' }, screenFront(frame, 'elsewhere')),
    ],
  })
}

const hedsOf = (sections: readonly EditionSection[]): string[] =>
  sections.flatMap(({ articles }) => articles.map(({ article }) => article.hed.trim())).filter(Boolean)

function sectionPage(
  edition: Edition,
  section: EditionSection,
  index: number,
  picture: Picture,
  { archive, ...sheet }: Sheet,
): Root {
  const [first] = section.articles
  const href = (id: string): string | undefined => {
    const place = placeOf(edition, id)
    return place && `${place.page === section.slug ? '' : `${place.page}.html`}#${place.slug}`
  }
  return pageTree({
    edition,
    subject: section.title,
    description: first?.article.dek.trim() || hedsOf([section]).join(' · ') || section.title,
    kind: 'section',
    ...sheet,
    links: [linksTo(edition, pathOf(section), archive)],
    body: [
      masthead(edition, section),
      el(
        'main',
        { id: 'main' },
        pageHeading(section, edition),
        section.articles.map((shown) => renderArticle(shown, { edition, picture, level: 2, href })),
      ),
      turning(edition, index, archive),
    ],
  })
}

/** The section's name, where it has one. */
export const sectionHeading = ({ kicker }: EditionSection, edition: Edition, level: number): Child =>
  kicker !== '' &&
  el(
    `h${level}`,
    { className: ['kicker', 'section-kicker'] },
    plainNodes(kicker, { language: edition.language, han: edition.han }),
  )

/** A page is headed for those who listen to it: where its section has no name, by the issue's. */
const pageHeading = (section: EditionSection, edition: Edition): Child =>
  sectionHeading(section, edition, 1) ||
  el(
    'h1',
    { className: ['unseen'] },
    plainNodes(nameOf(edition), { language: edition.language, han: edition.han }),
  )

function masthead(edition: Edition, here: EditionSection): Element {
  const around = { language: edition.language, han: edition.han }
  const sections = el(
    'nav',
    { className: ['sections'], ariaLabel: editionWord('edition.sections', edition.language) },
    el(
      'ul',
      {},
      edition.sections.map((section) =>
        el(
          'li',
          {},
          el(
            'a',
            { href: pathOf(section), ariaCurrent: section === here ? 'page' : undefined },
            plainNodes(section.title, around),
          ),
        ),
      ),
    ),
  )
  return el(
    'header',
    { className: ['masthead'] },
    el(
      'p',
      { className: ['wordmark'] },
      el('a', { href: 'index.html' }, plainNodes(edition.wordmark, around)),
    ),
    folio(edition, false),
    edition.sections.length > 1 && sections,
  )
}

/** Back and next between the sections, and the way home. */
function turning(edition: Edition, index: number, archive: Surroundings | undefined): Element {
  const around = { language: edition.language, han: edition.han }
  const turn = (section: EditionSection | undefined, rel: 'prev' | 'next'): Child =>
    section &&
    el(
      'a',
      { className: [rel], href: pathOf(section), rel: [rel] },
      ownWord(edition, rel === 'prev' ? 'edition.previous' : 'edition.next'),
      ' ',
      el('span', { className: ['where'] }, plainNodes(section.title, around)),
    )
  return el(
    'nav',
    { className: ['turning'], ariaLabel: editionWord('edition.pages', edition.language) },
    turn(edition.sections[index - 1], 'prev'),
    el('a', { className: ['home'], href: 'index.html' }, ownWord(edition, 'edition.home')),
    turn(edition.sections[index + 1], 'next'),
    archive &&
      el('a', { className: ['home', 'to-archive'], href: archive.home }, ownWord(edition, 'edition.archive')),
  )
}
