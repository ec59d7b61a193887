// Print outline: what the tags of a PDF must know of its document and cannot learn from the printer.
import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

/** `contents`: the lines of the front page; `notes`: footnotes; `plain`: without numbers. */
export type ListKind = 'contents' | 'notes' | 'numbered' | 'plain'

export interface Outline {
  /** The kind of every list, in the order of the document. */
  readonly lists: readonly ListKind[]
}

/**
 * Reads the outline, and takes the roles of the screen off the tree: Chromium writes no list and no link for an element
 * with a role that PDF does not have.
 */
export function outlineOf(tree: Root | Element): Outline {
  const lists: ListKind[] = []
  visit(tree, 'element', (element, _, parent) => {
    const { tagName, properties } = element
    properties.role = undefined
    properties.ariaLabel = undefined
    if (tagName !== 'ol' && tagName !== 'ul') return
    const around = parent?.type === 'element' ? classesOf(parent) : []
    if (around.includes('notes')) lists.push('notes')
    else if (around.includes('contents-part')) lists.push('contents')
    else lists.push(tagName === 'ol' ? 'numbered' : 'plain')
  })
  return { lists }
}

const classesOf = ({ properties }: Element): readonly string[] =>
  Array.isArray(properties.className) ? (properties.className as string[]) : []
