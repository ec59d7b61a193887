// Code: HTML that only shows how a program draws its text, as code editors and terminals put it on the clipboard.
import type { Element } from 'hast'
import { lookOf } from '../import/look'
import { attribute, childrenOf, elementsIn, isBlank, isElement, type Node } from '../import/tree'

const bare = /^(?:html|head|body|meta|title|style|div|span|br|p|font|pre|code)$/

/** Whether the text says as much as the HTML: there is none, or nothing in it but boxes and colours. */
export function saysNothing(nodes: readonly Node[]): boolean {
  const elements = [...elementsIn(nodes)]
  if (!elements.every(({ tagName }) => bare.test(tagName))) return false
  const inner = elements.filter(({ tagName }) => !/^(?:html|head|body|meta|title|style)$/.test(tagName))
  if (inner.length === 0) return true
  const emphasis = inner.some(isEmphatic)
  const isCode = inner.some(
    (each) =>
      /^pre/.test(lookOf(each).get('white-space') ?? '') && isMono(lookOf(each).get('font-family') ?? ''),
  )
  if (isCode) return true
  // One run or one preformatted box around everything: a browser's address line, a chat, a text file.
  return (
    !emphasis && (inner.every(({ tagName }) => /^(?:span|br|font|pre)$/.test(tagName)) || isPlainFile(nodes))
  )
}

/** Whether the HTML is boxes and runs without emphasis; what its words look like may then be Markdown. */
export const isBare = (nodes: readonly Node[]): boolean =>
  [...elementsIn(nodes)].every((each) => bare.test(each.tagName) && !isEmphatic(each))

const isEmphatic = (each: Element): boolean => {
  const look = lookOf(each)
  return /^(?:bold|[6-9]00)$/.test(look.get('font-weight') ?? '') || look.get('font-style') === 'italic'
}

const isMono = (family: string): boolean =>
  /mono|consol|courier|menlo|fira code|cascadia|jetbrains|source code/.test(family)

const isPlainFile = (nodes: readonly Node[]): boolean => {
  const own = nodes.flatMap((node) =>
    isElement(node) && /^(?:html|body)$/.test(node.tagName) ? childrenOf(node) : [node],
  )
  const left = own.filter(
    (node) => !isBlank(node) && !(isElement(node) && /^(?:head|meta|style)$/.test(node.tagName)),
  )
  const [only] = left
  return left.length === 1 && isElement(only) && only.tagName === 'pre' && attribute(only, 'className') === ''
}
