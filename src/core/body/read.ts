// Read: the one reader of bodies, from the editor's JSON to blocks. It drops nothing and never throws.
import { photoUseSchema } from '../photo/use'
import {
  type Block,
  galleryLayouts,
  type Inline,
  type ListBlock,
  type ListItem,
  type TableCell,
} from './blocks'
import type { Body, BodyNode } from './body'
import { marksOf } from './marks'

/** The body's blocks in order; the index of a block is its place in the root's children. */
export function readBody(body: Body): Block[] {
  const numbers = new SubheadNumbers()
  return (body.root.children as BodyNode[]).map((node) => readBlock(node, numbers))
}

function readBlock(node: BodyNode, numbers: SubheadNumbers): Block {
  switch (node.type) {
    case 'paragraph':
      return { kind: 'paragraph', content: readInlines(node) }
    case 'subhead': {
      const level = node.level === 2 ? 2 : 1
      return {
        kind: 'subhead',
        level,
        number: numbers.next(level, node.numbered === true),
        content: readInlines(node),
      }
    }
    case 'list':
      return readList(node)
    case 'quote':
      return { kind: 'quote', content: readInlines(node) }
    case 'horizontalrule':
      return { kind: 'rule' }
    case 'table':
      return readTable(node) ?? unknown(node)
    case 'photo': {
      const use = photoUseSchema.safeParse(node.use)
      return use.success ? { kind: 'photo', use: use.data } : unknown(node)
    }
    case 'gallery': {
      const uses = photoUseSchema.array().safeParse(node.uses)
      const layout = galleryLayouts.find((known) => known === node.layout) ?? 'grid'
      return uses.success ? { kind: 'gallery', layout, uses: uses.data } : unknown(node)
    }
    default:
      return unknown(node)
  }
}

/** Counts numbered subheads: 1, 2, 2.1, 2.2, 3. A level 2 before any numbered level 1 counts by itself. */
class SubheadNumbers {
  private first = 0
  private second = 0

  next(level: 1 | 2, numbered: boolean): string | null {
    if (level === 1) this.second = 0
    if (!numbered) return null
    if (level === 1) return String(++this.first)
    this.second++
    return this.first > 0 ? `${this.first}.${this.second}` : String(this.second)
  }
}

function readList(node: BodyNode): ListBlock {
  const items: { content: Inline[]; lists: ListBlock[] }[] = []
  for (const child of childrenOf(node)) {
    const inner = childrenOf(child)
    const lists = inner.filter((grandchild) => grandchild.type === 'list').map(readList)
    const content = inner.filter((grandchild) => grandchild.type !== 'list').flatMap(readInline)
    const last = items.at(-1)
    if (lists.length > 0 && content.length === 0 && last) last.lists.push(...lists)
    else items.push({ content, lists })
  }
  return {
    kind: 'list',
    ordered: node.listType === 'number',
    start: typeof node.start === 'number' ? node.start : 1,
    items: items satisfies ListItem[],
  }
}

function readTable(node: BodyNode): Block | undefined {
  const rows: TableCell[][] = []
  for (const row of childrenOf(node)) {
    if (row.type !== 'tablerow') return undefined
    const cells = childrenOf(row)
    if (cells.some((cell) => cell.type !== 'tablecell')) return undefined
    if (cells.some((cell) => childrenOf(cell).some((inner) => inner.type !== 'paragraph'))) return undefined
    rows.push(
      cells.map((cell) => ({
        header: typeof cell.headerState === 'number' && cell.headerState > 0,
        colSpan: typeof cell.colSpan === 'number' ? cell.colSpan : 1,
        rowSpan: typeof cell.rowSpan === 'number' ? cell.rowSpan : 1,
        content: childrenOf(cell).map(readInlines),
      })),
    )
  }
  return { kind: 'table', rows }
}

const readInlines = (node: BodyNode): Inline[] => childrenOf(node).flatMap(readInline)

function readInline(node: BodyNode): Inline[] {
  switch (node.type) {
    case 'text':
      return [
        {
          kind: 'text',
          text: textOf(node),
          marks: marksOf(typeof node.format === 'number' ? node.format : 0),
        },
      ]
    case 'tab':
      return [{ kind: 'text', text: '\t', marks: [] }]
    case 'linebreak':
      return [{ kind: 'break' }]
    case 'link':
    case 'autolink':
      return [
        {
          kind: 'link',
          url: typeof node.url === 'string' ? node.url : '',
          title: typeof node.title === 'string' ? node.title : '',
          children: readInlines(node),
        },
      ]
    default:
      return [{ kind: 'unknown', type: node.type, text: textOf(node) }]
  }
}

const unknown = (node: BodyNode): Block => ({
  kind: 'unknown',
  type: node.type,
  text: textOf(node),
})

/** Whatever text a node holds, known or not. */
function textOf(node: BodyNode): string {
  if (typeof node.text === 'string') return node.text
  return childrenOf(node)
    .map(textOf)
    .filter((text) => text !== '')
    .join(' ')
}

function childrenOf(node: BodyNode): BodyNode[] {
  if (!Array.isArray(node.children)) return []
  return node.children.filter(
    (child): child is BodyNode =>
      typeof child === 'object' && child !== null && typeof child.type === 'string',
  )
}
