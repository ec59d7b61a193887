// Build: makes the editor's JSON from blocks, for importers, tests and new articles.
import type { PhotoUse } from '../photo/use'
import type { Block, GalleryLayout, Inline, ListBlock, Mark, TableBlock, TableCell } from './blocks'
import type { Body, BodyNode } from './body'
import { formatBits } from './marks'

type Content = readonly Inline[]

/** Blocks in, body out. Unknown blocks cannot be built: they exist only in bodies of other versions. */
export const buildBody = (blocks: readonly Block[]): Body => ({
  root: element('root', blocks.length > 0 ? blocks.flatMap(nodesOf) : [paragraphNode([])]) as Body['root'],
})

export const emptyBody = (): Body => buildBody([])

function nodesOf(block: Block): BodyNode[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphNode(block.content)]
    case 'subhead':
      return [subheadNode(block.level, block.number !== null, block.content)]
    case 'list':
      return [listNode(block)]
    case 'quote':
    case 'pullquote':
    case 'attribution':
      return [element(block.kind, inlineNodes(block.content))]
    case 'sidebar':
      return [element('sidebar', [subheadNode(1, false, block.heading), ...block.blocks.flatMap(nodesOf)])]
    case 'table':
      return [tableNode(block)]
    case 'photo':
      return [photoNode(block.use)]
    case 'gallery':
      return [galleryNode(block.layout, block.uses)]
    case 'rule':
      return [{ type: 'horizontalrule', version: 1 }]
    case 'pagebreak':
      return [{ type: 'pagebreak', version: 1 }]
    case 'unknown':
      return [paragraphNode([{ kind: 'text', text: block.text, marks: [] }])]
  }
}

export const paragraphNode = (content: Content): BodyNode =>
  element('paragraph', inlineNodes(content), { textFormat: 0, textStyle: '' })

export const subheadNode = (level: 1 | 2, numbered: boolean, content: Content): BodyNode =>
  element('subhead', inlineNodes(content), { level, numbered })

export const photoNode = (use: PhotoUse): BodyNode => ({
  type: 'photo',
  version: 1,
  use,
})

export const galleryNode = (layout: GalleryLayout, uses: readonly PhotoUse[]): BodyNode => ({
  type: 'gallery',
  version: 1,
  layout,
  uses,
})

/** Lexical keeps a nested list in a list item of its own, after the item it belongs to. */
function listNode(list: ListBlock, depth = 0): BodyNode {
  const rows: BodyNode[][] = []
  for (const item of list.items) {
    rows.push(inlineNodes(item.content))
    for (const inner of item.lists) rows.push([listNode(inner, depth + 1)])
  }
  const items = rows.map((children, index) =>
    element('listitem', children, { value: index + 1, indent: depth }),
  )
  return element('list', items, {
    listType: list.ordered ? 'number' : 'bullet',
    start: list.start,
    tag: list.ordered ? 'ol' : 'ul',
  })
}

/** Lexical's TableCellHeaderStates: 1 in a header row, 2 in a header column. */
const headerState = (cell: TableCell, row: number): number => (cell.header ? (row === 0 ? 1 : 2) : 0)

const tableNode = (table: TableBlock): BodyNode =>
  element(
    'table',
    table.rows.map((row, at) =>
      element(
        'tablerow',
        row.map((cell) =>
          element('tablecell', cell.content.map(paragraphNode), {
            headerState: headerState(cell, at),
            colSpan: cell.colSpan,
            rowSpan: cell.rowSpan,
            backgroundColor: null,
          }),
        ),
      ),
    ),
    table.caption ? { $: { caption: table.caption } } : {},
  )

const inlineNodes = (content: Content): BodyNode[] => content.map(inlineNode)

function inlineNode(inline: Inline): BodyNode {
  switch (inline.kind) {
    case 'text':
      return textNode(inline.text, inline.marks, inline.language)
    case 'break':
      return { type: 'linebreak', version: 1 }
    case 'link':
      return element('link', inlineNodes(inline.children), {
        url: inline.url,
        title: inline.title || null,
        rel: null,
        target: null,
      })
    case 'footnote':
      return { type: 'footnote', version: 1, content: inlineNodes(inline.content) }
    case 'ruby':
      return { type: 'ruby', version: 1, base: inline.base, reading: inline.reading }
    case 'unknown':
      return textNode(inline.text, [])
  }
}

const textNode = (text: string, marks: readonly Mark[], language?: string): BodyNode => ({
  detail: 0,
  format: formatBits(marks),
  mode: 'normal',
  style: '',
  text,
  type: 'text',
  version: 1,
  ...stateNode(marks, language),
})

/** What has no format bit stands in the node's state. */
function stateNode(marks: readonly Mark[], language: string | undefined): Partial<BodyNode> {
  const smallCaps = marks.includes('small-caps')
  if (!smallCaps && !language) return {}
  return { $: { ...(language ? { language } : {}), ...(smallCaps ? { smallCaps } : {}) } }
}

const element = (
  type: string,
  children: readonly BodyNode[],
  extra: Record<string, unknown> = {},
): BodyNode => ({
  children,
  direction: null,
  format: '',
  indent: 0,
  type,
  version: 1,
  ...extra,
})
