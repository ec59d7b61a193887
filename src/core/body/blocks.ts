// Blocks: the printable pieces of a body, as every renderer, rule and comparison sees them.
import type { PhotoUse } from '../photo/use'

export type Mark =
  | 'bold'
  | 'italic'
  | 'strike'
  | 'underline'
  | 'code'
  | 'subscript'
  | 'superscript'
  | 'highlight'

export type Inline =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly marks: readonly Mark[]
    }
  | {
      readonly kind: 'link'
      readonly url: string
      readonly title: string
      readonly children: readonly Inline[]
    }
  | { readonly kind: 'break' }
  /** An inline node that this version does not know; `text` is whatever text it holds. */
  | { readonly kind: 'unknown'; readonly type: string; readonly text: string }

export interface ListItem {
  readonly content: readonly Inline[]
  /** Lists inside this item. */
  readonly lists: readonly ListBlock[]
}

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly content: readonly Inline[]
}
export interface SubheadBlock {
  readonly kind: 'subhead'
  readonly level: 1 | 2
  /** The number to print, counted over the article ("1", "2", or "2.1" on level 2); null is not numbered. */
  readonly number: string | null
  readonly content: readonly Inline[]
}
export interface ListBlock {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly start: number
  readonly items: readonly ListItem[]
}
export interface QuoteBlock {
  readonly kind: 'quote'
  readonly content: readonly Inline[]
}
export interface TableCell {
  readonly header: boolean
  readonly colSpan: number
  readonly rowSpan: number
  /** The paragraphs of the cell. */
  readonly content: readonly (readonly Inline[])[]
}
export interface TableBlock {
  readonly kind: 'table'
  readonly rows: readonly (readonly TableCell[])[]
}
export interface PhotoBlock {
  readonly kind: 'photo'
  readonly use: PhotoUse
}
export const galleryLayouts = ['grid', 'row', 'lead'] as const
export type GalleryLayout = (typeof galleryLayouts)[number]
export interface GalleryBlock {
  readonly kind: 'gallery'
  /** grid: equal cells; row: one line; lead: the first photograph large, the others in a strip. */
  readonly layout: GalleryLayout
  readonly uses: readonly PhotoUse[]
}
export interface RuleBlock {
  readonly kind: 'rule'
}
/** What this version does not know. It is kept byte for byte, shown by its text, and blocks an export. */
export interface UnknownBlock {
  readonly kind: 'unknown'
  readonly type: string
  readonly text: string
}

export type Block =
  | ParagraphBlock
  | SubheadBlock
  | ListBlock
  | QuoteBlock
  | TableBlock
  | PhotoBlock
  | GalleryBlock
  | RuleBlock
  | UnknownBlock

export type BlockKind = Block['kind']
