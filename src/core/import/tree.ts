// Tree: small questions about hast, and the elements that the readers' own passes put into it.
import type { Element, Nodes, RootContent, Text } from 'hast'

export type Node = RootContent

/** An element that a pass has marked as left out; `properties.key` is its sentence in the report. */
export const leftTag = 'galley-left'
/** A footnote at its reference; its children are the note's words, `properties.mark` its printed number. */
export const noteTag = 'galley-note'

/** The line of the source, from 1. */
export const lineOf = (node: Nodes): number => node.position?.start.line ?? 1

export const isElement = (node: Node | undefined): node is Element => node?.type === 'element'

export const childrenOf = (node: Element): Node[] => node.children as Node[]

/** White space, a comment: nothing that a reader would see. */
export const isBlank = (node: Node): boolean =>
  node.type === 'comment' || node.type === 'doctype' || (node.type === 'text' && node.value.trim() === '')

/** All text within, as it stands. */
export const textWithin = (node: Node): string =>
  node.type === 'text' ? node.value : isElement(node) ? childrenOf(node).map(textWithin).join('') : ''

export function attribute(node: Element, name: string): string {
  const value = node.properties[name]
  if (Array.isArray(value)) return value.join(' ')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

export const hasClass = (node: Element, pattern: RegExp): boolean =>
  attribute(node, 'className')
    .split(/\s+/)
    .some((name) => pattern.test(name))

/** A new element in the place of `like`. */
export const made = (
  tagName: string,
  children: readonly Node[],
  like: Node | undefined,
  properties: Element['properties'] = {},
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children as Element['children'],
  ...(like?.position ? { position: like.position } : {}),
})

export const leftOutAs = (key: string, node: Element): Element => made(leftTag, [node], node, { key })

/** Replaces nodes from the leaves up; `change` gives what stands in an element's place, or undefined for itself. */
export function rewrite(nodes: readonly Node[], change: (node: Element) => Node[] | undefined): Node[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [node]
    node.children = rewrite(childrenOf(node), change) as Element['children']
    return change(node) ?? [node]
  })
}

/** Every element below, the outer before the inner. */
export function* elementsIn(nodes: readonly Node[]): Generator<Element> {
  for (const node of nodes) {
    if (!isElement(node)) continue
    yield node
    yield* elementsIn(childrenOf(node))
  }
}

/** Every text below, in order. */
export function* textsIn(nodes: readonly Node[]): Generator<Text> {
  for (const node of nodes) {
    if (node.type === 'text') yield node
    else if (isElement(node)) yield* textsIn(childrenOf(node))
  }
}
