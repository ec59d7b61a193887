// Email picture: how wide photographs are shown in a mail, and the rows that galleries are set in.
import { el } from './element'
import { mailWidth, measure } from './email-frame'
import type { Dressed, Look } from './email-look'
import type { Picture, Spot } from './figure'
import type { Rendition, Source } from './source'

/** Space between the photographs of a row in pixels; whole when shared among two or three. */
export const gap = 18
/** Portraits are not shown higher than this, in pixels: a reading pane is seldom higher. A cover may be. */
const highest = 640
const highestCover = 840
/** A photograph has twice the pixels it is shown at, for the screens of today. */
const density = 2

/** How many photographs stand in each row: never one alone under others. */
export function rowsOf(layout: Spot['layout'], count: number): number[] {
  if (count <= 1 || layout === 'cover' || layout === 'photo') return Array<number>(count).fill(1)
  if (layout === 'lead') return [1, ...rowsOf('grid', count - 1)]
  const pairs = (3 - (count % 3)) % 3
  return [...Array<number>((count - 2 * pairs) / 3).fill(3), ...Array<number>(pairs).fill(2)]
}

/** Room for a photograph in whole pixels. */
function roomOf({ layout, index, of }: Spot): number {
  if (layout === 'cover') return mailWidth
  let seen = 0
  for (const inRow of rowsOf(layout, of)) {
    seen += inRow
    if (index < seen) return cellWidth(inRow)
  }
  return measure
}

/** Width of one of `count` cells in pixels, without the gaps. */
const cellWidth = (count: number): number => Math.floor((measure - gap * (count - 1)) / count)

/** Photographs with their size in the mail said three times: programs differ in which they heed. */
export const picturesForMail =
  (source: Source, address: (rendition: Rendition) => string, dress: (look: Look) => Dressed): Picture =>
  (use, spot) => {
    const photo = use.photo === null ? undefined : source.photos.get(use.photo)
    if (!photo) return undefined
    const high = spot.layout === 'cover' ? highestCover : highest
    const width = Math.max(
      1,
      Math.min(roomOf(spot), photo.width, Math.round((high * photo.width) / photo.height)),
    )
    const rendition: Rendition = { photo, width: Math.min(photo.width, width * density) }
    return el('img', {
      src: address(rendition),
      width,
      height: Math.max(1, Math.round((width * photo.height) / photo.width)),
      alt: use.decorative ? '' : use.alt.trim(),
      ...dress({ css: { display: 'block', 'max-width': '100%', height: 'auto' } }),
    })
  }
