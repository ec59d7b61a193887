// Flow: hast outside a line -> pieces: headings, paragraphs, lists, quotes, tables, pictures, rules.
import type { Element } from 'hast'
import type { Inline } from '../body/blocks'
import { linkAddress } from './address'
import { readList } from './list'
import { omitComment, omitElement } from './omit'
import { type Around, aroundWithin, bare, isPhrasing, phrase } from './phrase'
import { type BlockPiece, heading, piece, text } from './piece'
import { hasText, type Reading } from './reading'
import { paragraphsOf, withoutAllOver } from './runs'
import { isDataTable, readTable } from './table'
import { containers, isHtmlTag, leftOut } from './tags'
import { attribute, childrenOf, isBlank, isElement, lineOf, type Node } from './tree'

/** Where the flow stands: what surrounds it, and the quote it belongs to. */
export interface Within extends Around {
  readonly quote: number | null
}
export const page: Within = { ...bare, quote: null }

/** Reads nodes in order into `reading.pieces`. */
export function flow(nodes: readonly Node[], reading: Reading, within: Within = page): void {
  let line: Node[] = []
  const flush = () => {
    if (line.length > 0) setLine(line, reading, within)
    line = []
  }
  for (const node of nodes) {
    if (node.type === 'comment') omitComment(node, reading)
    else if (isPhrasing(node)) line.push(node)
    else if (node.type === 'element') {
      flush()
      readElement(node, reading, within)
    }
  }
  flush()
}

/** A paragraph, or in a quote a part of it, and after it the pictures that stood in it. */
function setLine(nodes: readonly Node[], reading: Reading, within: Within): void {
  const content = phrase(nodes, reading, within)
  const hoisted = reading.takeHoisted()
  const first = nodes.find((node) => !(node.type === 'text' && node.value.trim() === ''))
  const at = first ? lineOf(first) : 1
  const paragraphs = paragraphsOf(content).filter(hasText)
  for (const each of paragraphs) reading.push(paragraphOf(each, at, within))
  if (paragraphs.length > 0 && hoisted.length > 0) reading.notes.tally(at, 'import.pictureInText')
  reading.push(...hoisted)
}

const paragraphOf = (content: readonly Inline[], line: number, within: Within): BlockPiece =>
  within.quote === null
    ? piece({ kind: 'paragraph', content }, line)
    : { ...piece({ kind: 'quote', content }, line), quote: within.quote }

function readElement(node: Element, reading: Reading, outside: Within): void {
  const at = lineOf(node)
  const within = aroundWithin(node, outside)
  const children = node.children as Node[]
  if (leftOut.has(node.tagName) || node.properties.role === 'navigation')
    return omitElement(node, reading, isNavigation(node) ? 'import.navigation' : 'import.element')
  switch (node.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return readHeading(node, reading, within)
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir': {
      const { list, after } = readList(node, reading, within)
      if (list.items.length > 0) {
        if (within.quote !== null) reading.notes.tally(at, 'import.listInQuote')
        reading.push(piece(list, at))
      }
      return reading.push(...after)
    }
    case 'blockquote': {
      if (within.quote !== null) reading.notes.tally(at, 'import.quoteInQuote')
      noteCite(node, reading)
      const source = within.quote === null ? citeOf(children) : undefined
      flow(
        children.filter((child) => child !== source),
        reading,
        { ...within, quote: within.quote ?? reading.pieces.length },
      )
      if (source) attributeTo(childrenOf(source), reading, at)
      return
    }
    case 'pre':
    case 'xmp':
    case 'listing':
    case 'plaintext':
      return readCode(node, reading, within)
    case 'footer':
      return within.quote === null ? flow(children, reading, within) : attributeTo(children, reading, at)
    case 'hr':
      return reading.push(piece({ kind: 'rule' }, at))
    case 'table':
      return isDataTable(node) ? readTable(node, reading, within) : flow(children, reading, within)
    case 'dt':
      return flow(children, reading, { ...within, marks: [...within.marks, 'bold'] })
    case 'figure':
      return readFigure(node, reading, within)
    case 'a': {
      const url = linkAddress(attribute(node, 'href'))
      if (url === undefined && attribute(node, 'href') !== '')
        reading.notes.omit(at, 'import.linkLeftOut', attribute(node, 'href'))
      const before = reading.pieces.length
      flow(children, reading, { ...within, link: within.link ?? url ?? null })
      if (
        url !== undefined &&
        !reading.pieces.slice(before).some((each) => each.kind === 'block' && each.block.kind !== 'photo')
      )
        reading.notes.omit(at, 'import.pictureLink', url)
      return
    }
  }
  if (!isHtmlTag(node.tagName) && !node.tagName.includes('-'))
    reading.notes.omit(at, 'import.tag', node.tagName)
  flow(children, reading, within)
}

/** A heading in a quote or with nothing but pictures in it is no heading. */
function readHeading(node: Element, reading: Reading, within: Within): void {
  const at = lineOf(node)
  if (within.quote !== null)
    return flow([{ ...node, tagName: 'p' }], reading, { ...within, marks: [...within.marks, 'bold'] })
  const content = phrase(node.children as Node[], reading, within)
  const hoisted = reading.takeHoisted()
  if (hasText(content)) reading.push(heading(Number(node.tagName[1]), withoutAllOver(content), at))
  reading.push(...hoisted)
}

/** Until bodies have a block for code, its lines are a paragraph with code marks and breaks. */
function readCode(node: Element, reading: Reading, within: Within): void {
  const at = lineOf(node)
  const lines = codeWithin(node, reading).replace(/\n+$/, '').split('\n')
  const content = lines.flatMap((line, index): Inline[] => [
    ...(index > 0 ? [{ kind: 'break' } as const] : []),
    ...(line === '' ? [] : [text(line, ['code'])]),
  ])
  const inner = node.children[0]
  const classes = inner?.type === 'element' ? attribute(inner, 'className') : ''
  const language = classes.match(/(?:^|\s)language-(\S+)/)?.[1] ?? ''
  const meta = inner?.type === 'element' ? (inner.data as { meta?: string } | undefined)?.meta : ''
  reading.notes.tally(at, 'import.code', [language, meta].filter(Boolean).join(' '))
  if (hasText(content)) reading.push(paragraphOf(content, at, within))
}

/** Text as it stands, a line a box; what nobody would read goes to the report. */
function codeWithin(node: Node, reading: Reading): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return ''
  if (leftOut.has(node.tagName)) {
    omitElement(node, reading)
    return ''
  }
  if (node.tagName === 'br') return '\n'
  const words = node.children.map((child) => codeWithin(child as Node, reading)).join('')
  return containers.has(node.tagName) && words.trim() !== '' && !words.endsWith('\n') ? `${words}\n` : words
}

/** A source that stands by itself at the end of a quote. */
function citeOf(children: readonly Node[]): Element | undefined {
  const own = children.filter((child) => !isBlank(child))
  const last = own.at(-1)
  const before = own.at(-2)
  return isElement(last) && last.tagName === 'cite' && before && !isPhrasing(before) ? last : undefined
}

/** Who said the quote before it. */
function attributeTo(nodes: readonly Node[], reading: Reading, line: number): void {
  const content = phrase(nodes, reading)
  if (hasText(content)) reading.push(piece({ kind: 'attribution', content }, line))
  reading.push(...reading.takeHoisted())
}

/** A figure's caption goes to its picture; where there are several pictures, to the first. */
function readFigure(node: Element, reading: Reading, within: Within): void {
  const captions = node.children.filter((child) => child.type === 'element' && child.tagName === 'figcaption')
  const others = node.children.filter((child) => !captions.includes(child)) as Node[]
  const before = reading.pieces.length
  flow(others, reading, within)
  const at = reading.pieces.findIndex(
    (each, index) => index >= before && each.kind === 'block' && each.block.kind === 'photo',
  )
  const target = reading.pieces[at]
  if (target?.kind !== 'block' || target.block.kind !== 'photo') {
    const last = reading.pieces.length > before ? reading.pieces.at(-1) : undefined
    const isQuote = last?.kind === 'block' && last.block.kind === 'quote'
    return isQuote
      ? attributeTo(captions as Node[], reading, lineOf(node))
      : flow(captions as Node[], reading, within)
  }
  const words = captions
    .map((caption) =>
      plainText(phrase((caption as Element).children as Node[], reading, bare), reading, lineOf(node)),
    )
    .join(' ')
  reading.push(...reading.takeHoisted())
  const caption = [target.block.use.caption, words].filter(Boolean).join(' ')
  reading.pieces[at] = { ...target, block: { kind: 'photo', use: { ...target.block.use, caption } } }
}

/** Inline content for a plain field; the addresses of its links go to the report. */
export function plainText(content: readonly Inline[], reading: Pick<Reading, 'notes'>, line: number): string {
  const say = (inline: Inline): string => {
    switch (inline.kind) {
      case 'break':
        return ' '
      case 'link': {
        const address = [inline.url, inline.title].filter(Boolean).join(' ')
        reading.notes.omit(line, 'import.linkInField', address)
        return inline.children.map(say).join('')
      }
      case 'ruby':
        return `${inline.base}（${inline.reading}）`
      case 'footnote':
        reading.notes.tally(line, 'import.noteInHeading')
        return ` (${inline.content.map(say).join('')}) `
      default:
        return inline.text
    }
  }
  return content.map(say).join('').replace(/\s+/g, ' ').trim()
}

const isNavigation = (node: Element): boolean =>
  node.tagName === 'nav' || node.properties.role === 'navigation'

function noteCite(node: Element, reading: Reading): void {
  const cite = attribute(node, 'cite')
  if (cite) reading.notes.omit(lineOf(node), 'import.attribute', cite, { tag: node.tagName })
}
