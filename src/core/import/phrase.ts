// Phrase: hast inside a line -> inline content. Pictures and the like are hoisted out of it.
import type { Element } from 'hast'
import type { Inline, Mark } from '../body/blocks'
import { linkAddress } from './address'
import { marksWithin } from './look'
import { omitComment, omitElement, omitMarked } from './omit'
import { text } from './piece'
import { hasText, type Reading } from './reading'
import { saidLanguage, settleLanguages } from './run-language'
import { containers, isHtmlTag, leftOut, phrasing } from './tags'
import { tidy } from './tidy'
import {
  attribute,
  childrenOf,
  elementsIn,
  isElement,
  leftTag,
  lineOf,
  type Node,
  noteTag,
  textWithin,
} from './tree'

/** What the line stands in: marks, a link and a language that surround it. */
export interface Around {
  readonly marks: readonly Mark[]
  readonly link: string | null
  /** As the source says it. */
  readonly language?: string | undefined
}
export const bare: Around = { marks: [], link: null }

/** Whether a node belongs inside a line: a phrasing element that holds nothing but such. */
export function isPhrasing(node: Node): boolean {
  if (node.type === 'text') return true
  if (node.type !== 'element') return false
  if (node.tagName === leftTag || node.tagName === noteTag) return true
  if (!phrasing.has(node.tagName) && isHtmlTag(node.tagName)) return false
  return node.children.every((child) => child.type === 'comment' || isPhrasing(child) || isLeftOut(child))
}

const isLeftOut = (node: Node): boolean => node.type === 'element' && leftOut.has(node.tagName)

/** One line of text. Its pictures wait in `reading` to be taken by whoever sets the line. */
export function phrase(nodes: readonly Node[], reading: Reading, around: Around = bare): Inline[] {
  const said = nodes.flatMap((node) => inlineOf(node, reading, around))
  const content = settleLanguages(said, reading.language)
  if (around.link === null) return tidy(content)
  return tidy([{ kind: 'link', url: around.link, title: '', children: content }])
}

function inlineOf(node: Node, reading: Reading, around: Around): Inline[] {
  switch (node.type) {
    case 'text':
      return [text(node.value, around.marks, around.language)]
    case 'comment':
      omitComment(node, reading)
      return []
    case 'element':
      return elementOf(node, reading, around)
    default:
      return []
  }
}

function elementOf(node: Element, reading: Reading, outside: Around): Inline[] {
  const around = aroundWithin(node, outside)
  const inside = () => childrenOf(node).flatMap((child) => inlineOf(child, reading, around))
  switch (node.tagName) {
    case leftTag:
      omitMarked(node, reading)
      return []
    case noteTag:
      return [{ kind: 'footnote', number: 0, content: noteOf(node, reading) }]
    case 'ruby':
      return rubyOf(node, reading, around)
    case 'a':
      return linkOf(node, reading, around)
    case 'br':
      return [{ kind: 'break' }]
    case 'wbr':
      return []
    case 'img':
      hoistPicture(node, reading)
      return []
    case 'input':
      return inputOf(node, reading)
    case 'rp':
      return []
  }
  if (leftOut.has(node.tagName)) {
    omitElement(node, reading)
    return []
  }
  noteAttributes(node, reading)
  if (isMark(node.tagName)) return inside()
  // A block where only a line can stand: its words stay apart from those around it.
  return containers.has(node.tagName) || !phrasing.has(node.tagName)
    ? [text(' '), ...inside(), text(' ')]
    : inside()
}

const isMark = (name: string): boolean => markNames.has(name)
const markNames = new Set(
  'strong b em i cite dfn var del s strike u ins code kbd samp tt sub sup mark span font'.split(' '),
)

/** The surroundings of what an element holds. */
export function aroundWithin<A extends Around>(node: Element, around: A): A {
  const marks = marksWithin(node, around.marks, around.link !== null || node.tagName === 'a')
  const language =
    node.properties.lang === undefined ? around.language : saidLanguage(attribute(node, 'lang'))
  return marks === around.marks && language === around.language ? around : { ...around, marks, language }
}

/** A note's paragraphs, as lines. */
function noteOf(note: Element, reading: Reading): Inline[] {
  const lines: Inline[][] = []
  const gather = (nodes: readonly Node[]): void => {
    let run: Node[] = []
    const flush = () => {
      const content = phrase(run, reading)
      if (hasText(content)) lines.push(content)
      run = []
    }
    for (const node of nodes) {
      if (isPhrasing(node) || node.type === 'comment') run.push(node)
      else if (isElement(node)) {
        flush()
        if (leftOut.has(node.tagName)) omitElement(node, reading)
        else gather(childrenOf(node))
      }
    }
    flush()
  }
  gather(childrenOf(note))
  // A note holds words, breaks and links alone.
  const plain = (inline: Inline): Inline =>
    inline.kind === 'ruby'
      ? text(`${inline.base}（${inline.reading}）`)
      : inline.kind === 'link'
        ? { ...inline, children: inline.children.map(plain) }
        : inline
  return lines
    .map((line) => line.map(plain))
    .flatMap((line, index) => (index > 0 ? [{ kind: 'break' } as const, ...line] : line))
}

/** Word sets a run around base and reading together. */
const rubyParts = (node: Element): Node[] =>
  childrenOf(node).flatMap((child) =>
    isElement(child) &&
    !/^rtc?$/.test(child.tagName) &&
    [...elementsIn([child])].some(({ tagName }) => tagName === 'rt')
      ? rubyParts(child)
      : [child],
  )

/** Base and reading in turn; where there is only one of them it is text. */
function rubyOf(node: Element, reading: Reading, around: Around): Inline[] {
  const found: Inline[] = []
  let base: Node[] = []
  const asText = () => {
    found.push(...base.flatMap((each) => inlineOf(each, reading, around)))
    base = []
  }
  for (const child of rubyParts(node)) {
    if (!isElement(child) || !/^rtc?$/.test(child.tagName)) {
      if (!isElement(child) || child.tagName !== 'rp') base.push(child)
      continue
    }
    const over = textWithin(child).trim()
    const under = base.map(textWithin).join('').trim()
    if (over === '') asText()
    else if (under === '') found.push(text(over, around.marks))
    else found.push({ kind: 'ruby', base: under, reading: over })
    base = []
  }
  asText()
  return found
}

function linkOf(node: Element, reading: Reading, around: Around): Inline[] {
  const address = attribute(node, 'href')
  const title = attribute(node, 'title')
  const children = (link: string | null) =>
    node.children.flatMap((child) => inlineOf(child as Node, reading, { ...around, link }))
  const url = linkAddress(address)
  if (url === undefined || around.link !== null) {
    if (address !== '' || title !== '')
      reading.notes.omit(lineOf(node), 'import.linkLeftOut', [address, title].filter(Boolean).join(' '))
    return children(around.link)
  }
  const inner = children(url)
  // A link around a picture has no words to carry it.
  if (
    !inner.some((inline) => inline.kind !== 'break' && !(inline.kind === 'text' && inline.text.trim() === ''))
  ) {
    const what = hasPicture(node) ? 'import.pictureLink' : 'import.linkEmpty'
    reading.notes.omit(lineOf(node), what, [url, title].filter(Boolean).join(' '))
    return inner
  }
  return [{ kind: 'link', url, title, children: inner }]
}

const hasPicture = (node: Element): boolean =>
  node.children.some((child) => child.type === 'element' && (child.tagName === 'img' || hasPicture(child)))

function hoistPicture(node: Element, reading: Reading): void {
  const line = lineOf(node)
  const use = reading.slot(attribute(node, 'src'), attribute(node, 'alt'), attribute(node, 'title'), line)
  reading.hoist(reading.photo(use, line))
}

/** A task's box keeps its mark as text; other inputs are of no use on paper. */
function inputOf(node: Element, reading: Reading): Inline[] {
  if (attribute(node, 'type') !== 'checkbox') {
    omitElement(node, reading)
    return []
  }
  const checked = node.properties.checked !== undefined && node.properties.checked !== false
  reading.notes.tally(lineOf(node), 'import.task')
  return [text(checked ? '[x] ' : '[ ] ')]
}

/** Words that stand in attributes alone: the long form of an abbreviation, a quote's source. */
function noteAttributes(node: Element, reading: Reading): void {
  const words = ['title', 'cite', 'dateTime'].map((name) => attribute(node, name)).filter(Boolean)
  if (words.length > 0)
    reading.notes.omit(lineOf(node), 'import.attribute', words.join(' '), { tag: node.tagName })
}
