// Tree: small questions about the HTML in a Markdown file.
import type { Element, ElementContent, RootContent } from 'hast'

export type Node = ElementContent | RootContent

export const isElement = (node: Node): node is Element => node.type === 'element'

export function attributeOf(node: Element, name: string): string {
  const value = node.properties[name]
  if (Array.isArray(value)) return value.join(' ')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

export const textIn = (node: Node): string =>
  node.type === 'text' ? node.value : isElement(node) ? node.children.map(textIn).join('') : ''

/** The first element within that fits. */
export function find(node: Element, fits: (node: Element) => boolean): Element | undefined {
  for (const child of node.children) {
    if (!isElement(child)) continue
    const found = fits(child) ? child : find(child, fits)
    if (found) return found
  }
  return undefined
}

export const elementsIn = (node: Element): Element[] => node.children.filter(isElement)

/** White space or a comment between elements. */
export const isGap = (node: Node): boolean =>
  node.type === 'comment' || node.type === 'doctype' || (node.type === 'text' && node.value.trim() === '')
