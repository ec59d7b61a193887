// Text blocks: the blocks of an article as lines of plain text, one entry a block.
import type { Block, BlockKind, Inline, ListBlock } from '../body/blocks'
import { usesOf } from '../body/text'
import { editionWord } from './edition-words'
import { hasWords } from './inline'
import { plainText, type TextAround } from './text-inline'
import { photoLines, type TextPhotoFrame } from './text-photo'
import { tableLines } from './text-table'
import { columnsOf } from './text-width'
import { hang, type Measure, narrower, wrap } from './text-wrap'

export interface TextFrame extends TextAround, TextPhotoFrame {}

interface Progress {
  photos: number
  readonly photosInAll: number
}

type Setters = {
  readonly [K in BlockKind]: (block: Extract<Block, { kind: K }>, frame: TextFrame, so: Progress) => string[]
}

/** A line under a heading, as long as its longest line. */
export const underlined = (lines: readonly string[], sign: string, measure: Measure): string[] =>
  lines.length === 0
    ? []
    : [
        ...lines,
        sign.repeat(Math.min(measure.width, Math.max(...lines.map((line) => columnsOf(line, measure.wide))))),
      ]

const setters = {
  paragraph: ({ content }, frame) => set(content, frame),
  subhead({ level, number, content }, frame) {
    const words = [number === null ? '' : `${number}.`, plainText(content, frame)].filter(Boolean).join(' ')
    if (words === '') return []
    const lines = wrap(words, frame.measure)
    return level === 1 ? underlined(lines, '-', frame.measure) : lines
  },
  list: (block, frame) => listLines(block, frame, frame.measure),
  quote: ({ content }, frame) => inside(frame, '> ', (inner) => set(content, inner)),
  pullquote: ({ content }, frame) => inside(frame, '    | ', (inner) => set(content, inner)),
  attribution({ content }, frame) {
    if (!hasWords(content)) return []
    const words = plainText(content, frame)
    const said = /^[-–—―]/.test(words) ? words : `— ${words}`
    return hang(wrap(said, narrower(frame.measure, 4)), '    ')
  },
  sidebar({ heading, blocks }, frame, so) {
    const edge = `+${'-'.repeat(frame.measure.width - 1)}`
    const within = inside(frame, '| ', (inner) => {
      const head = hasWords(heading) ? underlined(set(heading, inner), '-', inner.measure) : []
      return apart([head, ...blocks.map((block) => setBlock(block, inner, so))])
    })
    return within.length === 0 ? [] : [edge, ...within, edge]
  },
  table(block, frame) {
    const rows = tableLines(block, frame.measure, frame)
    const caption = block.caption?.trim() ? wrap(block.caption.trim(), frame.measure) : []
    return apart([caption, rows])
  },
  photo: ({ use }, frame, so) => photoLines(use, { nth: ++so.photos, of: so.photosInAll }, frame),
  gallery: ({ uses }, frame, so) =>
    apart(uses.map((use) => photoLines(use, { nth: ++so.photos, of: so.photosInAll }, frame))),
  rule: (_, { measure }) => [`${' '.repeat(Math.floor((measure.width - 5) / 2))}* * *`],
  pagebreak: () => [],
  unknown: ({ type, text }, frame) => [
    ...wrap(editionWord('edition.unknown', frame.issueLanguage, { type }), frame.measure),
    ...(text.trim() === '' ? [] : wrap(text.trim(), frame.measure)),
  ],
} satisfies Setters

const set = (content: readonly Inline[], frame: TextFrame): string[] =>
  hasWords(content) ? wrap(plainText(content, frame), frame.measure) : []

function inside(frame: TextFrame, mark: string, lines: (inner: TextFrame) => string[]): string[] {
  return hang(lines({ ...frame, measure: narrower(frame.measure, mark.length) }), mark)
}

function listLines(list: ListBlock, frame: TextFrame, measure: Measure): string[] {
  const items = list.items.filter(({ content, lists }) => hasWords(content) || lists.length > 0)
  const widest = `${list.start + items.length - 1}. `.length
  return items.flatMap(({ content, lists }, index) => {
    const mark = list.ordered ? `${list.start + index}. `.padStart(widest) : '- '
    const blank = ' '.repeat(mark.length)
    const room = narrower(measure, mark.length)
    return [
      ...hang(wrap(plainText(content, frame), room), mark, blank),
      ...lists.flatMap((inner) => hang(listLines(inner, frame, room), blank)),
    ]
  })
}

/** Groups of lines with an empty line between them; those that are empty are left out. */
export const apart = (groups: readonly (readonly string[])[]): string[] =>
  groups
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index > 0 ? ['', ...lines] : [...lines]))

const setBlock = (block: Block, frame: TextFrame, so: Progress): string[] =>
  (setters[block.kind] as (block: Block, frame: TextFrame, so: Progress) => string[])(block, frame, so)

/** The blocks with an empty line between them; who said a quote stands right below it. */
export function blockLines(blocks: readonly Block[], frame: TextFrame): string[] {
  const so: Progress = { photos: 0, photosInAll: usesOf(blocks).length }
  const groups: string[][] = []
  blocks.forEach((block, index) => {
    const lines = setBlock(block, frame, so)
    const before = blocks[index - 1]?.kind
    const last = groups.at(-1)
    if (block.kind === 'attribution' && last && (before === 'quote' || before === 'pullquote'))
      last.push(...lines)
    else groups.push(lines)
  })
  return apart(groups)
}
