// Blocks: the blocks of an article as hast, the same for every edition made of HTML.
import type { Element } from 'hast'
import type { Block, BlockKind, ListBlock, ListItem } from '../body/blocks'
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
  quote: (block, frame) => elIf('blockquote', {}, elIf('p', {}, inlineNodes(block.content, frame))),

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
  const elements: Element[] = []
  for (const block of blocks) {
    const language = blockLanguage(blockText(block), frame.language, frame.han)
    const inner = language === undefined ? frame : { ...frame, language }
    const render = renderers[block.kind] as (block: Block, frame: Frame, so: Progress) => Child
    for (const node of childrenOf([render(block, inner, progress)])) {
      if (node.type !== 'element') continue
      if (language !== undefined) node.properties.lang = language
      elements.push(node)
    }
  }
  return elements
}
