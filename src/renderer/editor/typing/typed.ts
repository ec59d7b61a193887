// Typed: tells what was just typed in the body, one letter at a time or as an input method's finished word.
import {
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  COMPOSITION_END_TAG,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  PASTE_TAG,
  type TextNode,
  type UpdateListenerPayload,
} from 'lexical'
import { editor } from '../engine'
import { loadTag } from '../sessions'

export interface Typed {
  /** Where the caret stands after it. */
  readonly node: TextNode
  readonly offset: number
}

/** Marks that are set for the writer: a step of their own, and nothing that was typed. */
export const ownTag = HISTORY_PUSH_TAG

const others = [HISTORIC_TAG, loadTag, PASTE_TAG, ownTag]

/** What an update typed; undefined where it did something else, or where a word is not finished yet. */
export function whatWasTyped(
  payload: UpdateListenerPayload,
  engine: LexicalEditor = editor,
): Typed | undefined {
  const { editorState, prevEditorState, dirtyLeaves, tags } = payload
  if (engine.isComposing() || others.some((tag) => tags.has(tag))) return undefined
  const composed = tags.has(COMPOSITION_END_TAG)
  if (dirtyLeaves.size === 0 && !composed) return undefined
  return editorState.read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined
    const node = selection.anchor.getNode()
    const { offset } = selection.anchor
    if (!$isTextNode(node) || offset === 0 || node.hasFormat('code')) return undefined
    const before = prevEditorState._nodeMap.get(node.getKey())
    const length = $isTextNode(before) ? before.__text.length : 0
    return composed || node.__text.length === length + 1 ? { node, offset } : undefined
  })
}

/** The words of the block before the caret, after the last line break; what is no text is one strange letter. */
export function $wordsBefore(node: TextNode, offset: number): string {
  let words = node.getTextContent().slice(0, offset)
  let at: LexicalNode = node
  while (true) {
    const before: LexicalNode | null = at.getPreviousSibling()
    const parent: LexicalNode | null = at.getParent()
    if (!before) {
      if (!$isElementNode(parent) || !parent.isInline()) return words
      at = parent
      continue
    }
    if ($isLineBreakNode(before)) return words
    const code = $isTextNode(before) && before.hasFormat('code')
    words = (code || before.getTextContent() === '' ? '\ufffc' : before.getTextContent()) + words
    at = before
  }
}
