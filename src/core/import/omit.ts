// Omit: leaves parts of a source out, with their words in the report.
import type { Comment, Element, Text } from 'hast'
import type { Reading } from './reading'
import { phrasing } from './tags'
import { attribute, childrenOf, isElement, lineOf, type Node } from './tree'

export function omitComment(node: Comment, reading: Reading): void {
  if (node.value.trim() !== '') reading.notes.omit(lineOf(node), 'import.comment', node.value.trim())
}

/** Leaves out what a pass over the tree has marked. */
export function omitMarked(node: Element, reading: Reading): void {
  for (const child of childrenOf(node))
    if (isElement(child)) omitElement(child, reading, attribute(node, 'key'))
}

/** Leaves an element out, its addresses and words in the report. */
export function omitElement(node: Element, reading: Reading, key = 'import.element'): void {
  const words = reading.sparing ? seenWithin(node) : wordsWithin(node)
  // A parser makes a head where the source has none.
  if (words !== '' || node.tagName !== 'head')
    reading.notes.omit(lineOf(node), key, words, { tag: node.tagName })
}

/** The words that a reader would have seen. */
function seenWithin(node: Element): string {
  const seen = (each: Node): string => {
    if (each.type === 'text') return each.value
    if (!isElement(each)) return ''
    const words = attribute(each, 'alt') + childrenOf(each).map(seen).join('')
    return phrasing.has(each.tagName) && each.tagName !== 'img' ? words : ` ${words} `
  }
  return seen(node).replace(/\s+/g, ' ').trim()
}

const tellingAttributes = [
  'src',
  'href',
  'alt',
  'title',
  'content',
  'name',
  'value',
  'placeholder',
  'label',
  'data',
  'poster',
  'cite',
  'dateTime',
  'action',
]

/** All the words and addresses of an element and what it holds. */
export function wordsWithin(node: Node): string {
  const found: string[] = []
  const visit = (each: Node): void => {
    if (each.type === 'text' || each.type === 'comment') found.push((each as Text).value.trim())
    if (each.type !== 'element') return
    for (const name of tellingAttributes) found.push(attribute(each, name))
    for (const child of each.children) visit(child as Node)
    // A template keeps what it holds apart from its children.
    if (each.content) for (const child of each.content.children) visit(child as Node)
  }
  visit(node)
  return found.filter((words) => words !== '').join(' ')
}
