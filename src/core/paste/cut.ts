// Cut: as much of a paste as goes onto the paper at once without the window standing still.
import type { Block, Inline, ListBlock, TableBlock } from '../body/blocks'
import { blockText, inlineText } from '../body/text'
import type { Left } from './paste'

/** Paragraphs, list items and table cells: many times those of a long article. */
const mostPieces = 3_000
/** Signs: a thick book. */
const mostSigns = 500_000
/** Of plain text, which may be wrapped into few paragraphs. */
const mostLines = 50_000
/** Of what is left out, so that the writer sees where it begins. */
const shown = 120

const what = { key: 'paste.cut', with: { most: mostPieces, signs: mostSigns } }

interface Room {
  pieces: number
  signs: number
}

export interface Cut {
  readonly blocks: readonly Block[]
  /** What to say where something was left out. */
  readonly left: readonly Left[]
}

/** As much plain text as is worth reading, in whole lines; reading all of it would take longer than what is kept. */
export function cutText(text: string): { readonly text: string; readonly left: readonly Left[] } {
  let end = 0
  for (let line = 0; line < mostLines && end < text.length && end <= mostSigns; line++) {
    const at = text.indexOf('\n', end)
    if (at < 0) end = text.length
    else end = at + 1
  }
  if (end > mostSigns)
    end = Math.max(text.lastIndexOf('\n', mostSigns), text.lastIndexOf(' ', mostSigns)) + 1 || mostSigns
  const rest = text.slice(end).trimStart()
  return { text: text.slice(0, end), left: rest === '' ? [] : [{ what, text: rest.slice(0, shown).trim() }] }
}

/** One note of a cut, where the text was cut before it was read and again after. */
export const withoutSecond = (cut: readonly Left[], left: readonly Left[]): Left[] =>
  cut.length > 0 ? [...cut, ...left.filter((each) => each.what.key !== what.key)] : [...left]

/** The first blocks, whole as long as there is room for them; the one that has none is cut where it may be. */
export function cutToRoom(blocks: readonly Block[]): Cut {
  const room: Room = { pieces: mostPieces, signs: mostSigns }
  const kept: Block[] = []
  for (const [index, block] of blocks.entries()) {
    const pieces = piecesOf(block)
    const words = blockText(block)
    if (pieces <= room.pieces && words.length <= room.signs) {
      room.pieces -= pieces
      room.signs -= words.length
      kept.push(block)
      continue
    }
    const part = partOf(block, room)
    if (part) kept.push(part)
    const from = words.slice(part ? blockText(part).length : 0).trim()
    const next = blocks[index + 1]
    const begin = (from || (next ? blockText(next) : '')).slice(0, shown)
    return { blocks: kept, left: [{ what, text: begin }] }
  }
  return { blocks, left: [] }
}

function piecesOf(block: Block): number {
  switch (block.kind) {
    case 'list':
      return itemsOf(block)
    case 'table':
      return block.rows.reduce((sum, row) => sum + row.length, 0)
    case 'sidebar':
      return block.blocks.reduce((sum, each) => sum + piecesOf(each), 1)
    default:
      return 1
  }
}

const itemsOf = (list: ListBlock): number =>
  list.items.reduce((sum, { lists }) => sum + lists.reduce((inner, each) => inner + itemsOf(each), 1), 0)

/** What there is room for, or undefined. */
function partOf(block: Block, room: Room): Block | undefined {
  if (room.pieces < 1 || room.signs < 1) return undefined
  switch (block.kind) {
    case 'list':
      return partOfList(block, { ...room })
    case 'table':
      return partOfTable(block, room)
    case 'paragraph':
    case 'quote': {
      const content = partOfLine(block.content, room.signs)
      return content.length > 0 ? { ...block, content } : undefined
    }
    default:
      return undefined
  }
}

/** The first items, each with all of the lists in it. */
function partOfList(list: ListBlock, room: Room): ListBlock | undefined {
  const items = []
  for (const item of list.items) {
    const alone = { ...list, items: [item] }
    room.pieces -= itemsOf(alone)
    room.signs -= blockText(alone).length
    if (room.pieces < 0 || room.signs < 0) break
    items.push(item)
  }
  return items.length > 0 ? { ...list, items } : undefined
}

/** The first rows; cells that reach over the cut end there. */
function partOfTable(table: TableBlock, room: Room): TableBlock | undefined {
  let { pieces, signs } = room
  let count = 0
  for (const row of table.rows) {
    pieces -= row.length
    for (const { content } of row) for (const line of content) signs -= inlineText(line).length
    if (pieces < 0 || signs < 0) break
    count++
  }
  const rows = table.rows
    .slice(0, count)
    .map((row, at) => row.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, count - at) })))
  return rows.length > 0 ? { ...table, rows } : undefined
}

/** Whole pieces of a line, and the last one up to the end of a word. */
function partOfLine(content: readonly Inline[], signs: number): Inline[] {
  const kept: Inline[] = []
  let rest = signs
  for (const inline of content) {
    const length = inlineText([inline]).length
    if (length <= rest) {
      kept.push(inline)
      rest -= length
      continue
    }
    if (inline.kind === 'text' && rest > 0) {
      const end = inline.text.lastIndexOf(' ', rest)
      kept.push({ ...inline, text: inline.text.slice(0, end > 0 ? end : rest) })
    }
    break
  }
  return kept
}
