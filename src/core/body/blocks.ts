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
  | 'small-caps'

export type Inline =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly marks: readonly Mark[]
      /** BCP 47 tag of a run in another language than the text around it. */
      readonly language?: string
    }
  | {
      readonly kind: 'link'
      readonly url: string
      readonly title: string
      readonly children: readonly Inline[]
    }
  | { readonly kind: 'break' }
  /** Where a note belongs. `number` is counted over the article when read, never stored. */
  | { readonly kind: 'footnote'; readonly number: number; readonly content: readonly Inline[] }
  /** Words with their reading set over them, as Japanese books do. */
  | { readonly kind: 'ruby'; readonly base: string; readonly reading: string }
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
/** A sentence of the text, set large to draw the reader in. */
export interface PullQuoteBlock {
  readonly kind: 'pullquote'
  readonly content: readonly Inline[]
}
/** Who said it, or where it stands: belongs to the quote or pull quote right before it. */
export interface AttributionBlock {
  readonly kind: 'attribution'
  readonly content: readonly Inline[]
}
/** A box beside the text, with its own heading and body; there is none inside another. */
export interface SidebarBlock {
  readonly kind: 'sidebar'
  readonly heading: readonly Inline[]
  readonly blocks: readonly Block[]
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
  readonly caption?: string
  readonly rows: readonly (readonly TableCell[])[]
}
export interface PhotoBlock {
  readonly kind: 'photo'
  readonly use: PhotoUse
}
export const galleryLayouts = ['grid', 'row', 'lead'] as const
/** More photographs than this are shared out over several galleries. */
export const galleryMost = 30
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
/** A hint to the printed edition to begin a page here; a screen does not show it. */
export interface PageBreakBlock {
  readonly kind: 'pagebreak'
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
  | PullQuoteBlock
  | AttributionBlock
  | SidebarBlock
  | TableBlock
  | PhotoBlock
  | GalleryBlock
  | RuleBlock
  | PageBreakBlock
  | UnknownBlock

export type BlockKind = Block['kind']
