// Style: the one style sheet of the screen editions, made from a publication's design.
import { fontFaces, type NeededFace } from './fonts'
import { articleStyle } from './style-article'
import { galleryStyle } from './style-gallery'
import { pageStyle } from './style-page'
import { type Design, tokens } from './style-tokens'

/** Fonts first, then tokens, page, articles and photographs. `font` gives the address of a face's file. */
export const styleSheet = (
  design: Design,
  faces: readonly NeededFace[],
  font: (file: string) => string,
): string => `${fontFaces(faces, font)}${tokens(design)}${pageStyle}${articleStyle}${galleryStyle}`
