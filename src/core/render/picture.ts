// Picture: the img element of a photograph on a screen, with the sizes it comes in and the crop it keeps.
import type { Element } from 'hast'
import type { Photo } from '../photo/photo'
import { el } from './element'
import type { Picture, Spot } from './figure'
import { type Rendition, renditionHeight, renditionsOf, type Source } from './source'

/** Widths of the page's columns in rem; style-page.ts lays them out. */
const page = 70
const text = 40
const wide = 55
const card = 18

/** How wide a photograph is shown, as `sizes` says it; in a gallery its row says it again, see `sizeInRow`. */
function sizesOf({ layout }: Spot): string {
  switch (layout) {
    case 'cover':
      return `(min-width: 74rem) ${page}rem, 96vw`
    case 'card':
      return `(min-width: 48rem) ${card}rem, (min-width: 30rem) 46vw, 94vw`
    case 'photo':
      return `(min-width: 48rem) ${text}rem, 94vw`
    case 'lead':
    case 'row':
    case 'grid':
      return sizesInRow(1)
  }
}

/** `share`: of the row's width. On a phone each photograph of a row has the whole of it. */
const sizesInRow = (share: number): string =>
  share === 1
    ? `(min-width: 64rem) ${wide}rem, 94vw`
    : `(min-width: 64rem) ${Math.ceil(wide * share)}rem, (min-width: 36rem) ${Math.ceil(94 * share)}vw, 94vw`

/** Says how wide a photograph is shown, now that the others of its row are known. */
export function sizeInRow({ properties }: Element, share: number): void {
  if (properties.sizes !== undefined) properties.sizes = sizesInRow(share)
}

/** Every width of a photograph, for pages beside a folder of pictures. */
export const picturesInSizes =
  ({ photos }: Pick<Source, 'photos'>, address: (rendition: Rendition) => string): Picture =>
  (use, spot) => {
    const photo = use.photo === null ? undefined : photos.get(use.photo)
    if (!photo) return undefined
    const renditions = renditionsOf(photo)
    const middle = renditions[Math.min(1, renditions.length - 1)] as Rendition
    return image(use, spot, middle, address(middle), {
      srcSet:
        renditions.length > 1
          ? renditions.map((one) => `${address(one)} ${one.width}w`).join(', ')
          : undefined,
      sizes: renditions.length > 1 ? sizesOf(spot) : undefined,
    })
  }

/** One width of each photograph, for a page that carries its pictures in itself: large only where it is shown large. */
export const picturesInOneSize =
  (source: Source, address: (rendition: Rendition) => string): Picture =>
  (use, spot) => {
    const photo = use.photo === null ? undefined : source.photos.get(use.photo)
    if (!photo) return undefined
    const rendition = oneSize(photo, spot)
    return image(use, spot, rendition, address(rendition), {})
  }

function oneSize(photo: Photo, { layout, of }: Spot): Rendition {
  const renditions = renditionsOf(photo)
  const large = layout === 'cover' || of === 1
  const narrow = renditions[Math.min(1, renditions.length - 1)] as Rendition
  return large ? (renditions.at(-1) as Rendition) : narrow
}

function image(
  use: Parameters<Picture>[0],
  spot: Spot,
  shown: Rendition,
  src: string,
  choice: { srcSet?: string | undefined; sizes?: string | undefined },
): Element {
  return el('img', {
    className: classesOf(use),
    src,
    ...choice,
    width: shown.width,
    height: renditionHeight(shown),
    alt: use.decorative ? '' : use.alt.trim(),
    loading: spot.layout === 'cover' ? undefined : 'lazy',
    decoding: spot.layout === 'cover' ? undefined : 'async',
  })
}

/** The focal point as classes in steps of a tenth; style-gallery.ts gives them their meaning. */
function classesOf({ focal }: Parameters<Picture>[0]): string[] | undefined {
  return focal ? [`across-${Math.round(focal.x * 10)}`, `down-${Math.round(focal.y * 10)}`] : undefined
}
