// Edit: sets a note at the caret, opens it, and goes from note to note.
import {
  $createNodeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
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
