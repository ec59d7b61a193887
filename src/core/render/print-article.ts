// Print article: one article on paper, its header and leading photographs across the page, its body in columns.
import type { Element } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import type { Sheet } from '../publication/sheet'
import { byline, field, markOpening } from './article'
import { renderBlocks } from './blocks'
import type { EditionArticle } from './edition'
import { el, elIf } from './element'
import { imageOf, shapeOf } from './figure'
import { plainNodes } from './inline'
import { directionOf } from './language'
import { type NotesFrame, noteList } from './notes'
import type { PrintFrame } from './print-frame'
import { layGallery, leadPhotoHigh, sizeFigure, widthWithin } from './print-picture'

export interface ArticlePrintFrame extends PrintFrame {
  /** Heading level of the hed. */
  readonly level: number
  /** First of its section, at the top of a page, or after another article. */
  readonly place: 'first' | 'opens' | 'follows'
  /** The room of the photographs above its text, a share of the type area's height. */
  readonly lead: number
  /** The section's name, said again where an article begins a page; else empty. */
  readonly kicker: string
  /** Address of an article of the issue, by its id; undefined where the edition does not show it. */
  readonly href: (article: string) => string | undefined
}

/** Of a photograph in the text, a share of the type area's height. */
const highestInText = 0.368

export function renderPrintArticle(shown: EditionArticle, name: string, frame: ArticlePrintFrame): Element {
  const { article, blocks, language } = shown
  const { edition, level, sheet } = frame
  const around = { language, han: edition.han, places: { anchor: name, article: frame.href } }
  const elements = renderBlocks(blocks, {
    ...around,
    issueLanguage: edition.language,
    picture: frame.picture,
    subheadLevel: article.hed.trim() === '' ? level : level + 1,
    medium: 'paper',
  })
  markOpening(shown, elements)
  const leading = elements[0] && isPictured(elements[0]) ? elements.slice(0, 1) : []
  for (const element of leading) fitLead(element, frame)
  const body = elements.slice(leading.length)
  for (const element of body) {
    fitPictures(element, frame)
    fitTables(element, sheet)
  }
  const own = article.kicker.trim()
  const notesFrame: NotesFrame = {
    ...around,
    issueLanguage: edition.language,
    medium: 'paper',
    article: article.hed.trim(),
  }
  return el(
    'article',
    {
      id: name,
      className: [frame.place],
      lang: language === edition.language ? undefined : language,
      dir: directionOf(language) === directionOf(edition.language) ? undefined : directionOf(language),
    },
    elIf(
      'header',
      { className: ['article-header'] },
      frame.kicker !== '' &&
        el(
          'p',
          { className: ['kicker', 'again'] },
          plainNodes(frame.kicker, { ...around, language: edition.language }),
        ),
      own !== '' && own !== sectionKicker(shown, frame) && field('p', 'kicker', own, around),
      field(`h${level}`, 'hed', article.hed, around),
      field('p', 'dek', article.dek, around),
      byline(shown, around),
    ),
    elIf('div', { className: ['leading'] }, leading),
    partsOf(body, noteList(blocks, notesFrame)).map(({ opens, elements }) =>
      elIf('div', { className: opens ? ['body', 'new-page'] : ['body'] }, elements),
    ),
  )
}

interface Part {
  /** Whether it begins a page. */
  readonly opens: boolean
  readonly elements: Element[]
}

/**
 * The body between its page breaks; columns do not pass over one, so that each part has columns of its own. The notes stand
 * in the last column, so that they never begin a page without a line of their article: not in columns with something
 * across them, though, for of what stands there the printer does not say where it is.
 */
function partsOf(body: readonly Element[], notes: Element | undefined): Part[] {
  const parts: Part[] = [{ opens: false, elements: [] }]
  for (const element of body)
    if (classesOf(element).includes('page-break')) parts.push({ opens: true, elements: [] })
    else parts.at(-1)?.elements.push(element)
  if (!notes) return parts
  const last = parts.at(-1)?.elements ?? []
  const across = last.findLastIndex(isAcross)
  if (across >= 0) parts.push({ opens: false, elements: last.splice(across + 1) })
  parts.at(-1)?.elements.push(notes)
  return parts
}

const isAcross = (element: Element): boolean => isGallery(element) || classesOf(element).includes('across')

const sectionKicker = ({ article }: EditionArticle, { edition }: PrintFrame): string | undefined =>
  edition.issue.sections.find(({ articles }) => articles.includes(article))?.kicker.trim()

const classesOf = ({ properties }: Element): readonly string[] =>
  Array.isArray(properties.className) ? (properties.className as string[]) : []

const isPictured = (element: Element): boolean => element.tagName === 'figure' || isGallery(element)

/** Rows that stand together in one column; a longer table may be broken between two of them. */
const mostRowsTogether = 18
/** Columns of a table that one column of text has room for. */
const mostAcross = { 1: 7, 2: 4, 3: 3 } as const

/** A short table is not broken; a wide one stands across all columns. */
function fitTables(element: Element, { columns }: Sheet): void {
  visit(element, (node) => {
    if (node.type !== 'element' || node.tagName !== 'table') return
    const rows: Element[] = []
    visit(node, (inner) => {
      if (inner.type === 'element' && inner.tagName === 'tr') rows.push(inner)
    })
    const across = Math.max(...rows.map(({ children }) => children.length))
    node.properties.className = [
      ...(rows.length <= mostRowsTogether ? ['together'] : []),
      // Only what stands in the body itself can reach across its columns.
      ...(node === element && across > mostAcross[columns] ? ['across'] : []),
    ]
    return SKIP
  })
}

/** Photographs above the text stand across the page. */
function fitLead(element: Element, { lead, sheet, edition, addresses }: ArticlePrintFrame): void {
  if (isGallery(element)) layGallery(element, lead, sheet, edition.source, addresses)
  else if (imageOf(element)) {
    const high = leadPhotoHigh(shapeOf(element), lead, sheet)
    sizeFigure(element, sheet.measure, high, edition.source, addresses)
  }
}

/** Photographs in the text stand in its column; galleries across the page. */
function fitPictures(element: Element, { sheet, edition, addresses }: PrintFrame): void {
  if (isGallery(element)) layGallery(element, undefined, sheet, edition.source, addresses)
  else if (element.tagName === 'figure' && imageOf(element)) {
    const most = highestInText * sheet.high
    const wide = widthWithin(element, sheet.column, most)
    if (wide < sheet.column) element.properties.style = `width: ${Math.round(wide * 100) / 100}mm`
    sizeFigure(element, wide, most, edition.source, addresses)
  }
}

const isGallery = (element: Element): boolean => classesOf(element).includes('gallery')
