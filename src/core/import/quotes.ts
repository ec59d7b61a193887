// Quotes: pieces become blocks; the paragraphs of one quote of the source become one quote.
import type { Block } from '../body/blocks'
import type { HeadingPiece, Piece } from './piece'

/** `ofHeading` says what a heading is among blocks. */
export function blocksOf(pieces: readonly Piece[], ofHeading: (heading: HeadingPiece) => Block): Block[] {
  const blocks: Block[] = []
  for (const [index, each] of pieces.entries()) {
    if (each.kind === 'heading') blocks.push(ofHeading(each))
    else addBlock(blocks, each, pieces[index - 1])
  }
  return blocks
}

/** Adds a block, or its words to the quote before it that it belongs to. */
export function addBlock(
  blocks: Block[],
  each: Exclude<Piece, HeadingPiece>,
  before: Piece | undefined,
): void {
  const last = blocks.at(-1)
  const same = each.quote !== undefined && before?.kind === 'block' && before.quote === each.quote
  if (same && each.block.kind === 'quote' && last?.kind === 'quote')
    blocks[blocks.length - 1] = {
      kind: 'quote',
      content: [...last.content, { kind: 'break' }, ...each.block.content],
    }
  else blocks.push(each.block)
}
