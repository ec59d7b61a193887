// Known: makes a stored body fit for the editor. What this version does not know is wrapped, never dropped.
import type { Body, BodyNode } from '#core/body/body'
import { spansFit, spansOf } from '#core/body/spans'
import { photoUseSchema } from '#core/photo/use'
import { insteadOf, isSound } from './sound'

/** The types that stand for stored nodes of a type this version does not know. */
export const unknownBlockType = 'galley-unknown-block'
export const unknownInlineType = 'galley-unknown-inline'

/** Where a known node keeps the keys that this version does not know: its node state, which the editor carries along. */
export const extraKey = 'galley-extra'

const element = ['children', 'direction', 'format', 'indent', 'type', 'textFormat', 'textStyle', '$']
const text = ['detail', 'format', 'mode', 'style', 'text', 'type', '$']

/** Every key that the editor reads and writes again by itself; `version` is one of them only as long as it is 1. */
const keysOf: Readonly<Record<string, readonly string[]>> = {
  root: element,
  paragraph: element,
  subhead: [...element, 'level', 'numbered'],
  quote: element,
  list: [...element, 'listType', 'start', 'tag'],
  listitem: [...element, 'value', 'checked'],
  table: [...element, 'colWidths', 'rowStriping', 'frozenColumnCount', 'frozenRowCount'],
  tablerow: [...element, 'height'],
  tablecell: [...element, 'headerState', 'colSpan', 'rowSpan', 'backgroundColor', 'width', 'verticalAlign'],
  link: [...element, 'url', 'title', 'rel', 'target'],
  autolink: [...element, 'url', 'title', 'rel', 'target', 'isUnlinked'],
  text,
  tab: text,
  linebreak: ['type', '$'],
  pullquote: element,
  attribution: element,
  sidebar: element,
  pagebreak: ['type', '$'],
  footnote: ['type', 'content', '$'],
  ruby: ['type', 'base', 'reading', '$'],
  horizontalrule: ['type', '$'],
  photo: ['type', 'use', '$'],
  gallery: ['type', 'layout', 'uses', '$'],
}

const blockTypes = new Set([
  'paragraph',
  'subhead',
  'quote',
  'list',
  'table',
  'horizontalrule',
  'photo',
  'gallery',
  'pullquote',
  'attribution',
  'sidebar',
  'pagebreak',
])
const runTypes = new Set(['text', 'tab', 'linebreak', 'link', 'autolink', 'footnote', 'ruby'])
/** What may stand inside a sidebar. */
export const sidebarTypes: ReadonlySet<string> = new Set([
  'paragraph',
  'subhead',
  'quote',
  'pullquote',
  'attribution',
  'list',
  'table',
  'photo',
  'gallery',
])
const partTypes = new Set(['listitem', 'tablerow', 'tablecell'])

/** The body's root as the editor can parse it; `$bodyNode` in serialise.ts is the way back. */
export function admitBody(body: Body): BodyNode {
  const root = body.root as BodyNode
  const children = root.children as BodyNode[]
  return { ...keepExtras(root), children: children.map(admitBlock) }
}

/** A block as it stands in the root. */
export const admitBlock = (node: BodyNode): BodyNode =>
  admitKnownBlock(node) ?? { type: unknownBlockType, version: 1, json: node }

function admitKnownBlock(node: BodyNode): BodyNode | undefined {
  switch (node.type) {
    case 'paragraph':
    case 'subhead':
    case 'quote':
    case 'pullquote':
    case 'attribution':
      return admitText(node)
    case 'sidebar':
      return admitEach(node, (child) => (sidebarTypes.has(child.type) ? admitKnownBlock(child) : undefined))
    case 'pagebreak':
      return keepExtras(node)
    case 'list':
      return admitParts(node, 'listitem', admitListChild)
    case 'table':
      return hasSpansThatFit(node)
        ? admitParts(node, 'tablerow', (cell) =>
            cell.type === 'tablecell'
              ? admitEach(cell, (inner) => (inner.type === 'paragraph' ? admitText(inner) : undefined))
              : undefined,
          )
        : undefined
    case 'horizontalrule':
      return keepExtras(node)
    case 'photo':
      return photoUseSchema.safeParse(node.use).success ? keepExtras(node) : undefined
    case 'gallery':
      return photoUseSchema.array().safeParse(node.uses).success && typeof node.layout === 'string'
        ? keepExtras(node)
        : undefined
    default:
      return undefined
  }
}

/** The editor, too, lays a table out cell by cell of its grid. */
function hasSpansThatFit(node: BodyNode): boolean {
  const rows = Array.isArray(node.children) ? node.children.filter(isNode) : []
  return spansFit(
    rows.map(({ children }, at) =>
      (Array.isArray(children) ? children.filter(isNode) : []).map((cell) => spansOf(cell, rows.length - at)),
    ),
  )
}

/** A block that holds running text only. */
const admitText = (node: BodyNode): BodyNode | undefined => admitEach(node, admitInline)

/** Rows of a table, items of a list: all of the right type, or the whole block is one that is not known. */
const admitParts = (
  node: BodyNode,
  part: string,
  admitChild: (child: BodyNode) => BodyNode | undefined,
): BodyNode | undefined =>
  admitEach(node, (child) => (child.type === part ? admitEach(child, admitChild) : undefined))

const admitListChild = (child: BodyNode): BodyNode | undefined =>
  child.type === 'list' ? admitKnownBlock(child) : admitInline(child)

/** Undefined where a block stands among running text: the block around it is not one of ours. */
function admitInline(node: BodyNode): BodyNode | undefined {
  if (blockTypes.has(node.type) || partTypes.has(node.type)) return undefined
  switch (node.type) {
    case 'text':
    case 'tab':
      return typeof node.text === 'string' ? keepExtras(node) : unknownInline(node)
    case 'linebreak':
      return keepExtras(node)
    case 'link':
    case 'autolink':
      return typeof node.url === 'string' ? admitText(node) : unknownInline(node)
    case 'ruby':
      return typeof node.base === 'string' && typeof node.reading === 'string'
        ? keepExtras(node)
        : unknownInline(node)
    case 'footnote':
      return isPlainNote(node) ? keepExtras(node) : unknownInline(node)
    default:
      return unknownInline(node)
  }
}

/** A note of words, breaks and links; with anything else in it, it is carried along as it is. */
function isPlainNote(node: BodyNode): boolean {
  const inNote = (child: unknown): boolean => {
    if (!isNode(child)) return false
    switch (child.type) {
      case 'text':
      case 'tab':
        return typeof child.text === 'string'
      case 'linebreak':
        return true
      case 'link':
      case 'autolink':
        return typeof child.url === 'string' && Array.isArray(child.children) && child.children.every(inNote)
      default:
        return false
    }
  }
  return Array.isArray(node.content) && node.content.every(inNote)
}

/** A piece of running text as the clipboard holds it, outside a block; undefined where it is none. */
export const admitRun = (node: BodyNode): BodyNode | undefined =>
  runTypes.has(node.type) ? admitInline(node) : undefined

const unknownInline = (json: BodyNode): BodyNode => ({ type: unknownInlineType, version: 1, json })

function admitEach(
  node: BodyNode,
  admitChild: (child: BodyNode) => BodyNode | undefined,
): BodyNode | undefined {
  if (!Array.isArray(node.children)) return undefined
  const children: BodyNode[] = []
  for (const child of node.children as unknown[]) {
    const admitted = isNode(child) ? admitChild(child) : undefined
    if (!admitted) return undefined
    children.push(admitted)
  }
  return { ...keepExtras(node), children }
}

const isNode = (value: unknown): value is BodyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

function keepExtras(node: BodyNode): BodyNode {
  const known = keysOf[node.type] ?? []
  const extras = Object.entries(node).filter(([key, value]) =>
    key === 'version' ? value !== 1 : !known.includes(key) || !isSound(node.type, key, value),
  )
  if (extras.length === 0) return node
  const state = typeof node.$ === 'object' && node.$ !== null ? node.$ : {}
  const fit = Object.fromEntries(Object.entries(node).filter((entry) => !extras.includes(entry)))
  const instead = extras.map(([key]) => (known.includes(key) ? insteadOf(node.type, key) : {}))
  return {
    ...Object.assign(fit, ...instead),
    type: node.type,
    $: { ...state, [extraKey]: Object.fromEntries(extras) },
  }
}
