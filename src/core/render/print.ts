// Print: the one HTML document that the PDF of an issue is printed from.
import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { sheetOf } from '../publication/sheet'
import { type Edition, type EditionSection, editionOf, headingOf, placeOf } from './edition'
import { type Child, el, elIf } from './element'
import { collectLetters, facesFor, noLetters } from './fonts'
import { contents, coverFigure, coverLines, type FrontFrame, nameplate } from './front'
import { plainNodes } from './inline'
import { directionOf } from './language'
import { colophonOf } from './page'
import { insidePage, policyOf } from './policy'
import { renderPrintArticle } from './print-article'
import { type Flow, planFlow } from './print-flow'
import { hedLevel, type PrintAddresses, type PrintFrame } from './print-frame'
import { headPages, type Standing } from './print-heads'
import { articleName, type Mark, marksOf, sectionName } from './print-marks'
import { type Outline, outlineOf } from './print-outline'
import { imageOf, picturesForPrint, sizeFigure } from './print-picture'
import { tagReadings } from './print-ruby'
import { printStyle } from './print-style'
import type { Source } from './source'
import { columnsOf } from './text-width'

export interface Print {
  readonly html: string
  /** In the order of the pages. */
  readonly marks: readonly Mark[]
  /** How many pages at the end hold the heads of those before. */
  readonly heads: number
  readonly outline: Outline
}

/** Page numbers by the name of the mark. */
export type PageNumbers = ReadonlyMap<string, number>

/**
 * The document for printing. Without `standing`, the contents leave the room that the numbers will take, and there are no
 * running heads.
 */
export function renderPrint(source: Source, addresses: PrintAddresses, standing?: Standing): Print {
  const edition = editionOf(source, 'pdf')
  const sheet = sheetOf(source.publication.design)
  const pages = standing && pagesOf(standing)
  const frame: PrintFrame = { edition, sheet, addresses, picture: picturesForPrint(source), pages }
  const style = el('style', {})
  const heads = standing && headPages(edition, standing, sheet)
  const { page, share } = front(frame)
  const body = el('body', {}, page, sections(frame, share), colophonOf(edition), heads)
  tagReadings(body)
  const html = el(
    'html',
    { lang: edition.language, dir: directionOf(edition.language) },
    el(
      'head',
      {},
      policyOf(printed),
      el('meta', { charSet: 'utf-8' }),
      el('title', {}, titleOf(edition)),
      style,
    ),
    body,
  )
  const tree: Root = { type: 'root', children: [html] }
  const outline = outlineOf(tree)
  const letters = noLetters()
  collectLetters(tree, letters)
  const css = printStyle(source.publication.design, sheet, facesFor(addresses.faces, letters), addresses.font)
  style.children = [{ type: 'text', value: css }]
  return {
    html: `<!DOCTYPE html>\n${toHtml(tree)}\n`,
    marks: marksOf(edition),
    heads: heads?.children.length ?? 0,
    outline,
  }
}

/** The printer serves the document's files beside it; sizes stand on the elements themselves. */
const printed = { from: "'self'", style: insidePage.style }

const pagesOf = ({ places }: Standing): PageNumbers =>
  new Map([...places].map(([name, { page }]) => [name, page]))

/** "The Harbour Review, No. 12". */
export const titleOf = (edition: Edition): string =>
  [edition.publication.title, edition.number.replace(/\u00a0/g, ' ')].filter(Boolean).join(', ')

/** Heights on the front page in millimetres, as style-print.ts sets them. */
const nameplateHigh = 46
const lineHigh = 7.4
/** Each more that a hed is wrapped to. */
const nextLineHigh = 4.5
const kickerHigh = 10.2
/** Letters of a hed that stand in a line; an ideograph takes the room of two. */
const lettersWide = 40
const captionHigh = 12
const lowestCover = 62
/** Of the type area of a page. */
const highestCover = 0.6

/** The front, and the share of the first page that it takes: all of it where there is a cover photograph. */
function front(frame: PrintFrame): { readonly page: Element; readonly share: number } {
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
  const long = linesHigh(edition) > 108
  const below = long ? 40 + linesHigh(edition) / 2 : Math.max(linesHigh(edition), 44)
  const cover = coverFigure(inner)
  const shown = cover && imageOf(cover)
  if (cover && shown) {
    const room = sheet.height - sheet.top - sheet.bottom + 11 - nameplateHigh - captionHigh - below
    const high = Math.min(highestCover * sheet.high, Math.max(lowestCover, room))
    sizeFigure(cover, sheet.measure, high, edition.source, frame.addresses)
  }
  const share = shown ? 1 : (nameplateHigh + below) / sheet.high
  // Where the first article begins right below, nothing of it is said before.
  const isBelow = !planFlow(edition, sheet, share)[0]?.[0]?.opens
  const lines = isBelow && edition.issue.coverLines.every(isBlank) ? undefined : coverLines(inner)
  const page = el(
    'div',
    { className: ['front'] },
    plate,
    cover,
    elIf('div', { className: long || !lines ? ['below', 'long'] : ['below'] }, lines, list),
  )
  return { page, share }
}

const isBlank = (line: string): boolean => line.trim() === ''

const linesHigh = (edition: Edition): number =>
  edition.sections.reduce((sum, section) => {
    const high = section.articles.reduce((all, { article }) => {
      const lines = Math.ceil(columnsOf(article.hed, true) / lettersWide)
      return lines === 0 ? all : all + lineHigh + (lines - 1) * nextLineHigh
    }, 0)
    return sum + (headingOf(section) === '' ? 0 : kickerHigh) + high
  }, 0)

/** The number stands inside the link, so that a click on it leads there as well. */
function numberContents(list: Element, { pages }: PrintFrame): void {
  for (const section of elementsIn(list)) {
    section.properties.className = ['contents-part']
    const heds = elementsIn(section).find(({ tagName }) => tagName === 'ul')
    const heading = elementsIn(section).find((part) => part !== heds)
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

function sections(frame: PrintFrame, front: number): Child[] {
  const flow = planFlow(frame.edition, frame.sheet, front)
  return frame.edition.sections.map((section, at) => renderSection(section, at, flow[at] ?? [], frame))
}

function renderSection(
  section: EditionSection,
  at: number,
  flow: readonly Flow[],
  frame: PrintFrame,
): Element {
  const { edition } = frame
  const named = section.kicker !== ''
  const kicker = named
    ? el(
        'h2',
        { className: ['kicker', 'section-kicker'] },
        plainNodes(section.kicker, { language: edition.language, han: edition.han }),
      )
    : el('div', { className: ['section-kicker', 'bare'] })
  return el(
    'section',
    { className: flow[0]?.opens ? ['department', 'own-page'] : ['department'], id: sectionName(at) },
    kicker,
    section.articles.map((shown, nth) => {
      const { opens, lead } = flow[nth] as Flow
      const starts = opens && nth > 0
      return renderPrintArticle(shown, articleName(at, nth), {
        ...frame,
        level: hedLevel(named),
        lead,
        place: nth === 0 ? 'first' : starts ? 'opens' : 'follows',
        kicker: starts ? section.kicker : '',
        href: (id) => {
          const place = placeOf(edition, id)
          return place && `#${articleName(place.section, place.article)}`
        },
      })
    }),
  )
}
