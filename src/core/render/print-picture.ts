// Print picture: the size and crop of photographs on paper, and galleries in rows that fill the measure.
import type { Element, ElementContent } from 'hast'
import type { PhotoUse } from '../photo/use'
import { el } from './element'
import type { Picture } from './figure'
import { mm, type Sheet } from './print-sheet'
import type { Addresses, Source } from './source'

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
const mostDpi = 300
/** Slots without a file take the room of the usual photograph. */
const usualRatio = 3 / 2
const gap = 3.5

export const imageOf = (figure: Element): Element | undefined =>
  figure.children.find((child): child is Element => child.type === 'element' && child.tagName === 'img')

const ratioOf = (figure: Element): number => {
  const image = imageOf(figure)
  return image ? Number(image.properties.width) / Number(image.properties.height) : usualRatio
}

/**
 * Gives a figure its width, and its picture at most `mostHigh`; what is higher is cropped around its focal point.
 * The crop is a box that hides what lies outside: `object-fit` would turn the JPEG into a bitmap (Chromium 130).
 */
export function sizeFigure(
  figure: Element,
  width: number,
  mostHigh: number,
  source: Source,
  addresses: Addresses,
): void {
  const image = imageOf(figure)
  if (!image) return
  const full = width / ratioOf(figure)
  const high = Math.min(full, mostHigh)
  const { sum, focal } = pending.get(image) as Pending
  const photo = source.photos.get(sum)
  if (!photo) return
  const pixels = Math.min(photo.width, Math.ceil((width / mmPerInch) * mostDpi))
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
  Math.min(width, mostHigh * ratioOf(figure))

/** The gallery's figures, set in rows: in a row all have one height, and no photograph is cropped. */
export function layGallery(gallery: Element, sheet: Sheet, source: Source, addresses: Addresses): Element[] {
  const classes = gallery.properties.className as string[]
  const figures = figuresIn(gallery)
  const lead = classes.includes('gallery-lead') && figures.length > 1
  const rows = lead ? [figures.slice(0, 1), ...rowsOf(figures.slice(1))] : rowsOf(figures)
  gallery.children = rows.map((row, index) => layRow(row, sheet, lead && index === 0, source, addresses))
  return gallery.children as Element[]
}

const figuresIn = (element: Element): Element[] =>
  (element.children as ElementContent[]).flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === 'figure' ? [child] : figuresIn(child),
  )

/** Shares of the type area's height: a page that opens with photographs has room for text as well. */
const highestRow = 0.29
const highestLead = 0.38

function layRow(
  row: readonly Element[],
  sheet: Sheet,
  lead: boolean,
  source: Source,
  to: Addresses,
): Element {
  const room = sheet.measure - gap * (row.length - 1)
  const shapes = row.map(ratioOf)
  const sum = shapes.reduce((all, one) => all + one, 0)
  const most = (lead ? highestLead : highestRow) * (sheet.height - sheet.top - sheet.bottom)
  // A lead photograph fills the measure and is cropped; a row that would be too high is set narrower.
  const high = lead ? room / sum : Math.min(room / sum, most)
  row.forEach((figure, index) => {
    const width = (shapes[index] as number) * high
    figure.properties.style = `width: ${mm(width)}`
    if (imageOf(figure)) sizeFigure(figure, width, lead ? most : Number.POSITIVE_INFINITY, source, to)
    else setSlot(figure, Math.min(high, most))
  })
  return el('div', { className: ['row'] }, row)
}

const setSlot = (figure: Element, high: number): void => {
  const [box] = figure.children
  if (box?.type === 'element') box.properties.style = `min-height: ${mm(high)}`
}

/** The figures in rows of nearly the same width of shapes, in order. */
export function rowsOf(figures: readonly Element[]): Element[][] {
  const shapes = figures.map(ratioOf)
  const sum = shapes.reduce((all, one) => all + one, 0)
  const wanted = figures.length > 5 ? 4.5 : 3.6
  const count = Math.max(1, Math.min(figures.length, Math.round(sum / wanted)))
  const each = sum / count
  const rows: Element[][] = []
  let row: Element[] = []
  let before = 0
  let here = 0
  figures.forEach((figure, index) => {
    const shape = shapes[index] as number
    const end = each * (rows.length + 1)
    // The row ends where its end is nearer without this figure than with it.
    if (row.length > 0 && rows.length < count - 1 && before + here + shape - end > end - before - here) {
      rows.push(row)
      before += here
      row = []
      here = 0
    }
    row.push(figure)
    here += shape
  })
  rows.push(row)
  return rows
}
