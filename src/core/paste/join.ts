// Join: runs of text with the same marks become one, as the editor would hold them.
import type { Block, Inline, ListBlock } from '../body/blocks'

export function joinRuns(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'subhead':
    case 'quote':
      return { ...block, content: joined(block.content) }
    case 'list':
      return joinList(block)
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, content: cell.content.map(joined) }))),
      }
    default:
      return block
  }
}

const joinList = (list: ListBlock): ListBlock => ({
  ...list,
  items: list.items.map(({ content, lists }) => ({ content: joined(content), lists: lists.map(joinList) })),
})

function joined(content: readonly Inline[]): Inline[] {
  const found: Inline[] = []
  for (const inline of content) {
    const last = found.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text' && sameMarks(inline.marks, last.marks))
      found[found.length - 1] = { ...last, text: last.text + inline.text }
    else if (inline.kind === 'link') found.push({ ...inline, children: joined(inline.children) })
    else if (inline.kind === 'footnote') found.push({ ...inline, content: joined(inline.content) })
    else found.push(inline)
  }
  return found
}

const sameMarks = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((mark) => other.includes(mark))

/** Lists of one kind in a row are one list in the editor; `broken` hears of each whose numbers go on because of it. */
export function joinLists(blocks: readonly Block[], broken: () => void): Block[] {
  const found: Block[] = []
  for (const block of blocks) {
    const last = found.at(-1)
    if (block.kind !== 'list' || last?.kind !== 'list' || block.ordered !== last.ordered) {
      found.push(block)
      continue
    }
    if (block.ordered && block.start !== last.start + last.items.length) broken()
    found[found.length - 1] = { ...last, items: [...last.items, ...block.items] }
  }
  return found
}
