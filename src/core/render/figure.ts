// Figure: photographs and galleries as hast, with caption and credit; a slot without a file becomes a placeholder.
import type { Element } from 'hast'
import type { GalleryBlock } from '../body/blocks'
import type { PhotoUse } from '../photo/use'
import { betweenCredit } from './credit'
import { editionWord } from './edition-words'
import { type Child, el, elIf } from './element'
import { galleryRows, sumOf, usualShape } from './gallery-rows'
import { type Around, plainNodes } from './inline'
import { sizeInRow } from './picture'
import { shapeClass } from './shape'

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

/** A gallery: rows that fill its width, every photograph of a row equally high and whole. */
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
  const shapes = figures.map(shapeOf)
  const rows = galleryRows(layout, shapes).map((places) => {
    const shape = sumOf(places.map((at) => shapes[at] as number))
    const row = places.map((at) => figures[at] as Element)
    for (const one of row) {
      const own = shapeOf(one)
      one.properties.className = [
        ...((one.properties.className as string[] | undefined) ?? []),
        shapeClass(own),
      ]
      const image = imageOf(one)
      if (image) sizeInRow(image, own / shape)
    }
    return el('div', { className: ['photo-row', shapeClass(shape)] }, row)
  })
  return el('div', { className: ['gallery', `gallery-${layout}`] }, rows)
}

export const imageOf = (figure: Element): Element | undefined =>
  figure.children.find((child): child is Element => child.type === 'element' && child.tagName === 'img')

/** Width by height of the photograph in a figure, or of the slot for one. */
export const shapeOf = (figure: Element): number => {
  const image = imageOf(figure)
  return image ? Number(image.properties.width) / Number(image.properties.height) : usualShape
}
