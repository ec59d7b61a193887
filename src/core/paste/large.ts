// Large: lines in larger type than the rest, which is how programs without styles show their headings.
import type { Element } from 'hast'
import { lookOf } from '../import/look'
import type { Notes } from '../import/notes'
import { childrenOf, isElement, type Node, textWithin } from '../import/tree'

/** A third larger than the text, at the least; a heading is short, and no sentence. */
const larger = 1.3
/** Beside real headings only a title stands out as much as this. */
const muchLarger = 1.8
const longest = 120

interface Line {
  readonly node: Element
  readonly size: number
  readonly length: number
  /** Whether it may be a heading: a line of its own, outside lists and tables. */
  readonly free: boolean
}

/** Turns such lines into headings, the largest into the highest. */
export function raiseLarge(nodes: readonly Node[], notes: Notes): void {
  const lines: Line[] = []
  gather(nodes, 0, true, lines)
  const text = usual(lines)
  if (text === 0) return
  const hasHeadings = lines.some(({ node }) => /^h[1-6]$/.test(node.tagName))
  const found = lines.filter(
    ({ node, size, length, free }, index) =>
      free &&
      node.tagName !== 'pre' &&
      size >= text * (hasHeadings ? muchLarger : larger) &&
      length <= longest &&
      !/[.,;:。、：；]\s*$/.test(textWithin(node)) &&
      index < lines.length - 1,
  )
  // Where much is large, large is how the text looks.
  if (found.length > lines.length * 0.4) return
  const sizes = [...new Set(found.map(({ size }) => size))].sort((one, other) => other - one)
  for (const { node, size } of found) node.tagName = `h${Math.min(6, sizes.indexOf(size) + 1)}`
  if (found.length > 0) notes.guess(1, 'paste.largeLines', { count: found.length })
}

function gather(nodes: readonly Node[], around: number, free: boolean, lines: Line[]): void {
  for (const node of nodes) {
    if (!isElement(node)) continue
    const size = sizeOf(node) || around
    const inner = childrenOf(node).some(holdsBlock)
    const isBlock = /^(?:p|div|h[1-6]|li|td|th|pre|blockquote|dt|dd)$/.test(node.tagName)
    if (isBlock && !inner) {
      const length = textWithin(node).trim().length
      const own = smallest(childrenOf(node), size)
      if (length > 0) lines.push({ node, size: own, length, free: free && /^(?:p|div)$/.test(node.tagName) })
    } else gather(childrenOf(node), size, free && !/^(?:li|table|blockquote|dl)$/.test(node.tagName), lines)
  }
}

const holdsBlock = (node: Node): boolean =>
  isElement(node) &&
  (/^(?:p|div|h[1-6]|ul|ol|li|table|blockquote|pre|section|article|figure|hr)$/.test(node.tagName) ||
    childrenOf(node).some(holdsBlock))

/** The size that every word of a line has at least. */
function smallest(nodes: readonly Node[], around: number): number {
  const sizes = nodes.flatMap((node): number[] => {
    if (node.type === 'text') return node.value.trim() === '' ? [] : [around]
    if (!isElement(node) || textWithin(node).trim() === '') return []
    return [smallest(childrenOf(node), sizeOf(node) || around)]
  })
  return sizes.length > 0 ? Math.min(...sizes) : around
}

/** In pixels; 0 where none is said. */
function sizeOf(node: Element): number {
  const [, size = '0', unit] = /^([\d.]+)(px|pt)$/.exec(lookOf(node).get('font-size') ?? '') ?? []
  return Number(size) * (unit === 'pt' ? 4 / 3 : 1)
}

/** The size that most letters have. */
function usual(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { size, length } of lines) letters.set(size, (letters.get(size) ?? 0) + length)
  return [...letters].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0
}
