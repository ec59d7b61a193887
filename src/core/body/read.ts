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
import { spansFit, spansOf } from './spans'

/** The body's blocks in order; the index of a block is its place in the root's children. */
export function readBody(body: Body): Block[] {
  const counters: Counters = { subheads: new SubheadNumbers(), notes: 0 }
  return (body.root.children as BodyNode[]).map((node) => readBlock(node, counters))
}

/** What is numbered over the article, and never stored. */
interface Counters {
  readonly subheads: SubheadNumbers
  notes: number
}

/** Text of one line of content each. */
const contentKinds = ['paragraph', 'quote', 'pullquote', 'attribution'] as const

/** What may stand inside a sidebar. */
const sidebarTypes: readonly string[] = [...contentKinds, 'subhead', 'list', 'table', 'photo', 'gallery']

function readBlock(node: BodyNode, so: Counters): Block {
  const kind = contentKinds.find((known) => known === node.type)
  if (kind) return { kind, content: readInlines(node, so) }
  switch (node.type) {
    case 'subhead': {
      const level = node.level === 2 ? 2 : 1
      return {
        kind: 'subhead',
        level,
        number: so.subheads.next(level, node.numbered === true),
        content: readInlines(node, so),
      }
    }
    case 'list':
      return readList(node, so)
    case 'horizontalrule':
      return { kind: 'rule' }
    case 'pagebreak':
      return { kind: 'pagebreak' }
    case 'table':
      return readTable(node, so) ?? unknown(node)
    case 'sidebar':
      return readSidebar(node, so) ?? unknown(node)
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

function readList(node: BodyNode, so: Counters): ListBlock {
  const items: { content: Inline[]; lists: ListBlock[] }[] = []
  for (const child of childrenOf(node)) {
    const inner = childrenOf(child)
    const content = inner
      .filter((grandchild) => grandchild.type !== 'list')
      .flatMap((grandchild) => readInline(grandchild, so))
    const lists = inner
      .filter((grandchild) => grandchild.type === 'list')
      .map((grandchild) => readList(grandchild, so))
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

/** The first subhead is the sidebar's heading; its subheads are not numbered with those of the article. */
function readSidebar(node: BodyNode, so: Counters): Block | undefined {
  const children = childrenOf(node)
  if (children.some((child) => !sidebarTypes.includes(child.type))) return undefined
  const [first] = children
  const headed = first?.type === 'subhead'
  const heading = first && headed ? readInlines(first, so) : []
  const inside: Counters = { subheads: new SubheadNumbers(), notes: so.notes }
  const blocks = children.slice(headed ? 1 : 0).map((child) => readBlock(child, inside))
  so.notes = inside.notes
  return { kind: 'sidebar', heading, blocks }
}

function readTable(node: BodyNode, so: Counters): Block | undefined {
  const rows: TableCell[][] = []
  const all = childrenOf(node)
  for (const [at, row] of all.entries()) {
    if (row.type !== 'tablerow') return undefined
    const cells = childrenOf(row)
    if (cells.some((cell) => cell.type !== 'tablecell')) return undefined
    if (cells.some((cell) => childrenOf(cell).some((inner) => inner.type !== 'paragraph'))) return undefined
    rows.push(
      cells.map((cell) => ({
        header: typeof cell.headerState === 'number' && cell.headerState > 0,
        ...spansOf(cell, all.length - at),
        content: childrenOf(cell).map((inner) => readInlines(inner, so)),
      })),
    )
  }
  if (!spansFit(rows)) return undefined
  const caption = stateOf(node).caption
  return { kind: 'table', ...(typeof caption === 'string' && caption !== '' ? { caption } : {}), rows }
}

const readInlines = (node: BodyNode, so: Counters): Inline[] =>
  childrenOf(node).flatMap((child) => readInline(child, so))

function readInline(node: BodyNode, so: Counters): Inline[] {
  switch (node.type) {
    case 'text': {
      const { language, smallCaps } = stateOf(node)
      const marks = marksOf(typeof node.format === 'number' ? node.format : 0)
      return [
        {
          kind: 'text',
          text: textOf(node),
          marks: smallCaps === true ? [...marks, 'small-caps'] : marks,
          ...(typeof language === 'string' && language !== '' ? { language } : {}),
        },
      ]
    }
    case 'footnote': {
      const number = ++so.notes
      return [{ kind: 'footnote', number, content: readInlines({ ...node, children: node.content }, so) }]
    }
    case 'ruby':
      return [{ kind: 'ruby', base: stringOf(node.base), reading: stringOf(node.reading) }]
    case 'tab':
      return [{ kind: 'text', text: '\t', marks: [] }]
    case 'linebreak':
      return [{ kind: 'break' }]
    case 'link':
    case 'autolink':
      return [
        {
          kind: 'link',
          url: stringOf(node.url),
          title: stringOf(node.title),
          children: readInlines(node, so),
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

const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What the editor keeps beside a node's own fields. */
const stateOf = ({ $ }: BodyNode): Readonly<Record<string, unknown>> =>
  typeof $ === 'object' && $ !== null ? ($ as Record<string, unknown>) : {}

/** Whatever text a node holds, known or not. */
export function textOf(node: BodyNode): string {
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
