// Patch: what differs between two states of a page, and how it is put into the document that shows it.
import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { markup } from '#core/render/page'

/** In a node of the body, some of its children give way to others. */
export interface Patch {
  /** Indexes from the body down to the node. */
  readonly path: readonly number[]
  /** How many children the node has before; where it has others, the document is not the one that was meant. */
  readonly of: number
  readonly at: number
  readonly cut: number
  readonly html: string
}

/** Undefined where a whole new page is needed: the head has changed, or a parser would read the parts differently. */
export function patchesOf(before: Root, after: Root): Patch[] | undefined {
  const [one, other] = [before, after].map((root) => root.children.find((child) => isElement(child)))
  if (!one || !other || !sameShell(one, other)) return undefined
  if (!same(partOf(one, 'head'), partOf(other, 'head'))) return undefined
  const [from, to] = [partOf(one, 'body'), partOf(other, 'body')]
  if (!from || !to || !sameShell(from, to)) return undefined
  const found: Patch[] = []
  return compare(from, to, [], found) ? found : undefined
}

/** False, and perhaps half done, where the document is not the one that the patches are for. */
export function applyPatches(
  document: Document,
  patches: readonly Patch[],
  fragment: (range: Range, html: string) => DocumentFragment,
): boolean {
  for (const { path, of, at, cut, html } of patches) {
    const node = path.reduce<Node | undefined>((parent, index) => parent?.childNodes[index], document.body)
    if (node?.nodeType !== Node.ELEMENT_NODE || node.childNodes.length !== of) return false
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + cut)
    const put = fragment(range, html)
    range.deleteContents()
    range.insertNode(put)
  }
  return true
}

/** The body's end also holds the line break behind the page's last tag. */
function compare(one: Element, other: Element, path: readonly number[], found: Patch[]): boolean {
  // A parser drops the first line break in these.
  if (one.tagName === 'pre' || one.tagName === 'textarea') return false
  const [before, after] = [joined(one), joined(other)]
  const shorter = Math.min(before.length, after.length)
  let at = 0
  while (at < shorter && same(before[at], after[at])) at++
  let end = 0
  while (end < shorter - at && same(before[before.length - 1 - end], after[after.length - 1 - end])) end++
  const [gone, come] = [before.slice(at, before.length - end), after.slice(at, after.length - end)]
  const pairs = gone.length === come.length && gone.every((node, index) => alike(node, come[index]))
  if (pairs)
    return gone.every((node, index) => {
      const to = come[index]
      return !isElement(node) || !isElement(to) || compare(node, to, [...path, at + index], found)
    })
  found.push({ path, of: before.length, at, cut: gone.length, html: markup(come) })
  return true
}

const alike = (one: ElementContent, other: ElementContent | undefined): boolean =>
  isElement(one) && isElement(other) && sameShell(one, other)

const isElement = (node: RootContent | undefined): node is Element => node?.type === 'element'

const partOf = (html: Element, name: string): Element | undefined =>
  html.children.find((child): child is Element => isElement(child) && child.tagName === name)

const sameShell = (one: Element, other: Element): boolean =>
  one.tagName === other.tagName && JSON.stringify(one.properties) === JSON.stringify(other.properties)

function same(one: ElementContent | undefined, other: ElementContent | undefined): boolean {
  if (!one || !other || one.type !== other.type) return one === other
  if (isElement(one) && isElement(other))
    return (
      sameShell(one, other) &&
      one.children.length === other.children.length &&
      one.children.every((child, at) => same(child, other.children[at]))
    )
  return 'value' in one && 'value' in other && one.value === other.value
}

/** Children as a parser reads them: texts side by side are one. */
function joined({ children }: Element): ElementContent[] {
  const nodes: ElementContent[] = []
  for (const child of children) {
    const last = nodes.at(-1)
    if (child.type === 'text' && last?.type === 'text')
      nodes[nodes.length - 1] = { type: 'text', value: last.value + child.value } satisfies Text
    else nodes.push(child)
  }
  return nodes
}
