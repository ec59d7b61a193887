// Figure: photographs and galleries as hast, with caption and credit; a slot without a file becomes a placeholder.
import type { Element } from 'hast'
import type { GalleryBlock } from '../body/blocks'
import type { PhotoUse } from '../photo/use'
import { betweenCredit } from './credit'
import { editionWord } from './edition-words'
import { type Child, el, elIf } from './element'
import { type Around, plainNodes } from './inline'

/** Where a photograph stands; its size and crop depend on it. */
export interface Spot {
  /** `photo`: by itself across the measure; `card`: small, beside the words of a lead. */
  readonly layout: 'cover' | 'card' | 'photo' | GalleryBlock['layout']
  /** Its place among the photographs of its gallery, counted from 0. */
  readonly index: number
  /** How many photographs the gallery has; 1 outside a gallery. */
  readonly of: number
}

/** The `img` of a photograph; undefined where its file is not known. */
export type Picture = (use: PhotoUse, spot: Spot) => Element | undefined

/** What a placeholder says of its slot. */
export interface Counted {
  /** Its place among the photographs of the article, counted from 1; 0 is the cover. */
  readonly nth: number
  readonly of: number
}

export interface FigureFrame extends Around {
  /** Language of the issue: an edition's own words are said in it. */
  readonly issueLanguage: string
  readonly picture: Picture
}

/** A photograph with its caption and credit. */
export function figure(
  use: PhotoUse,
  spot: Spot,
  counted: Counted,
  frame: FigureFrame,
  classes: readonly string[],
): Element {
  const image = use.photo === null ? undefined : frame.picture(use, spot)
  return el(
    'figure',
    { className: image ? [...classes] : [...classes, 'slot'] },
    image ?? placeholder(use, counted, frame),
    elIf('figcaption', {}, captionNodes(use, frame)),
  )
}

/** Caption and credit, apart in sight by the style, and in whatever is copied or read aloud by what stands between them. */
function captionNodes(use: PhotoUse, around: Around): Child {
  const caption = elIf('span', { className: ['caption'] }, plainNodes(use.caption.trim(), around))
  const credit = elIf('span', { className: ['credit'] }, plainNodes(use.credit.trim(), around))
  return [caption, caption && credit && betweenCredit(use.caption, around.language), credit]
}

/** Every word of the slot stays readable: its alt text and the address it came from stand in the box. */
function placeholder(use: PhotoUse, { nth, of }: Counted, frame: FigureFrame): Element {
  const note =
    nth === 0
      ? editionWord('edition.cover-slot', frame.issueLanguage)
      : editionWord('edition.slot', frame.issueLanguage, { nth, of })
  return el(
    'div',
    { className: ['slot-box'] },
    el('p', { className: ['slot-note'] }, note),
    elIf('p', { className: ['slot-alt'] }, plainNodes(use.alt.trim(), frame)),
    elIf('p', { className: ['slot-source'] }, use.source.trim()),
  )
}

/** A gallery. The `lead` layout is the large photograph followed by a strip of the others. */
export function gallery(
  block: GalleryBlock,
  first: number,
  of: number,
  frame: FigureFrame,
): Element | undefined {
  const { layout, uses } = block
  if (uses.length === 0) return undefined
  const figures = uses.map((use, index) =>
    figure(use, { layout, index, of: uses.length }, { nth: first + index, of }, frame, []),
  )
  const classes = ['gallery', `gallery-${layout}`, `gallery-of-${Math.min(uses.length, 9)}`]
  if (layout !== 'lead' || figures.length === 1) return el('div', { className: classes }, figures)
  return el(
    'div',
    { className: classes },
    figures[0],
    el('div', { className: ['strip', `strip-of-${Math.min(figures.length - 1, 9)}`] }, figures.slice(1)),
  )
}
