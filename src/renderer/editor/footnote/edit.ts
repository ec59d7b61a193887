// Edit: sets a note at the caret, opens it, and goes from note to note.
import {
  $createNodeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalNode,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical'
import type { BodyNode } from '#core/body/body'
import { history } from '../../state/desk'
import { editor } from '../engine'
import { openInlineSheet, useInlineSheet } from '../sheet/open'
import { placeOfElement } from '../sheet/place'
import { $createFootnoteNode, $isFootnoteNode, type FootnoteNode } from './footnote'

/** After the selected words, never in their place. */
export function insertFootnote(): void {
  history.seal()
  let key: NodeKey | undefined
  editor.update(
    () => {
      const selection = $getSelection()
      if (!$isRangeSelection(selection)) return
      const end = selection.isBackward() ? selection.anchor : selection.focus
      selection.anchor.set(end.key, end.offset, end.type)
      selection.focus.set(end.key, end.offset, end.type)
      const note = $createFootnoteNode()
      selection.insertNodes([note])
      key = note.getKey()
    },
    // A key's command runs inside an update: the number is on the page only when that has ended.
    { onUpdate: () => key !== undefined && openNote(key) },
  )
}

export function openNote(node: NodeKey): void {
  const element = editor.getElementByKey(node)
  element?.scrollIntoView({ block: 'nearest' })
  openInlineSheet({ kind: 'footnote', place: placeOfElement(element), node })
}

/** Closes the sheet; the caret stands after the note's number. */
export function closeNote(node: NodeKey): void {
  useInlineSheet.setState({ sheet: null })
  editor.update(() => {
    const note = $getNodeByKey(node)
    if (note?.isAttached()) note.selectEnd()
  })
  editor.focus()
}

/** Changes the words of a note wherever the caret is; one step of the history. */
export function changeNote(
  node: NodeKey,
  change: (content: readonly BodyNode[]) => readonly BodyNode[],
): void {
  editor.update(
    () => {
      const note = $getNodeByKey(node)
      if ($isFootnoteNode(note)) note.setContent(change(note.getContent()))
    },
    { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  )
}

export function removeNote(node: NodeKey): void {
  history.seal()
  editor.update(() => {
    const note = $getNodeByKey(node)
    note?.selectPrevious()
    note?.remove()
  })
  useInlineSheet.setState({ sheet: null })
  editor.focus()
}

export function selectNote(node: NodeKey): void {
  editor.update(() => {
    const selection = $createNodeSelection()
    selection.add(node)
    $setSelection(selection)
  })
}

/** The notes of the article in order. */
export function $footnotes(): FootnoteNode[] {
  const found: FootnoteNode[] = []
  const visit = (node: LexicalNode): void => {
    if ($isFootnoteNode(node)) found.push(node)
    else if ($isElementNode(node)) for (const child of node.getChildren()) visit(child)
  }
  visit($getRoot())
  return found
}
