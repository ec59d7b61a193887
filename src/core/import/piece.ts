// Piece: what every kind of source is read into before sections and articles are made of it.
import type { Block, Inline, Mark } from '../body/blocks'

/** What a heading is; the outline decides where the source does not say. */
export type Role = 'section' | 'article' | 'subhead'

export interface HeadingPiece {
  readonly kind: 'heading'
  /** 1 to 6, as in HTML. */
  readonly level: number
  readonly role: Role | null
  readonly content: readonly Inline[]
  readonly line: number
}

export interface BlockPiece {
  readonly kind: 'block'
  readonly block: Block
  readonly line: number
  /** Says which quote of the source a quote block came from, so that its paragraphs stay together. */
  readonly quote?: number
}

export type Piece = HeadingPiece | BlockPiece

export const heading = (
  level: number,
  content: readonly Inline[],
  line: number,
  role: Role | null = null,
): HeadingPiece => ({ kind: 'heading', level, role, content, line })

export const piece = (block: Block, line: number): BlockPiece => ({ kind: 'block', block, line })

export const text = (words: string, marks: readonly Mark[] = [], language?: string | undefined): Inline => ({
  kind: 'text',
  text: words,
  marks,
  ...(language !== undefined && { language }),
})
