// Front screen: the front as a browser shows it, from the cover to the contents.
import type { Element } from 'hast'
import type { Edition } from './edition'
import { type Child, el, elIf } from './element'
import { contents, coverFigure, type FrontFrame, leadHead } from './front'
import { type Lead, leadsOf, photographOf, writtenLines } from './leads'

/**
 * `articles: 'elsewhere'`: they stand on pages of their own, so the front shows what leads to them with its photographs.
 * `'below'`: they follow on the same page, where the first would be announced right above itself and every photograph
 * come twice; only what the editors chose for the front stands there.
 */
export function screenFront(frame: FrontFrame, articles: 'elsewhere' | 'below'): Child {
  const { edition } = frame
  const elsewhere = articles === 'elsewhere'
  const leads = elsewhere || writtenLines(edition).length > 0 ? leadsOf(edition) : []
  const [first, ...others] = leads
  const { cover: chosen } = edition.issue
  const cover = chosen ?? (elsewhere && first ? photographOf(first, edition, new Set()) : undefined)
  const taken = new Set(cover?.photo ? [cover.photo] : [])
  const cards = others.map((lead) => card(lead, frame, elsewhere ? taken : undefined))
  const shown = new Set(leads.flatMap(({ found }) => found?.shown.article.id ?? []))
  const list = isAlone(edition) ? undefined : contents(frame, shown)
  const long = list && isLong(edition, cards)
  return [
    cover && coverFigure(frame, cover),
    elIf(
      'div',
      { className: long ? ['below', 'long'] : ['below'] },
      elIf(
        'div',
        { className: ['cover-lines'] },
        first && leadHead(first, frame),
        elIf('ul', { className: ['cards'] }, cards),
      ),
      list,
    ),
  ]
}

/**
 * A lead with its photograph. The photograph has no alternative text here: beside the hed it would only make the way to the
 * article longer for those who listen (WCAG technique H67); what is to be seen in it is told in the article, where its
 * caption and its credit are. It stands outside the link, which the style sheet spreads over the card.
 */
function card(lead: Lead, frame: FrontFrame, taken: Set<string> | undefined): Element {
  const { edition, picture } = frame
  const use = taken && photographOf(lead, edition, taken)
  if (use?.photo) taken?.add(use.photo)
  const image = use && picture({ ...use, alt: '' }, { layout: 'card', index: 0, of: 1 })
  return el('li', { className: image ? ['card', 'pictured'] : ['card'] }, image, leadHead(lead, frame))
}

/** An issue of one article needs no list of them. */
const isAlone = ({ sections }: Edition): boolean => {
  const [only, ...others] = sections.flatMap(({ articles }) => articles)
  return only !== undefined && others.length === 0 && only.article.hed.trim() !== ''
}

/** Articles in the contents that stand about as high as the first lead, a card with its photograph, and a card of words. */
const besideLead = 4
const besidePicture = 2
const besideWords = 0.5

/** Whether the contents are so much longer than the leads that they would stand beside nothing. */
function isLong({ sections }: Edition, cards: readonly Element[]): boolean {
  const room = cards.reduce((sum, one) => sum + (isPictured(one) ? besidePicture : besideWords), besideLead)
  return sections.reduce((sum, { articles }) => sum + articles.length, 0) > room
}

const isPictured = ({ children }: Element): boolean =>
  children.some((child) => child.type === 'element' && child.tagName === 'img')
