// Write blocks: the blocks of an article as mdast, each of them proved by reading it back.
import type { FootnoteDefinition, List, RootContent } from 'mdast'
import type { Block, ListBlock } from '../body/blocks'
import { canonicalBlock } from './canonical'
import { blockHtml, htmlBlock, type Paths } from './html-blocks'
import { markdownOf } from './mdast'
import { readFragment } from './read-blocks'
import { type Gathered, phrasing } from './write-phrase'

/** What is written of some blocks: the nodes in order, and the notes for the end of their article. */
export interface Written {
  readonly nodes: RootContent[]
  readonly notes: FootnoteDefinition[]
}

/**
 * Blocks in Markdown. A block that Markdown would not give back as it is (two marks that touch, a blank at an end, a cell over two
 * columns) stands as HTML instead; so do all of them where they would not be told apart.
 */
export function writeBlocks(given: readonly Block[], paths: Paths, counted: Gathered['counted']): Written {
  const blocks = given.map(canonicalBlock)
  const before = counted.notes
  const notes: FootnoteDefinition[] = []
  const nodes = blocks.flatMap((block) => {
    const tried = tryBlock(block, paths, counted)
    if (!tried) return [htmlNode(block, paths)]
    notes.push(...tried.notes)
    return tried.nodes
  })
  if (givesBack(nodes, notes, blocks, paths)) return { nodes, notes }
  counted.notes = before
  return { nodes: blocks.map((block) => htmlNode(block, paths)), notes: [] }
}

const htmlNode = (block: Block, paths: Paths): RootContent => ({
  type: 'html',
  value: blockHtml(htmlBlock(block, paths)),
})

function tryBlock(block: Block, paths: Paths, counted: Gathered['counted']): Written | undefined {
  const before = counted.notes
  const so: Gathered = { anchors: paths.anchors, notes: [], lines: true, counted }
  const nodes = plainNodes(block, paths, so)
  if (nodes && givesBack(nodes, so.notes, [block], paths)) return { nodes, notes: so.notes }
  counted.notes = before
  return undefined
}

/** What is compared is what is read with every photograph in its place. */
function givesBack(
  nodes: readonly RootContent[],
  notes: readonly RootContent[],
  blocks: readonly Block[],
  paths: Paths,
): boolean {
  const read = readFragment(markdownOf([...nodes, ...notes]))
  return (
    JSON.stringify(read.map(comparable)) ===
    JSON.stringify(blocks.map((block) => comparable(resolved(block, paths))))
  )
}

/** The block with the addresses that the file has in the place of ids. */
function resolved(block: Block, { photo, anchors }: Paths): Block {
  return JSON.parse(
    JSON.stringify(block, (key, value) => {
      if (
        key === 'use' ||
        (value && typeof value === 'object' && 'decorative' in value && 'focal' in value)
      ) {
        const file = value.photo === null ? undefined : photo(value.photo)
        return { ...value, photo: null, source: file ?? value.source }
      }
      if (key === 'url' && typeof value === 'string' && value.startsWith('article:')) {
        const anchor = anchors(value.slice('article:'.length))
        return anchor === undefined ? value : `#${anchor}`
      }
      return value
    }),
  ) as Block
}

/** Ids are new with each reading, and numbers are counted anew. */
const comparable = (block: Block): unknown =>
  JSON.parse(
    JSON.stringify(sorted(canonicalBlock(block)), (key, value) => {
      if (key === 'number') return value !== null
      return key === 'id' || key === 'v' ? undefined : value
    }),
  )

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

/** The block in Markdown's own signs; undefined where it has none. */
function plainNodes(block: Block, paths: Paths, so: Gathered): RootContent[] | undefined {
  switch (block.kind) {
    case 'paragraph':
      return [{ type: 'paragraph', children: phrasing(block.content, so) }]
    case 'subhead': {
      const words = phrasing(block.content, { ...so, lines: false })
      // The digits are for who reads the file; they are counted anew when it comes back.
      const children =
        block.number === null ? words : [{ type: 'text', value: `${block.number}. ` } as const, ...words]
      return [{ type: 'heading', depth: block.level === 1 ? 3 : 4, children }]
    }
    case 'quote':
      return [
        { type: 'blockquote', children: [{ type: 'paragraph', children: phrasing(block.content, so) }] },
      ]
    case 'list':
      return [listNode(block, so)]
    case 'rule':
      return [{ type: 'thematicBreak' }]
    case 'table':
      return tableNode(block, so)
    case 'sidebar': {
      const inner = block.blocks.flatMap((each) => plainNodes(each, paths, so) ?? [htmlNode(each, paths)])
      const heading = phrasing(block.heading, { ...so, lines: false })
      return [
        { type: 'html', value: '<aside>' },
        { type: 'heading', depth: 3, children: heading },
        ...inner,
        { type: 'html', value: '</aside>' },
      ]
    }
    default:
      return undefined
  }
}

const listNode = (list: ListBlock, so: Gathered): List => ({
  type: 'list',
  ordered: list.ordered,
  start: list.ordered ? list.start : null,
  spread: false,
  children: list.items.map(({ content, lists }) => ({
    type: 'listItem',
    spread: false,
    children: [
      { type: 'paragraph', children: phrasing(content, so) },
      ...lists.map((inner) => listNode(inner, so)),
    ],
  })),
})

/** A table of GFM has one row of heads, and cells of one line. */
function tableNode(
  { caption, rows }: Extract<Block, { kind: 'table' }>,
  so: Gathered,
): RootContent[] | undefined {
  const plain =
    !caption &&
    rows.length > 0 &&
    rows.every((row, at) =>
      row.every(
        ({ header, colSpan, rowSpan, content }) =>
          header === (at === 0) && colSpan === 1 && rowSpan === 1 && content.length === 1,
      ),
    )
  if (!plain) return undefined
  return [
    {
      type: 'table',
      children: rows.map((row) => ({
        type: 'tableRow',
        children: row.map(({ content }) => ({
          type: 'tableCell',
          children: phrasing(content[0] ?? [], { ...so, lines: false }),
        })),
      })),
    },
  ]
}
