// useRoom: how the photographs of a gallery share out over its rows on the desk, each in its own shape.
import type { CSSProperties } from 'react'
import type { GalleryLayout } from '#core/body/blocks'
import type { PhotoUse } from '#core/photo/use'
import { rowsOf, sumOf, usualShape } from '#core/render/gallery-rows'
import { useDesk } from '../../state/desk'

/** Rows are higher than in an edition, and nothing is narrower: the fields and the tools of a photograph need the room. */
const rowShape = 3
const narrowest = 0.8

/** For each photograph, what body.css lays it out by. */
export function useRoom(layout: GalleryLayout, uses: readonly PhotoUse[]): CSSProperties[] {
  const photos = useDesk((state) => state.photos)
  const shapes = uses.map(({ photo: sum }) => {
    const photo = sum === null ? undefined : photos.get(sum)
    return photo ? Math.max(narrowest, photo.width / photo.height) : usualShape
  })
  const first = layout === 'lead' && shapes.length > 1 ? 1 : 0
  const rows = rowsOf(shapes.slice(first), rowShape).map((row) => row.map((at) => at + first))
  return (first ? [[0], ...rows] : rows).flatMap((row) => {
    const shape = sumOf(row.map((at) => shapes[at] as number))
    return row.map(
      (at) =>
        ({
          '--item-shape': shapes[at],
          '--share': (shapes[at] as number) / shape,
          '--gaps': row.length - 1,
        }) as CSSProperties,
    )
  })
}
