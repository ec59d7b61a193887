// Read blocks: the HTML of a Markdown file -> blocks.
import type { Element } from 'hast'
import { type Block, galleryLayouts, type Inline, type ListBlock, type TableCell } from '../body/blocks'
import { htmlOf } from './mdast'
import { type ReadFigure, readFigure } from './photo-figure'
import { readPhrase } from './read-phrase'
import { attributeOf, elementsIn, find, isElement, isGap, type Node, textIn } from './tree'

/** What a reading gathers beside the blocks. */
export interface Reading {
  readonly newId: () => string
  /** Called for each photo use with the source it has once its file is there. */
  readonly figure: (read: ReadFigure, line: number) => void
  /** Called for what cannot be kept. */
  readonly left: (words: string, line: number) => void
}

const quiet: Reading = { newId: () => '', figure: () => undefined, left: () => undefined }

/** The blocks of a piece of Markdown that stands alone; ids are empty. */
export const readFragment = (text: string): Block[] => readBlocks(htmlOf(text).children, quiet)

const lineOf = (node: Node): number => node.position?.start.line ?? 1

export const readBlocks = (nodes: readonly Node[], reading: Reading): Block[] =>
  nodes.flatMap((node): Block[] => {
    if (isGap(node)) return []
    if (!isElement(node))
      return node.type === 'text' ? [{ kind: 'paragraph', content: readPhrase([node]) }] : []
    return readElement(node, reading)
  })

function readElement(node: Element, reading: Reading): Block[] {
  const named = attributeOf(node, 'className')
  const content = () => readPhrase(node.children)
  switch (node.tagName) {
    case 'p':
      return onlyPicture(node) ? [photoOf(node, reading)] : [{ kind: 'paragraph', content: content() }]
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const level = Number(node.tagName[1]) >= 4 ? 2 : 1
      if (named === 'plain' || named === 'numbered')
        return [{ kind: 'subhead', level, number: named === 'plain' ? null : '', content: content() }]
      return [{ kind: 'subhead', level, ...numbered(content()) }]
    }
    case 'blockquote':
      return [{ kind: named === 'pullquote' ? 'pullquote' : 'quote', content: lines(node) }]
    case 'footer':
      return [{ kind: 'attribution', content: lines(node) }]
    case 'ul':
    case 'ol':
      return [listOf(node)]
    case 'table':
      return [tableOf(node)]
    case 'figure':
      return [photoOf(node, reading)]
    case 'hr':
      return [{ kind: 'rule' }]
    case 'aside':
      return [sidebarOf(node, reading)]
    case 'pre':
      return [{ kind: 'paragraph', content: codeLines(node) }]
    case 'script':
    case 'style':
    case 'template':
    case 'iframe':
      reading.left(textIn(node).trim() || node.tagName, lineOf(node))
      return []
    case 'div':
      if (named === 'page-break') return [{ kind: 'pagebreak' }]
      if (named === 'gallery') {
        const layout = galleryLayouts.find((known) => known === attributeOf(node, 'dataLayout')) ?? 'grid'
        const figures = elementsIn(node).filter(({ tagName }) => tagName === 'figure')
        return [{ kind: 'gallery', layout, uses: figures.map((each) => slotOf(each, reading)) }]
      }
      return readBlocks(node.children, reading)
    default:
      return node.children.some((child) => isElement(child) && isBlock(child))
        ? readBlocks(node.children, reading)
        : [{ kind: 'paragraph', content: readPhrase([node]) }]
  }
}

const isBlock = ({ tagName }: Element): boolean =>
  /^(?:p|h[1-6]|ul|ol|table|figure|blockquote|div|section|article|aside|pre|hr)$/.test(tagName)

const onlyPicture = (node: Element): boolean => {
  const own = node.children.filter((child) => !isGap(child))
  const [only] = own
  return own.length === 1 && only !== undefined && isElement(only) && only.tagName === 'img'
}

const photoOf = (node: Element, reading: Reading): Block => ({ kind: 'photo', use: slotOf(node, reading) })

function slotOf(node: Element, reading: Reading) {
  const read = readFigure(node, reading.newId())
  reading.figure(read, lineOf(node))
  return read.use
}

/** "1. " or "2.1. " before the words of a subhead says that it is numbered. */
function numbered(content: Inline[]): { number: string | null; content: Inline[] } {
  const [first, ...others] = content
  const sign =
    first?.kind === 'text' && first.marks.length === 0 ? /^\d+(?:\.\d+)?\.(?: |$)/.exec(first.text) : null
  if (!sign || first?.kind !== 'text') return { number: null, content }
  const rest = first.text.slice(sign[0].length)
  return { number: '', content: rest === '' ? others : [{ ...first, text: rest }, ...others] }
}

/** The paragraphs of a quote as lines of one. */
function lines(node: Element): Inline[] {
  const paragraphs = elementsIn(node).filter(isBlock)
  if (paragraphs.length === 0) return readPhrase(node.children)
  return paragraphs.flatMap((each, index) => [
    ...(index > 0 ? [{ kind: 'break' } as const] : []),
    ...readPhrase(each.children),
  ])
}

function listOf(node: Element): ListBlock {
  const start = Number(attributeOf(node, 'start') || 1)
  const ordered = node.tagName === 'ol'
  return {
    kind: 'list',
    ordered,
    start: ordered && Number.isSafeInteger(start) ? start : 1,
    items: elementsIn(node)
      .filter(({ tagName }) => tagName === 'li')
      .map((item) => {
        const isList = (child: Node) => isElement(child) && /^[uo]l$/.test(child.tagName)
        const own = item.children.filter((child) => !isList(child))
        // Line feeds of the file around the words of an item are none of its words.
        const words = own.filter((child) => !(child.type === 'text' && /^\n+$/.test(child.value)))
        const paragraphs = words.filter(
          (child): child is Element => isElement(child) && child.tagName === 'p',
        )
        const content =
          paragraphs.length > 0
            ? paragraphs.flatMap((each, index) => [
                ...(index > 0 ? [{ kind: 'break' } as const] : []),
                ...readPhrase(each.children),
              ])
            : readPhrase(trimmed(words))
        return { content, lists: item.children.filter(isElement).filter(isList).map(listOf) }
      }),
  }
}

/** Without the line feeds of the file at both ends. */
const trimmed = (nodes: readonly Node[]): Node[] =>
  nodes.map((node, index) => {
    if (node.type !== 'text') return node
    let value = node.value
    if (index === 0) value = value.replace(/^\n+/, '')
    if (index === nodes.length - 1) value = value.replace(/\n+$/, '')
    return { ...node, value }
  })

function tableOf(node: Element): Block {
  const caption = find(node, ({ tagName }) => tagName === 'caption')
  const words = caption ? textIn(caption).trim() : ''
  const rows = (within: Element): Element[] =>
    elementsIn(within).flatMap((each) => {
      if (each.tagName === 'tr') return [each]
      return /^t(?:head|body|foot)$/.test(each.tagName) ? rows(each) : []
    })
  return {
    kind: 'table',
    ...(words === '' ? {} : { caption: words }),
    rows: rows(node).map((row) =>
      elementsIn(row)
        .filter(({ tagName }) => /^t[hd]$/.test(tagName))
        .map(cellOf),
    ),
  }
}

function cellOf(node: Element): TableCell {
  const span = (name: string) => {
    const value = Number(attributeOf(node, name) || 1)
    return Number.isInteger(value) && value >= 1 ? Math.min(value, 1000) : 1
  }
  const paragraphs = elementsIn(node).filter(({ tagName }) => tagName === 'p')
  return {
    header: node.tagName === 'th',
    colSpan: span('colSpan'),
    rowSpan: span('rowSpan'),
    content:
      paragraphs.length > 0
        ? paragraphs.map((each) => readPhrase(each.children))
        : [readPhrase(node.children)],
  }
}

/** Its first heading is its own; what cannot stand in a sidebar is read as what it holds. */
function sidebarOf(node: Element, reading: Reading): Block {
  const inner = readBlocks(node.children, reading)
  const [first] = inner
  const headed = first?.kind === 'subhead'
  const blocks = inner.slice(headed ? 1 : 0).flatMap((block): readonly Block[] => {
    if (block.kind === 'sidebar')
      return [{ kind: 'subhead', level: 1, number: null, content: block.heading }, ...block.blocks]
    return block.kind === 'rule' || block.kind === 'pagebreak' ? [] : [block]
  })
  return { kind: 'sidebar', heading: headed ? first.content : [], blocks }
}

const codeLines = (node: Element): Inline[] =>
  textIn(node)
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      ...(line === '' ? [] : [{ kind: 'text', text: line, marks: ['code'] } as const]),
    ])
