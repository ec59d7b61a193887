// Level lists: lists that a program has written flat, each item with its level, become lists inside lists.
import type { Element } from 'hast'
import { lookOf } from './look'
import type { Notes } from './notes'
import {
  attribute,
  childrenOf,
  elementsIn,
  hasClass,
  isBlank,
  isElement,
  made,
  type Node,
  textWithin,
} from './tree'

interface Item {
  readonly level: number
  readonly ordered: boolean
  readonly start: number
  /** Lists that only stand next to each other are told apart by it. */
  readonly list: string
  readonly node: Element
  readonly children: readonly Node[]
  /** A paragraph without a sign that goes on the item before it. */
  readonly goesOn?: boolean
}

/** Word's list paragraphs, and the lists of one item each that programs on the web write. */
export function gatherLists(nodes: readonly Node[], notes: Notes): Node[] {
  const inside = nodes.map((node) => {
    if (isElement(node)) node.children = gatherLists(childrenOf(node), notes) as Element['children']
    return node
  })
  return runsOf(inside.flatMap(unwrapped)).flatMap(({ kind, nodes: run }) => {
    if (!kind) return run
    const elements = run.filter(isElement)
    const items =
      kind === 'paragraphs' ? elements.map((each) => paragraphItem(each, notes)) : levelledItems(elements)
    return items ? [...nested(items), ...run.filter(({ type }) => type === 'comment')] : run
  })
}

/** A box around nothing but lists. */
function unwrapped(node: Node): Node[] {
  if (!isElement(node) || node.tagName !== 'div') return [node]
  const own = childrenOf(node).filter((child) => !isBlank(child))
  return own.length > 0 && own.every(isList) ? own : [node]
}

/** Word's style of list paragraphs without a sign, in a list: the item before goes on. */
const isContinuation = (node: Node): boolean =>
  isElement(node) &&
  node.tagName === 'p' &&
  hasClass(node, /^MsoList(?:Paragraph(?:CxSp(?:First|Middle|Last))?|Continue\d?)$/i) &&
  !isListParagraph(node) &&
  textWithin(node).trim() !== ''

const isList = (node: Node): boolean => isElement(node) && /^[ou]l$/.test(node.tagName)

function isListParagraph(node: Node): boolean {
  if (!isElement(node) || !/^(?:p|div)$/.test(node.tagName)) return false
  if (/level\d/.test(lookOf(node).get('mso-list') ?? '')) return true
  return (
    hasClass(node, /^MsoList(?:Paragraph|Bullet|Number)/i) && printedMarker(textWithin(node)) !== undefined
  )
}

interface Run {
  readonly kind: 'paragraphs' | 'lists' | undefined
  readonly nodes: Node[]
}

/** Runs of list paragraphs, and of lists, with the white space between; everything else by itself. */
function runsOf(nodes: readonly Node[]): Run[] {
  const runs: Run[] = []
  for (const node of nodes) {
    const kind = isListParagraph(node) ? 'paragraphs' : isList(node) ? 'lists' : undefined
    const last = runs.at(-1)
    const goesOn = last?.kind === 'paragraphs' && isContinuation(node)
    if (last?.kind && (goesOn || kind === last.kind || (kind === undefined && isBlank(node))))
      last.nodes.push(node)
    else runs.push({ kind, nodes: [node] })
  }
  return runs
}

const bullets = /^(?:[·•◦‣⁃∙●○■□▪▫◆◇►▸➢➤✓✔§¨Øüv–—*o-]|\p{Co})$/u
const ordinal =
  /^[([（]?(?:(?:\p{Nd}{1,4}[.．])*(\p{Nd}{1,4})|([a-z]{1,2})|([ivxlcdm]+)|[一二三四五六七八九十]{1,3}|[ア-ンイロハ]|[①-⑳])[.)）\]、．:]{0,2}$/iu

function paragraphItem(node: Element, notes: Notes): Item {
  if (isContinuation(node))
    return { level: 0, ordered: false, start: 1, list: '', node, children: childrenOf(node), goesOn: true }
  const said = lookOf(node).get('mso-list') ?? ''
  const level = Number(/level(\d)/.exec(said)?.[1] ?? levelByMargin(node))
  const { marker, children } = takeMarker(node)
  const words = marker.replace(/[\s\u00a0]+/g, '')
  const ordered = words !== '' && !bullets.test(words) && ordinal.test(words)
  if (/[\p{L}\p{N}]/u.test(words)) notes.tally(node.position?.start.line ?? 1, 'import.listMarker', words)
  return {
    level,
    ordered,
    start: ordered ? placeOf(words) : 1,
    list: /^l\d+/.exec(said)?.[0] ?? '',
    node,
    children,
  }
}

/** Half an inch a level, as Word sets them. */
function levelByMargin(node: Element): number {
  const [, size = '0', unit] = /^([\d.]+)(in|pt|cm|px)?/.exec(lookOf(node).get('margin-left') ?? '') ?? []
  const inches = Number(size) / ({ in: 1, pt: 72, cm: 2.54, px: 96 }[unit ?? 'pt'] ?? 72)
  return Math.min(9, Math.max(1, Math.round(inches / 0.5)))
}

function takeMarker(node: Element): { readonly marker: string; readonly children: readonly Node[] } {
  const ignored = [...elementsIn(childrenOf(node))].find((each) => lookOf(each).get('mso-list') === 'ignore')
  if (ignored) {
    const marker = textWithin(ignored)
    ignored.children = []
    return { marker, children: childrenOf(node) }
  }
  const marker = printedMarker(textWithin(node))
  if (marker !== undefined) cutStart(childrenOf(node), marker.length)
  return { marker: marker ?? '', children: childrenOf(node) }
}

/** The marker at the start of a paragraph's text, with the white space that sets it off. */
const printedMarker = (text: string): string | undefined => {
  const [whole, marker = ''] = /^\s*(\S{1,6})(?:[\u00a0\t]|\s{2,})[\s\u00a0]*/.exec(text) ?? []
  return whole !== undefined && (bullets.test(marker) || (ordinal.test(marker) && /[.)、]/.test(marker)))
    ? whole
    : undefined
}

function cutStart(nodes: readonly Node[], length: number): number {
  let left = length
  for (const node of nodes) {
    if (left <= 0) return 0
    if (node.type === 'text') {
      const cut = Math.min(left, node.value.length)
      node.value = node.value.slice(cut)
      left -= cut
    } else if (isElement(node)) left = cutStart(childrenOf(node), left)
  }
  return left
}

const roman: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

function placeOf(marker: string): number {
  const [, digits] = ordinal.exec(marker) ?? []
  if (digits) return Number(digits.normalize('NFKC')) || 1
  const letters = marker.toLowerCase().replace(/[^a-z]/g, '')
  if (/^[ivxlcdm]+$/.test(letters)) {
    const values = [...letters].map((letter) => roman[letter] ?? 0)
    return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
  }
  return /^[a-z]$/.test(letters) ? letters.charCodeAt(0) - 96 : 1
}

/** Items that say their level where it is not how deep they stand; undefined where the lists are as they should be. */
function levelledItems(lists: readonly Element[]): Item[] | undefined {
  const items: Item[] = []
  let odd = false
  const take = (list: Element, depth: number): boolean =>
    childrenOf(list).every((child) => {
      if (isBlank(child)) return true
      if (!isElement(child)) return false
      if (isList(child)) return take(child, depth + 1)
      if (child.tagName !== 'li') return false
      const said = saidLevel(child, list)
      const level = said >= 1 ? said : depth
      if (said >= 1 && said !== depth) odd = true
      const inner = childrenOf(child).filter(isElement).filter(isList)
      const own = childrenOf(child).filter((each) => !isList(each))
      const name = attribute(child, 'dataListid') || attribute(list, 'dataListid')
      const start = Number(attribute(list, 'start') || 1)
      items.push({ level, ordered: list.tagName === 'ol', start, list: name, node: child, children: own })
      return inner.every((each) => take(each, depth + 1))
    })
  const whole = lists.every((list) => take(list, 1))
  const [first] = items
  // Lists of one item each that go by one name are one list.
  const split =
    lists.length > 1 && items.some((item) => item.list !== '' && item !== first && item.list === first?.list)
  return whole && (odd || split) ? items : undefined
}

/** Word and Google say it as a level from 1, chats and smaller editors as an indent from 0. */
function saidLevel(item: Element, list: Element): number {
  const indent =
    attribute(list, 'dataIndent') || /(?:^|\s)ql-indent-(\d)/.exec(attribute(item, 'className'))?.[1]
  const level = attribute(item, 'ariaLevel') || attribute(item, 'dataAriaLevel')
  return level ? Number(level) : indent ? Number(indent) + 1 : 0
}

interface Open {
  readonly level: number
  readonly item: Item
  readonly element: Element
}

function nested(items: readonly Item[]): Node[] {
  const lists: Node[] = []
  const open: Open[] = []
  for (const item of items) {
    const before = open.at(-1)?.element.children.at(-1)
    if (item.goesOn && before?.type === 'element') {
      before.children.push(made('p', item.children, item.node))
      continue
    }
    while (open.length > 0 && (open.at(-1) as Open).level > item.level) open.pop()
    const top = open.at(-1)
    const other =
      top?.level === item.level && (top.item.ordered !== item.ordered || top.item.list !== item.list)
    if (other) open.pop()
    let place = open.at(-1)
    if (place?.level !== item.level) {
      const element = made(
        item.ordered ? 'ol' : 'ul',
        [],
        item.node,
        item.ordered ? { start: item.start } : {},
      )
      const last = place?.element.children.at(-1) as Element | undefined
      if (last) last.children.push(element)
      else lists.push(element)
      place = { level: item.level, item, element }
      open.push(place)
    }
    // The level stays said, for the lists that this one stands in.
    place.element.children.push(made('li', item.children, item.node, { ariaLevel: item.level }))
  }
  return lists
}
