// Print: the one HTML document that the PDF of an issue is printed from.
import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { type Edition, type EditionSection, editionOf, placeOf } from './edition'
import { type Child, el, elIf } from './element'
import { collectLetters, type Face, facesFor, noLetters } from './fonts'
import { contents, coverFigure, coverLines, type FrontFrame, nameplate } from './front'
import { plainNodes } from './inline'
import { directionOf } from './language'
import { colophonOf } from './page'
import { renderPrintArticle } from './print-article'
import { hedLevel, type PrintFrame, weightOf } from './print-frame'
import { imageOf, picturesForPrint, sizeFigure } from './print-picture'
import { sheetOf } from './print-sheet'
import { printStyle } from './print-style'
import type { Addresses, Source } from './source'

export interface PrintAddresses extends Addresses {
  readonly faces: readonly Face[]
}

/** A place that the contents, the outline and the running heads refer to. */
export interface Mark {
  /** The name of its destination in the PDF. */
  readonly name: string
  readonly title: string
  readonly kind: 'section' | 'article'
  /** BCP 47 tag of the title. */
  readonly language: string
}

export interface Print {
  readonly html: string
  /** In the order of the pages. */
  readonly marks: readonly Mark[]
}

/** Page numbers by the name of the mark. */
export type PageNumbers = ReadonlyMap<string, number>

/** The document for printing. Without `pages`, the contents leave the room that the numbers will take. */
export function renderPrint(source: Source, addresses: PrintAddresses, pages?: PageNumbers): Print {
  const edition = editionOf(source, 'pdf')
  const sheet = sheetOf(source.publication.design)
  const frame: PrintFrame = { edition, sheet, addresses, picture: picturesForPrint(source), pages }
  const marks = marksOf(edition)
  const style = el('style', {})
  const body = el('body', {}, front(frame), sections(frame), colophonOf(edition))
  const html = el(
    'html',
    { lang: edition.language, dir: directionOf(edition.language) },
    el('head', {}, el('meta', { charSet: 'utf-8' }), el('title', {}, titleOf(edition)), style),
    body,
  )
  const letters = noLetters()
  const tree: Root = { type: 'root', children: [html] }
  collectLetters(tree, letters)
  const css = printStyle(source.publication.design, sheet, facesFor(addresses.faces, letters), addresses.font)
  style.children = [{ type: 'text', value: css }]
  return { html: `<!DOCTYPE html>\n${toHtml(tree)}\n`, marks }
}

/** "The Harbour Review, No. 12". */
export const titleOf = (edition: Edition): string =>
  [edition.publication.title, edition.number.replace(/\u00a0/g, ' ')].filter(Boolean).join(', ')

const sectionName = (section: number): string => `s${section + 1}`
export const articleName = (section: number, article: number): string => `s${section + 1}a${article + 1}`

export function marksOf(edition: Edition): Mark[] {
  return edition.sections.flatMap((section, at): Mark[] => [
    { name: sectionName(at), title: section.title, kind: 'section', language: edition.language },
    ...section.articles.flatMap(({ article, language }, nth): Mark[] =>
      article.hed.trim() === ''
        ? []
        : [{ name: articleName(at, nth), title: article.hed.trim(), kind: 'article', language }],
    ),
  ])
}

/** Heights on the front page in millimetres, as style-print.ts sets them. */
const nameplateHigh = 46
const lineHigh = 6.6
const kickerHigh = 9.5
const captionHigh = 12
const lowestCover = 62
const highestCover = 150

function front(frame: PrintFrame): Element {
  const { edition, sheet } = frame
  const href = (section: string, article?: string): string => {
    const at = edition.sections.findIndex(({ slug }) => slug === section)
    const nth = edition.sections[at]?.articles.findIndex(({ slug }) => slug === article) ?? -1
    return `#${article === undefined || nth < 0 ? sectionName(at) : articleName(at, nth)}`
  }
  const inner: FrontFrame = { edition, picture: frame.picture, href, level: 2 }
  const list = contents(inner)
  if (list) numberContents(list, frame)
  const plate = nameplate(inner)
  sizeLogo(plate, frame)
  const long = linesHigh(edition) > 96
  const cover = coverFigure(inner)
  if (cover && imageOf(cover)) {
    const below = long ? 40 + linesHigh(edition) / 2 : Math.max(linesHigh(edition), 44)
    const room = sheet.height - sheet.top - sheet.bottom + 11 - nameplateHigh - captionHigh - below
    const high = Math.min(highestCover, Math.max(lowestCover, room))
    sizeFigure(cover, sheet.measure, high, edition.source, frame.addresses)
  }
  return el(
    'div',
    { className: ['front'] },
    plate,
    cover,
    elIf('div', { className: long ? ['below', 'long'] : ['below'] }, coverLines(inner), list),
  )
}

const linesHigh = (edition: Edition): number =>
  edition.sections.reduce((sum, { articles }) => {
    const lines = articles.reduce((all, { article }) => all + Math.ceil(article.hed.length / 44), 0)
    return sum + kickerHigh + lines * lineHigh
  }, 0)

/** The number stands inside the link, so that a click on it leads there as well. */
function numberContents(list: Element, { pages }: PrintFrame): void {
  for (const section of elementsIn(list)) {
    const [heading, heds] = elementsIn(section)
    if (!heds && heading) for (const link of elementsIn(heading)) numberLink(link, pages)
    for (const item of heds ? elementsIn(heds) : []) {
      // Paper has room for the heds alone; the deks stand over their articles.
      item.children = elementsIn(item).filter(({ tagName }) => tagName === 'a')
      for (const link of elementsIn(item)) numberLink(link, pages)
    }
  }
}

const elementsIn = ({ children }: Element): Element[] =>
  children.filter((child): child is Element => child.type === 'element')

/** A figure space keeps the number's room until it is known. */
function numberLink(link: Element, pages: PageNumbers | undefined): void {
  const number = String(pages?.get(String(link.properties.href).slice(1)) ?? '\u2007')
  link.children = [
    el('span', { className: ['title'] }, link.children),
    { type: 'text', value: ' ' },
    el('span', { className: ['page-number'] }, number),
  ]
}

/** A logo is shown as it is, no higher than a nameplate of type. */
function sizeLogo(plate: Element, { edition, sheet, addresses }: PrintFrame): void {
  const [heading] = plate.children
  if (heading?.type !== 'element') return
  const image = imageOf(heading)
  if (!image) return
  const ratio = Number(image.properties.width) / Number(image.properties.height)
  sizeFigure(heading, Math.min(sheet.measure, 26 * ratio), 26, edition.source, addresses)
}

/** A section with photographs, or a long one, begins a page where the last has little room left. */
const fullFrom = 0.55

function sections(frame: PrintFrame): Child[] {
  let used = 0
  return frame.edition.sections.map((section, at) => {
    const weight = section.articles.reduce((sum, shown) => sum + weightOf(shown, frame.sheet), 0)
    const pictured = section.articles.some(({ blocks }) => isPictured(blocks[0]))
    const own = at === 0 || (weight >= 0.5 && (pictured || used >= fullFrom)) || used > 0.9
    used = ((own ? 0 : used) + weight) % 1
    return renderSection(section, at, own, frame)
  })
}

const isPictured = (block: EditionSection['articles'][number]['blocks'][number] | undefined): boolean =>
  block?.kind === 'gallery' || block?.kind === 'photo'

function renderSection(section: EditionSection, at: number, own: boolean, frame: PrintFrame): Element {
  const { edition } = frame
  const named = section.section.kicker.trim() !== ''
  const kicker = named
    ? el(
        'h2',
        { className: ['kicker', 'section-kicker'] },
        plainNodes(section.title, { language: edition.language, han: edition.han }),
      )
    : el('div', { className: ['section-kicker', 'bare'] })
  let room = 0
  return el(
    'section',
    { className: own ? ['department', 'own-page'] : ['department'], id: sectionName(at) },
    kicker,
    section.articles.map((shown, nth) => {
      const weight = weightOf(shown, frame.sheet)
      const pictured = isPictured(shown.blocks[0])
      const starts = nth > 0 && ((pictured && weight > 0.4) || weight >= 0.8) && room > 0.3
      room = starts || nth === 0 ? weight : room + weight
      return renderPrintArticle(shown, articleName(at, nth), {
        ...frame,
        level: hedLevel(named),
        place: nth === 0 ? 'first' : starts ? 'opens' : 'follows',
        kicker: starts && named ? section.title : '',
        href: (id) => {
          const place = placeOf(edition, id)
          return place && `#${articleName(place.section, place.article)}`
        },
      })
    }),
  )
}
