// Print heads: issue line, running head and folio of every page but the first, as a document to be laid over the pages.
import { toHtml } from 'hast-util-to-html'
import type { Edition } from './edition'
import { el } from './element'
import { collectLetters, facesFor, noLetters } from './fonts'
import { plainNodes } from './inline'
import { marksOf, type PrintAddresses } from './print'
import { sheetOf } from './print-sheet'
import { printHeadStyle } from './print-style'

/** Where things came to stand: pages from 1, heights in points from the foot of the page. */
export interface Standing {
  readonly count: number
  readonly places: ReadonlyMap<string, { readonly page: number; readonly y: number }>
}

const pointsPerMm = 72 / 25.4

/** One page for each page from the second on. Even and odd pages are alike: most are read on a screen. */
export function renderPrintHeads(edition: Edition, standing: Standing, addresses: PrintAddresses): string {
  const sheet = sheetOf(edition.publication.design)
  const around = { language: edition.language, han: edition.han }
  const line = [edition.publication.title, edition.number].filter(Boolean).join(' · ')
  const pages = Array.from({ length: standing.count - 1 }, (_, index) => {
    const page = index + 2
    return el(
      'div',
      { className: ['page-heads'] },
      el(
        'div',
        { className: ['head'] },
        el('p', {}, plainNodes(line, around)),
        el('p', {}, plainNodes(sectionOn(page, edition, standing, sheet), around)),
      ),
      el(
        'div',
        { className: ['foot'] },
        el('p', {}, plainNodes(edition.date, around)),
        el('p', {}, String(page)),
      ),
    )
  })
  const style = el('style', {})
  const html = el(
    'html',
    { lang: edition.language },
    el('head', {}, el('meta', { charSet: 'utf-8' }), el('title', {}, line), style),
    el('body', {}, pages),
  )
  const letters = noLetters()
  collectLetters({ type: 'root', children: [html] }, letters)
  const faces = facesFor(addresses.faces, letters)
  style.children = [{ type: 'text', value: printHeadStyle(sheet, faces, addresses.font) }]
  return `<!DOCTYPE html>\n${toHtml(html)}\n`
}

/** The section that the page opens with: the last one before it, or one that begins at its very top. */
function sectionOn(
  page: number,
  edition: Edition,
  { places }: Standing,
  sheet: ReturnType<typeof sheetOf>,
): string {
  const top = (sheet.height - sheet.top - 20) * pointsPerMm
  let title = ''
  for (const mark of marksOf(edition)) {
    if (mark.kind !== 'section') continue
    const place = places.get(mark.name)
    if (!place) continue
    if (place.page < page || (place.page === page && (place.y >= top || title === ''))) title = mark.title
  }
  return title
}
