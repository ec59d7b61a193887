// Places: the addresses of photographs and fonts in the window's own protocol.
import { photoFile } from '#core/photo/photo'
import type { Addresses } from '#core/render/source'

/** Renditions by content and width, fonts of the bundle. */
export const previewPlaces: Addresses = {
  photo: ({ photo, width }) => `galley://photos/${photoFile(photo)}?w=${width}`,
  font: (file) => `galley://app/fonts/${file}`,
}
