// Print picture: the size and crop of photographs on paper.
import type { Element, ElementContent } from 'hast'
import type { Block } from '../body/blocks'
import { usesOf } from '../body/text'
import type { PhotoUse } from '../photo/use'
import type { Sheet } from '../publication/sheet'
import { el } from './element'
import { imageOf, type Picture, shapeOf } from './figure'
import { usualShape } from './gallery-rows'
import { mm } from './length'
import type { PrintAddresses } from './print-frame'
import { highOf, planRows } from './print-rows'
import type { Source } from './source'

/** What is known of a picture before its size on the page is. */
interface Pending {
  readonly sum: string
  readonly focal: PhotoUse['focal']
}

const pending = new WeakMap<Element, Pending>()

/** Pictures whose size is set later, when their place on the page is known; see `sizeImage`. */
export const picturesForPrint =
  (source: Source): Picture =>
  (use) => {
    const photo = use.photo === null ? undefined : source.photos.get(use.photo)
    if (!photo) return undefined
    const { width, height } = photo
    const image = el('img', { width, height, alt: use.decorative ? '' : use.alt.trim() })
    pending.set(image, { sum: photo.sha256, focal: use.focal })
    return image
  }

const mmPerInch = 25.4
/** Of a photograph above an article, a share of the type area's height. */
const highestLead = 0.384

/**
 * Gives a figure its width, and its picture at most `mostHigh`; what is higher is cropped around its focal point.
 * The crop is a box that hides what lies outside: `object-fit` would turn the JPEG into a bitmap (Chromium 130).
 */
export function sizeFigure(
  figure: Element,
  width: number,
  mostHigh: number,
  source: Source,
  addresses: PrintAddresses,
): void {
  const image = imageOf(figure)
  if (!image) return
  const full = width / shapeOf(figure)
  const high = Math.min(full, mostHigh)
  const { sum, focal } = pending.get(image) as Pending
  const photo = source.photos.get(sum)
  if (!photo) return
  const pixels = Math.min(photo.width, Math.ceil((width / mmPerInch) * addresses.dpi))
  image.properties.src = addresses.photo({ photo, width: pixels })
  image.properties.width = undefined
  image.properties.height = undefined
  const down = Math.min(full - high, Math.max(0, full * (focal?.y ?? 0.5) - high / 2))
  image.properties.style = `width: ${mm(width)}; height: ${mm(full)}; margin-top: ${mm(-down)}`
  const at = figure.children.indexOf(image)
  figure.children[at] = el('div', { className: ['frame'], style: `height: ${mm(high)}` }, image)
}

/** A photograph by itself that is higher than it may be is shown narrower, not cropped. */
export const widthWithin = (figure: Element, width: number, mostHigh: number): number =>
  Math.min(width, mostHigh * shapeOf(figure))

/** The gallery's figures, set in rows. `most`: its room above an article's text, a share of the page. */
export function layGallery(
  gallery: Element,
  most: number | undefined,
  sheet: Sheet,
  source: Source,
  to: PrintAddresses,
): void {
  const figures = figuresIn(gallery)
  const first = (gallery.properties.className as string[]).includes('gallery-lead')
  const rows = planRows(figures.map(shapeOf), { first, most }, sheet)
  gallery.children = rows.map(({ items, high, widths }) => {
    const row = items.map((at) => figures[at] as Element)
    row.forEach((figure, index) => {
      const width = widths[index] as number
      figure.properties.style = `width: ${mm(width)}`
      if (imageOf(figure)) sizeFigure(figure, width, high, source, to)
      else setSlot(figure, high)
    })
    return el('div', { className: ['row'] }, row)
  })
}

const figuresIn = (element: Element): Element[] =>
  (element.children as ElementContent[]).flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === 'figure' ? [child] : figuresIn(child),
  )

const setSlot = (figure: Element, high: number): void => {
  const [box] = figure.children
  if (box?.type === 'element') box.properties.style = `min-height: ${mm(high)}`
}

/** About how high the photographs above an article will be with their captions, in millimetres; `most` is a share of the page. */
export function leadHigh(block: Block | undefined, most: number, sheet: Sheet, source: Source): number {
  if (block?.kind !== 'photo' && block?.kind !== 'gallery') return 0
  const shapes = usesOf([block]).map(({ use }) => {
    const photo = use.photo === null ? undefined : source.photos.get(use.photo)
    return photo ? photo.width / photo.height : usualShape
  })
  if (block.kind === 'gallery')
    return highOf(planRows(shapes, { first: block.layout === 'lead', most }, sheet))
  return captionHigh + leadPhotoHigh(shapes[0] ?? usualShape, most, sheet)
}

const captionHigh = 11

/** A photograph by itself above an article, across the page: cropped, but never to a strip. */
export const leadPhotoHigh = (shape: number, most: number, { measure, high }: Sheet): number =>
  Math.min(measure / shape, Math.min(highestLead, Math.max(0.18, most - captionHigh / high)) * high)
