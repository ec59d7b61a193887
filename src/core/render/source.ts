// Source: what every edition is made from, and where it finds the files it refers to.
import type { Issue } from '../issue/issue'
import type { Photo } from '../photo/photo'
import type { Publication } from '../publication/publication'

export interface Source {
  readonly publication: Publication
  readonly issue: Issue
  /** By SHA-256. */
  readonly photos: ReadonlyMap<string, Photo>
}

/** A photograph made ready for an edition: upright, sRGB, JPEG, without metadata. */
export interface Rendition {
  readonly photo: Photo
  /** In pixels; never more than the photograph has. */
  readonly width: number
}

/** Where an edition's HTML finds things. Preview and export differ in nothing else. */
export interface Addresses {
  /** Of a rendition, as it stands in `src` and `srcset`. */
  readonly photo: (rendition: Rendition) => string
  /** Of a font file, as it stands in `url()`; see fonts.ts. */
  readonly font: (file: string) => string
}

/** Widths, in pixels, at which photographs are written for the screen. */
const screenWidths = [480, 960, 1600] as const

/** The renditions of a photograph for `srcset`, narrowest first; never enlarged. */
export function renditionsOf(photo: Photo): Rendition[] {
  const widths = screenWidths.filter((width) => width < photo.width)
  const widest = Math.min(photo.width, screenWidths[screenWidths.length - 1] as number)
  return [...new Set([...widths, widest])].map((width) => ({ photo, width }))
}

/** The file name of a rendition in an edition's `photos` folder. */
export const renditionFile = ({ photo, width }: Rendition): string =>
  `${photo.sha256.slice(0, 16)}-${width}.jpg`

/** Height of a rendition in whole pixels. */
export const renditionHeight = ({ photo, width }: Rendition): number =>
  Math.max(1, Math.round((photo.height * width) / photo.width))
