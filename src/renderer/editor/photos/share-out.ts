// Share out: more photographs than a gallery takes become several galleries.
import { galleryMost } from '#core/body/blocks'
import type { PhotoUse } from '#core/photo/use'

/** The uses in galleries of a size that can be laid out, as even as can be. */
export function galleriesOf(uses: readonly PhotoUse[]): PhotoUse[][] {
  const galleries = Math.ceil(uses.length / galleryMost)
  const each = Math.ceil(uses.length / galleries)
  return Array.from({ length: galleries }, (_, at) => uses.slice(at * each, (at + 1) * each))
}
