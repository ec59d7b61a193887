// Print front: the first page on paper, with its cover, its contents and their page numbers.
import type { Element } from 'hast'
import type { Sheet } from '../publication/sheet'
import { type Edition, headingOf } from './edition'
import { el, elIf } from './element'
import { imageOf } from './figure'
import { contents, coverFigure, coverLines, type FrontFrame, nameplate } from './front'
import { writtenLines } from './leads'
import { planFlow } from './print-flow'
import type { PrintFrame } from './print-frame'
import { articleName, sectionName } from './print-marks'
import { sizeFigure } from './print-picture'
import { columnsOf } from './text-width'

/** Heights on the front page in millimetres, as style-print.ts sets them. */
const nameplateHigh = 46
const lineHigh = 7.4
/** Each more that a hed is wrapped to. */
const nextLineHigh = 4.5
const kickerHigh = 10.2
/** Letters of a hed that stand in a line; an ideograph takes the room of two. */
const lettersWide = 40
const captionHigh = 12
const coverLinesHigh = 44
/** Below the last section of the contents nothing is left free. */
const lastMargin = 5
/** The first page has smaller margins than the type area leaves. */
const firstPageMore = 11
const lowestCover = 62
/** Of the type area of a page. */
const highestCover = 0.6

/** The front, and the share of the first page that it takes: all of it where there is a cover photograph. */
export function printFront(frame: PrintFrame): { readonly page: Element; readonly share: number } {
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
  const { cover: chosen } = edition.issue
  const cover = chosen ? coverFigure(inner, chosen) : undefined
  const shown = cover && imageOf(cover)
  const { long, high, isBelow, share } = shown
    ? { ...belowCover(edition), isBelow: false, share: 1 }
    : withoutCover(edition, sheet)
  if (cover && shown) {
    const room = sheet.height - sheet.top - sheet.bottom + firstPageMore - nameplateHigh - captionHigh - high
    const most = Math.min(highestCover * sheet.high, Math.max(lowestCover, room))
    sizeFigure(cover, sheet.measure, most, edition.source, frame.addresses)
  }
  // Where the first article begins right below, nothing of it is said before.
  const lines = isBelow && writtenLines(edition).length === 0 ? undefined : coverLines(inner)
  const page = el(
    'div',
    { className: ['front'] },
    plate,
    cover,
    elIf('div', { className: long || !lines ? ['below', 'long'] : ['below'] }, lines, list),
  )
  return { page, share }
}

/** How the lines and the contents stand on the front: side by side, or the contents in two columns below the lines. */
interface Below {
  readonly long: boolean
  /** In millimetres. */
  readonly high: number
}

const sideBySide = (contents: number): Below => ({ long: false, high: Math.max(contents, coverLinesHigh) })

const belowCover = (edition: Edition): Below => {
  const contents = linesHigh(edition)
  return contents > 108 ? { long: true, high: 40 + contents / 2 } : sideBySide(contents)
}

/**
 * Where no photograph takes the first page, lines and contents stand as low as they can, and the lead article begins below
 * them with its own; where it has no room there, the contents fill the page.
 */
function withoutCover(
  edition: Edition,
  sheet: Sheet,
): Below & { readonly isBelow: boolean; readonly share: number } {
  const contents = linesHigh(edition)
  const beside = sideBySide(contents)
  const lines = writtenLines(edition).length === 0 ? 0 : 40
  const under: Below = { long: true, high: lines + contents / 2 }
  const standing = (below: Below) => {
    const share = (nameplateHigh + below.high - firstPageMore - lastMargin) / sheet.high
    return { ...below, share, isBelow: !planFlow(edition, sheet, share)[0]?.[0]?.opens }
  }
  const low = standing(under.high < beside.high ? under : beside)
  return low.isBelow ? low : standing(contents > 0.75 * sheet.high ? under : beside)
}

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
function numberLink(link: Element, pages: PrintFrame['pages']): void {
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
