// Letters: changes words in the content of a note, wherever its looks begin and end.
import type { BodyNode } from './body'

/**
 * The content with `words` in the place of the letters from `start` up to `end`, in UTF-16 units of its whole text.
 * The new words take the look of the first letter that goes; a text of which nothing is left is taken out.
 */
export function replaceLetters(
  content: readonly BodyNode[],
  start: number,
  end: number,
  words: string,
): BodyNode[] {
  let at = 0
  let put = words
  const inNodes = (nodes: readonly BodyNode[]): BodyNode[] => nodes.flatMap(inNode)
  function inNode(node: BodyNode): BodyNode[] {
    if (typeof node.text !== 'string') {
      if (!Array.isArray(node.children)) return [node]
      const children = inNodes(node.children as BodyNode[])
      return children.length === 0 && node.children.length > 0 ? [] : [{ ...node, children }]
    }
    const { text } = node
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, text.length)
    at += text.length
    if (from >= to) return [node]
    const changed = text.slice(0, from) + put + text.slice(to)
    put = ''
    return changed === '' ? [] : [{ ...node, text: changed }]
  }
  return inNodes(content)
}
