// Types of the sample's text: what an issue says, before it has ids and photographs.
import type { Article } from '#core/article/article'
import type { Block, GalleryLayout } from '#core/body/blocks'
import type { Issue } from '#core/issue/issue'
import type { PictureName } from '../pictures/all'

export interface PhotoText {
  readonly picture: PictureName
  readonly caption: string
  readonly credit: string
  readonly alt: string
  /** Where a crop has to look, as fractions from the top left; without it, the middle. */
  readonly focal?: { readonly x: number; readonly y: number }
}

/** A block that holds no photograph. */
export type TextBlock = Exclude<Block, { kind: 'photo' | 'gallery' | 'unknown' }>

export type Piece =
  | TextBlock
  | { readonly kind: 'photo'; readonly text: PhotoText }
  | { readonly kind: 'gallery'; readonly layout: GalleryLayout; readonly texts: readonly PhotoText[] }

export type ArticleText = Pick<
  Article,
  | 'id'
  | 'slug'
  | 'hed'
  | 'dek'
  | 'byline'
  | 'dateline'
  | 'language'
  | 'status'
  | 'wordTarget'
  | 'assignee'
  | 'notes'
> & { readonly pieces: readonly Piece[] }

export interface SectionText {
  readonly id: string
  readonly slug: string
  readonly kicker: string
  readonly articles: readonly ArticleText[]
}

export type IssueText = Pick<
  Issue,
  'id' | 'number' | 'title' | 'coverDate' | 'date' | 'language' | 'status' | 'coverLines'
> & {
  readonly cover: PhotoText
  readonly sections: readonly SectionText[]
}
