// Shown: which blocks leave an element in a web page, so that a place in the text can be found on the page.
import type { Block, ListBlock } from '../body/blocks'
import { hasWords } from './inline'

/**
 * For each block the index of its element in the article's body on a screen, as `renderBlocks` makes them. A block that
 * leaves nothing behind has the index of the element that comes next, which may be one too many.
 */
export function elementIndexes(blocks: readonly Block[]): number[] {
  const indexes: number[] = []
  let count = 0
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block
    const next = blocks[at + 1]
    indexes.push(count)
    // A quote and the source behind it are one element.
    if ((block.kind === 'quote' || block.kind === 'pullquote') && next?.kind === 'attribution') {
      indexes.push(count)
      at++
      if (leavesElement(block) || leavesElement(next)) count++
    } else if (leavesElement(block)) count++
  }
  return indexes
}

function leavesElement(block: Block): boolean {
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
    case 'pullquote':
    case 'attribution':
      return hasWords(block.content)
    case 'subhead':
      return block.number !== null || hasWords(block.content)
    case 'list':
      return leavesList(block)
    case 'sidebar':
      return hasWords(block.heading) || block.blocks.some(leavesElement)
    case 'table':
      return block.rows.some((row) => row.length > 0)
    case 'gallery':
      return block.uses.length > 0
    case 'pagebreak':
      return false
    case 'photo':
    case 'rule':
    case 'unknown':
      return true
  }
}

const leavesList = ({ items }: ListBlock): boolean =>
  items.some(({ content, lists }) => hasWords(content) || lists.some(leavesList))
