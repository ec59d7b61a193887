// Blocks: the blocks of an article as hast, the same for every edition made of HTML.
import type { Element } from 'hast'
import type {
  AttributionBlock,
  Block,
  BlockKind,
  Inline,
  ListBlock,
  ListItem,
  PullQuoteBlock,
  QuoteBlock,
} from '../body/blocks'
import { blockText, usesOf } from '../body/text'
import { editionWord } from './edition-words'
import { type Child, childrenOf, el, elIf } from './element'
import { type FigureFrame, figure, gallery } from './figure'
import { hasWords, inlineNodes, plainNodes } from './inline'
import { blockLanguage } from './language'
import { table } from './table'

/** What an edition decides about the blocks of one article. */
export interface Frame extends FigureFrame {
  /** Heading level of a subhead of level 1, one below the hed's. */
  readonly subheadLevel: number
  /** A screen scrolls a wide table inside its own box; paper cannot. */
  readonly medium: 'screen' | 'paper'
}

/** What the blocks before this one leave behind. */
interface Progress {
  photos: number
  readonly photosInAll: number
  /** A subhead of level 2 may only follow one of level 1, else a heading level would be left out. */
  headed: boolean
}

type Renderers = {
  readonly [K in BlockKind]: (block: Extract<Block, { kind: K }>, frame: Frame, so: Progress) => Child
}

const renderers = {
  paragraph: (block, frame) => elIf('p', {}, inlineNodes(block.content, frame)),

  subhead(block, frame, so) {
    const step = block.level === 2 && so.headed ? 1 : 0
    if (block.level === 1) so.headed = true
    const level = Math.min(6, frame.subheadLevel + step)
    const words = inlineNodes(block.content, frame)
    // The space is text of its own, so that a reader who copies the line gets "1. Words".
    const number = block.number !== null && [
      el('span', { className: ['number'] }, `${block.number}.`),
      words.length > 0 && ' ',
    ]
    return elIf(`h${level}`, { className: [block.level === 2 ? 'subhead-2' : 'subhead'] }, number, words)
  },

  list: (block, frame) => list(block, frame),
  quote: (block, frame) => blockquote(block, frame),
  // A quote that its source follows is set together with it; see `quoted`.
  pullquote: (block, frame) => elIf('figure', { className: ['pullquote'] }, blockquote(block, frame)),
  attribution: (block, frame) => elIf('p', { className: ['attribution'] }, inlineNodes(block.content, frame)),

  sidebar(block, frame, so) {
    const inside = { ...frame, subheadLevel: Math.min(6, frame.subheadLevel + 1) }
    const heading = inlineNodes(block.heading, frame)
    so.headed = false
    const level = Math.min(6, frame.subheadLevel)
    return elIf(
      'div',
      { className: ['sidebar'] },
      elIf(`h${level}`, { className: ['sidebar-heading'] }, heading),
      elementsOf(block.blocks, heading.length > 0 ? inside : frame, so),
    )
  },

  table(block, frame) {
    const made = table(block, frame)
    if (!made || frame.medium === 'paper') return made
    const label = editionWord('edition.table', frame.issueLanguage)
    return el('div', { className: ['table'], role: 'group', ariaLabel: label, tabIndex: 0 }, made)
  },

  photo(block, frame, so) {
    so.photos++
    const counted = { nth: so.photos, of: so.photosInAll }
    return figure(block.use, { layout: 'photo', index: 0, of: 1 }, counted, frame, ['photo'])
  },

  gallery(block, frame, so) {
    const first = so.photos + 1
    so.photos += block.uses.length
    return gallery(block, first, so.photosInAll, frame)
  },

  rule: () => el('hr'),
  pagebreak: (_, frame) => frame.medium === 'paper' && el('div', { className: ['page-break'] }),

  unknown: (block, frame) =>
    el(
      'div',
      { className: ['unknown'], role: 'note' },
      el(
        'p',
        { className: ['unknown-note'] },
        editionWord('edition.unknown', frame.issueLanguage, {
          type: block.type,
        }),
      ),
      elIf('p', {}, plainNodes(block.text.trim(), frame)),
    ),
} satisfies Renderers satisfies Record<BlockKind, unknown>

const blockquote = (
  { content }: { readonly content: readonly Inline[] },
  frame: Frame,
): Element | undefined => elIf('blockquote', {}, elIf('p', {}, inlineNodes(content, frame)))

/** A quote or pull quote together with who said it. */
function quoted(block: QuoteBlock | PullQuoteBlock, source: AttributionBlock, frame: Frame): Child {
  const words = blockquote(block, frame)
  const said = inlineNodes(source.content, frame)
  if (said.length === 0) return renderers[block.kind](block as never, frame)
  return el(
    'figure',
    { className: [block.kind === 'quote' ? 'quoted' : 'pullquote'] },
    words,
    el('figcaption', { className: ['attribution'] }, said),
  )
}

/** Lists keep their nesting; an item without words and without lists is left out. */
function list(block: ListBlock, frame: Frame): Element | undefined {
  const items = block.items.filter((item) => hasWords(item.content) || item.lists.length > 0)
  const start = block.ordered && block.start !== 1 ? block.start : undefined
  return elIf(
    block.ordered ? 'ol' : 'ul',
    { start },
    items.map((item) => listItem(item, frame)),
  )
}

const listItem = (item: ListItem, frame: Frame): Element | undefined =>
  elIf(
    'li',
    {},
    inlineNodes(item.content, frame),
    item.lists.map((inner) => list(inner, frame)),
  )

/** The blocks as elements, in order. Blocks without words or photographs leave nothing behind. */
export function renderBlocks(blocks: readonly Block[], frame: Frame): Element[] {
  const progress: Progress = {
    photos: 0,
    photosInAll: usesOf(blocks).length,
    headed: false,
  }
  return elementsOf(blocks, frame, progress)
}

function elementsOf(blocks: readonly Block[], frame: Frame, so: Progress): Element[] {
  const elements: Element[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block
    const next = blocks[at + 1]
    const said = (block.kind === 'quote' || block.kind === 'pullquote') && next?.kind === 'attribution'
    const language = blockLanguage(blockText(block), frame.language, frame.han)
    const inner = language === undefined ? frame : { ...frame, language }
    if (said) at++
    for (const node of childrenOf([said ? quoted(block, next, inner) : rendered(block, inner, so)])) {
      if (node.type !== 'element') continue
      if (language !== undefined) node.properties.lang = language
      elements.push(node)
    }
  }
  return elements
}

const rendered = (block: Block, frame: Frame, so: Progress): Child => {
  const render = renderers[block.kind] as (block: Block, frame: Frame, so: Progress) => Child
  return render(block, frame, so)
}
