// Text: the words of blocks, for counting, comparing and proving that nothing was lost.
import { soundTag } from '../language-tag'
import type { PhotoUse } from '../photo/use'
import type { Block, Inline, ListBlock } from './blocks'
import { allBlocks, footnotesOf, inlinesOf } from './walk'

/** Running text; a footnote leaves no words where its reference stands, and a reading none over its base. */
export const inlineText = (content: readonly Inline[]): string => content.map(textOf).join('')

function textOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'unknown':
      return inline.text
    case 'break':
      return '\n'
    case 'link':
      return inlineText(inline.children)
    case 'footnote':
      return ''
    case 'ruby':
      return inline.base
  }
}

/** The running text of a block, without captions; a photograph has none. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
    case 'pullquote':
    case 'attribution':
      return inlineText(block.content)
    case 'sidebar':
      return [inlineText(block.heading), ...block.blocks.map(blockText)].join('\n')
    case 'subhead':
      return (block.number === null ? '' : `${block.number}. `) + inlineText(block.content)
    case 'list':
      return listText(block)
    case 'table':
      return [
        ...(block.caption ? [block.caption] : []),
        ...block.rows.map((row) => row.map((cell) => cell.content.map(inlineText).join('\n')).join('\t')),
      ].join('\n')
    case 'unknown':
      return block.text
    case 'photo':
    case 'gallery':
    case 'rule':
    case 'pagebreak':
      return ''
  }
}

/** What stands beside the running text: notes and readings, in order. */
export const asideTexts = (blocks: readonly Block[]): string[] => [
  ...footnotesOf(blocks).map(({ content }) => inlineText(content)),
  ...blocks.flatMap(inlinesOf).flatMap((inline) => (inline.kind === 'ruby' ? [inline.reading] : [])),
]

const listText = (list: ListBlock): string =>
  list.items.map((item) => [inlineText(item.content), ...item.lists.map(listText)].join('\n')).join('\n')

/** Every photo use in the blocks, with the index of its block. */
export const usesOf = (blocks: readonly Block[]): { block: number; use: PhotoUse }[] =>
  blocks.flatMap((outer, index) =>
    allBlocks([outer]).flatMap((block) => {
      if (block.kind === 'photo') return [{ block: index, use: block.use }]
      return block.kind === 'gallery' ? block.uses.map((use) => ({ block: index, use })) : []
    }),
  )

const segmenters = new Map<string, Intl.Segmenter>()

/** What the length of a text is counted in: Japanese and Chinese editors plan room in characters. */
export const lengthUnit = (language: string): 'words' | 'characters' =>
  /^(?:ja|zh|yue|wuu|nan|hak)(?:-|$)/i.test(language) ? 'characters' : 'words'

/** Words in a text, by the language's own boundaries (UAX #29); in Japanese and Chinese its characters, blanks aside. */
export function countWords(text: string, language: string): number {
  if (lengthUnit(language) === 'characters') return [...text.replace(/\s+/g, '')].length
  let segmenter = segmenters.get(language)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(soundTag(language), { granularity: 'word' })
    segmenters.set(language, segmenter)
  }
  let count = 0
  for (const piece of piecesOf(text))
    for (const segment of segmenter.segment(piece)) if (segment.isWordLike) count++
  return count
}

/** A segmenter's time grows with the square of a text, so long ones are cut where no word goes on: at a space or a stop. */
const piecesOf = (text: string): readonly string[] =>
  text.length < 4_000 ? [text] : (text.match(/[\s\S]{1,1000}[^\s。、！？]{0,3000}/g) ?? [])

/** Words of an article's running text and its notes. */
export const countBlockWords = (blocks: readonly Block[], language: string): number =>
  [...blocks.map(blockText), ...footnotesOf(blocks).map(({ content }) => inlineText(content))].reduce(
    (sum, text) => sum + countWords(text, language),
    0,
  )
