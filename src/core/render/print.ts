// Print: the one HTML document that the PDF of an issue is printed from.
import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { sheetOf } from '../publication/sheet'
import { type Edition, type EditionSection, editionOf, placeOf } from './edition'
import { type Child, el } from './element'
import { collectLetters, facesFor, noLetters } from './fonts'
import { plainNodes } from './inline'
import { directionOf } from './language'
import { colophonOf } from './page'
import { insidePage, policyOf } from './policy'
import { renderPrintArticle } from './print-article'
import { type Flow, planFlow } from './print-flow'
import { hedLevel, type PrintAddresses, type PrintFrame } from './print-frame'
import { printFront } from './print-front'
import { headPages, type Standing } from './print-heads'
import { articleName, type Mark, marksOf, sectionName } from './print-marks'
import { type Outline, outlineOf } from './print-outline'
import { picturesForPrint } from './print-picture'
import { tagReadings } from './print-ruby'
import { printStyle } from './print-style'
import type { Source } from './source'

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
  const { page, share } = printFront(frame)
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
