// Walk: goes through blocks in reading order, into lists, cells and sidebars.
import type { Block, Inline, ListBlock } from './blocks'

/** The blocks with those of sidebars after the sidebar they stand in. */
export const allBlocks = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => (block.kind === 'sidebar' ? [block, ...block.blocks] : [block]))

/** Every piece of running text of a block, in reading order. */
export function contentsOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'paragraph':
    case 'subhead':
    case 'quote':
    case 'pullquote':
    case 'attribution':
      return [block.content]
    case 'list':
      return listContents(block)
    case 'table':
      return block.rows.flatMap((row) => row.flatMap((cell) => cell.content))
    case 'sidebar':
      return [block.heading, ...block.blocks.flatMap(contentsOf)]
    default:
      return []
  }
}

const listContents = (list: ListBlock): (readonly Inline[])[] =>
  list.items.flatMap((item) => [item.content, ...item.lists.flatMap(listContents)])

/** Every inline of a block, those inside links and notes after the one that holds them. */
export const inlinesOf = (block: Block): Inline[] => contentsOf(block).flatMap((content) => deep(content))

const deep = (content: readonly Inline[]): Inline[] =>
  content.flatMap((inline) => {
    if (inline.kind === 'link') return [inline, ...deep(inline.children)]
    return inline.kind === 'footnote' ? [inline, ...deep(inline.content)] : [inline]
  })

export type Footnote = Extract<Inline, { kind: 'footnote' }>

/** The footnotes in the order of their references. */
export const footnotesOf = (blocks: readonly Block[]): Footnote[] =>
  blocks.flatMap(inlinesOf).filter((inline) => inline.kind === 'footnote')
