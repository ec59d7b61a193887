// Read lines: plain text, as a browser extracts it, into pieces.
import type { Block, Inline } from '../body/blocks'
import { emptyUse } from '../photo/use'
import { heading, type Piece, piece, text } from './piece'
import type { Reading } from './reading'

interface Line {
  readonly words: string
  readonly line: number
}

const bullet = /^[•◦‣*-]\s+/
const wayAround = /^(?:back|next|previous|prev|home|top|menu|前へ|次へ|戻る|トップ|上一[期页]|下一[期页])$/i

/** Groups of lines with blank lines between them. */
function groupsOf(source: string, from: number): Line[][] {
  const groups: Line[][] = [[]]
  for (const [index, raw] of source.split('\n').entries()) {
    const words = raw.replace(/\s+/g, ' ').trim()
    if (words === '') groups.push([])
    else groups.at(-1)?.push({ words, line: index + from })
  }
  return groups.filter((group) => group.length > 0)
}

/** Reads the text below the nameplate; `from` is the number of its first line. */
export function readLines(source: string, from: number, reading: Reading): void {
  const groups = groupsOf(source, from)
  dropNavigation(groups, reading)
  const seen = new Map<string, number>()
  for (const { words } of groups.flat()) seen.set(words, (seen.get(words) ?? 0) + 1)
  let hed = ''
  let numbered = 0
  for (const [index, group] of groups.entries()) {
    const [first] = group
    if (!first) continue
    const number = /^(\d{1,2})[.)]\s+(.+)$/.exec(first.words)
    if (group.length === 1 && isCapitals(first.words)) {
      reading.notes.guess(first.line, 'import.guess.section', { words: first.words })
      reading.push(heading(1, [text(first.words)], first.line, 'section'))
    } else if (group.length === 1 && first.words !== hed && opensArticle(first.words, groups, index, seen)) {
      hed = first.words
      numbered = 0
      reading.notes.guess(first.line, 'import.guess.hed', { words: first.words })
      reading.push(heading(2, [text(first.words)], first.line, 'article'))
    } else if (group.length === 1 && number && Number(number[1]) === numbered + 1 && isShort(first.words)) {
      numbered++
      reading.notes.guess(first.line, 'import.guess.subhead', { words: first.words })
      const content: Inline[] = [text(number[2] ?? '')]
      reading.push(piece({ kind: 'subhead', level: 1, number: String(numbered), content }, first.line))
    } else readGroup(group, hed, reading)
  }
}

/** A line that comes back later alone is a hed whose photographs repeat it; so is the first short line of all. */
function opensArticle(
  words: string,
  groups: readonly (readonly Line[])[],
  index: number,
  seen: ReadonlyMap<string, number>,
): boolean {
  if (!isShort(words)) return false
  if ((seen.get(words) ?? 0) > 1) return true
  const next = groups[index + 1]
  return index === 0 && groups.length > 1 && next !== undefined && !next.every(({ words: w }) => isShort(w))
}

function readGroup(group: readonly Line[], hed: string, reading: Reading): void {
  let prose: Line[] = []
  let slots: Line[] = []
  const flush = () => {
    const [first] = prose
    if (first) reading.push(blockOf(prose, first.line))
    prose = []
    const [slot] = slots
    if (slot) reading.push(...slotsOf(slots, slot.line, reading))
    slots = []
  }
  for (const each of group) {
    const isSlot = each.words === hed
    if (isSlot ? prose.length > 0 : slots.length > 0) flush()
    if (isSlot) slots.push(each)
    else prose.push(each)
  }
  flush()
}

function slotsOf(lines: readonly Line[], at: number, reading: Reading): Piece[] {
  const uses = lines.map(({ words, line }) => {
    reading.notes.guess(line, 'import.guess.slot', { words })
    return { ...emptyUse(reading.newId()), alt: words }
  })
  const [only] = uses
  const block: Block =
    uses.length === 1 && only ? { kind: 'photo', use: only } : { kind: 'gallery', layout: 'grid', uses }
  return [piece(block, at)]
}

function blockOf(lines: readonly Line[], at: number): Piece {
  if (lines.every(({ words }) => bullet.test(words))) {
    const items = lines.map(({ words }) => ({ content: [text(words.replace(bullet, ''))], lists: [] }))
    return piece({ kind: 'list', ordered: false, start: 1, items }, at)
  }
  const words = lines.map((line) => line.words).join(' ')
  return piece({ kind: 'paragraph', content: [text(words)] }, at)
}

/** The closing lines that lead to other pages of the web site. */
function dropNavigation(groups: Line[][], reading: Reading): void {
  for (let group = groups.at(-1); group; group = groups.at(-1)) {
    const last = group.at(-1)
    if (!last || !wayAround.test(last.words.replace(bullet, ''))) return
    reading.notes.omit(last.line, 'import.navigation', last.words.replace(bullet, ''))
    group.pop()
    if (group.length === 0) groups.pop()
  }
}

const isCapitals = (words: string): boolean =>
  isShort(words) && /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words)

const isShort = (words: string): boolean => words.length <= 120 && !/[.!?。！？:：]$/.test(words)
