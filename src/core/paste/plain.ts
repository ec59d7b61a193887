// Plain: plain text into paragraphs, lists and tables, as far as its lines say so.
import type { Block, Inline, ListBlock, ListItem } from '../body/blocks'
import { Notes } from '../import/notes'
import { text } from '../import/piece'

/** Every line a paragraph, nothing recognised. */
export const literal = (source: string): Block[] =>
  source
    .replace(/\r\n?/g, '\n')
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph([text(line.trimEnd())]))

/** Groups of lines between blank ones are read as tables, lists, wrapped paragraphs or lines. */
export function readPlain(source: string, notes = new Notes()): Block[] {
  const lines = source.replace(/\r\n?/g, '\n').replace(/\f/g, '\n').split('\n')
  const spaced = lines
    .slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1)
    .some((line) => line.trim() === '')
  return groupsOf(lines).flatMap((group) => readGroup(group, spaced, notes))
}

function groupsOf(lines: readonly string[]): string[][] {
  const groups: string[][] = [[]]
  for (const line of lines) {
    if (line.trim() === '') groups.push([])
    else groups.at(-1)?.push(line.trimEnd())
  }
  return looseLists(groups.filter((group) => group.length > 0))
}

/** A list with blank lines between its items is one list. */
function looseLists(groups: readonly string[][]): string[][] {
  const joined: string[][] = []
  for (const group of groups) {
    const last = joined.at(-1)
    const before = last && itemOf(last.at(-1) ?? '')
    const next = itemOf(group[0] ?? '')
    const goesOn = before && next && last.every(itemOf) && group.every(itemOf)
    if (goesOn && before.ordered === next.ordered && (!next.ordered || next.start === before.start + 1))
      for (const line of group) last.push(line)
    else joined.push([...group])
  }
  return joined
}

function readGroup(group: readonly string[], spaced: boolean, notes: Notes): Block[] {
  const cells = group.map((line) => line.split('\t'))
  const width = cells[0]?.length ?? 0
  if (group.length > 1 && width > 1 && cells.every((row) => row.length === width) && !group.every(itemOf))
    return [tableOf(cells)]
  const blocks: Block[] = []
  let prose: string[] = []
  const flush = () => {
    if (prose.length > 0) for (const block of readProse(prose, spaced, notes)) blocks.push(block)
    prose = []
  }
  for (let at = 0; at < group.length; ) {
    const end = endOfList(group, at)
    if (end > at) {
      flush()
      blocks.push(listOf(group.slice(at, end)))
      at = end
    } else {
      prose.push(group[at] ?? '')
      at++
    }
  }
  flush()
  return blocks
}

interface Item {
  readonly indent: number
  readonly ordered: boolean
  readonly start: number
  readonly words: string
  /** Whether the sign is used for nothing else. */
  readonly sure: boolean
}

function itemOf(line: string): Item | undefined {
  const [, space = '', sign, digits, letter, single, words = ''] =
    /^([ \t\u3000]*)(?:([•◦‣⁃∙●○■□▪▫◆◇►▸➢・*+\-–])|[(（]?([\d０-９]{1,3})[.)）、．]|[(（]?([a-z])[)）]|([①-⑳]|[一二三四五六七八九十](?=[、．])))[、．]?[ \t\u00a0\u3000]*(.*)$/.exec(
      line,
    ) ?? []
  const ordinal = digits ?? letter ?? single
  if (words === '' || (sign === undefined && ordinal === undefined)) return undefined
  // A hyphen or a number without a space after it belongs to a word, a date, a sum.
  const close = !/[\s\u3000]/.test(line[line.length - words.length - 1] ?? '')
  const sure = sign !== undefined && !/[*+\-–]/.test(sign)
  if (close && !(sure || single || /[、．）]/.test(line.slice(space.length, line.length - words.length))))
    return undefined
  const indent = space.replaceAll('\t', '    ').replaceAll('\u3000', '  ').length
  return { indent, ordered: ordinal !== undefined, start: placeOf(ordinal ?? '1'), words, sure }
}

/** Digits of any width, small letters, circled numbers and the first ten of Chinese and Japanese. */
function placeOf(ordinal: string): number {
  const kanji = '一二三四五六七八九十'.indexOf(ordinal)
  if (kanji >= 0) return kanji + 1
  if (/^[①-⑳]$/.test(ordinal)) return ordinal.charCodeAt(0) - 0x2460 + 1
  return /^[a-z]$/.test(ordinal) ? ordinal.charCodeAt(0) - 0x60 : Number(narrow(ordinal))
}

const narrow = (digits: string): string =>
  digits.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/** The line after the list that begins at `at`; `at` where none does. One hyphen or number alone makes none. */
function endOfList(lines: readonly string[], at: number): number {
  const first = itemOf(lines[at] ?? '')
  if (!first) return at
  let end = at + 1
  let items = 1
  let number = first.start
  for (; end < lines.length; end++) {
    const line = lines[end] ?? ''
    const next = itemOf(line)
    const deeper = /^(?:\s{2,}|\t|\u3000)/.test(line) && line.search(/\S/) > first.indent
    if (!next) {
      if (!deeper) break
      continue
    }
    if (next.indent <= first.indent) {
      if (next.ordered !== first.ordered || (next.ordered && next.start !== number + 1)) break
      number = next.start
    }
    items++
  }
  // Two numbers in a row that do not begin with one may be days.
  const least = first.ordered && first.start > 1 ? 3 : 2
  return items >= least || first.sure ? end : at
}

function listOf(lines: readonly string[]): ListBlock {
  interface Growing {
    readonly indent: number
    readonly ordered: boolean
    readonly start: number
    readonly items: { content: Inline[]; lists: ListBlock[] }[]
  }
  const open: Growing[] = []
  const asList = ({ ordered, start, items }: Growing): ListBlock => ({
    kind: 'list',
    ordered,
    start: ordered ? start : 1,
    items: items satisfies ListItem[],
  })
  const close = () => {
    const done = open.pop()
    if (done) open.at(-1)?.items.at(-1)?.lists.push(asList(done))
  }
  for (const line of lines) {
    const item = itemOf(line)
    const content: Inline[] = [text((item?.words ?? line).trim())]
    if (!item) {
      open
        .at(-1)
        ?.items.at(-1)
        ?.content.push(text(' '), ...content)
      continue
    }
    while (open.length > 1 && (open.at(-1)?.indent ?? 0) > item.indent) close()
    const top = open.at(-1)
    if (!top || item.indent > top.indent + 1) open.push({ ...item, items: [{ content, lists: [] }] })
    else top.items.push({ content, lists: [] })
  }
  while (open.length > 1) close()
  return asList(open[0] as Growing)
}

/** Lines that were all broken at about one width are one paragraph; others keep their lines. */
function readProse(lines: readonly string[], spaced: boolean, notes: Notes): Block[] {
  if (lines.length > 1 && isWrapped(lines))
    return [
      paragraph([
        text(
          joinLines(
            lines.map((line) => line.trim()),
            notes,
          ),
        ),
      ]),
    ]
  if (!spaced) return lines.map((line) => paragraph([text(line.trim())]))
  return [
    paragraph(
      lines.flatMap((line, at): Inline[] => [
        ...(at > 0 ? [{ kind: 'break' } as const] : []),
        text(line.trim()),
      ]),
    ),
  ]
}

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，「」]/u

/** The lines as one; a word that is parted at the end of a line is one again, as far as one can tell. */
function joinLines(lines: readonly string[], notes: Notes): string {
  const parts: string[] = []
  let before = ''
  for (const line of lines) {
    const [, start] = /(\p{L}{2,40})-$/u.exec(before.slice(-42)) ?? []
    const [end] = /^\p{Ll}{1,40}(?!\p{L})/u.exec(line) ?? []
    if (start && end && !/^(?:and|or|und|oder|et|ou|y|e|o|en|of|och)$/.test(end)) {
      notes.tally(1, 'paste.hyphens', start + end)
      parts[parts.length - 1] = before.slice(0, -1)
    } else if (parts.length > 0 && !(cjk.test(before.at(-1) ?? '') && cjk.test(line[0] ?? '')))
      parts.push(' ')
    parts.push(line)
    before = line
  }
  return parts.join('')
}

function isWrapped(lines: readonly string[]): boolean {
  const lengths = lines.slice(0, -1).map(lengthOf)
  const longest = lines.reduce((most, line) => Math.max(most, lengthOf(line)), 0)
  if (longest > 100) return false
  if (longest >= 50) return lengths.every((length) => length >= longest * 0.72)
  // A narrow column: the lines of a verse are as short, but begin with capitals or vary more.
  const capitals = lines.slice(1).filter((line) => /^\s*\p{Lu}/u.test(line)).length
  return (
    longest >= 30 &&
    lines.length > 3 &&
    capitals * 3 <= lines.length - 1 &&
    lengths.every((length) => length >= longest * 0.75)
  )
}

/** In columns of a terminal: Chinese and Japanese characters take two. */
const lengthOf = (line: string): number => [...line].reduce((sum, sign) => sum + (cjk.test(sign) ? 2 : 1), 0)

const tableOf = (cells: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  rows: cells.map((row) =>
    row.map((words) => ({
      header: false,
      colSpan: 1,
      rowSpan: 1,
      content: [words.trim() === '' ? [] : [text(words.trim())]],
    })),
  ),
})

const paragraph = (content: readonly Inline[]): Block => ({ kind: 'paragraph', content })
