// Remove range: takes what is selected away before a key's own work is done, without the selection being in the way.
import {
  $caretRangeFromSelection,
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $removeTextFromCaretRange,
  $setSelection,
  $updateRangeSelectionFromCaretRange,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  INSERT_TAB_COMMAND,
  type LexicalCommand,
  type LexicalNode,
  mergeRegister,
  type PointType,
  type RangeSelection,
  REMOVE_TEXT_COMMAND,
} from 'lexical'
import { editor } from './engine'

/**
 * Lexical 0.52 moves the selection's ends along while it removes what is between them, and then reads one end in
 * text that is shorter by now: the caret is lost where the first text went whole. Without a selection there is
 * nothing to move along. Says whether something was removed.
 */
export function $removeRange(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false
  if (selection.anchor.key === selection.focus.key && selection.anchor.type === 'text') return false
  const range = $caretRangeFromSelection(selection)
  $setSelection(null)
  const left = $createRangeSelection()
  $updateRangeSelectionFromCaretRange(left, $removeTextFromCaretRange(range))
  left.setFormat(selection.format)
  left.setStyle(selection.style)
  $setSelection(left)
  return true
}

/** Everything selected and deleted leaves an empty paragraph, whatever the first block was: Lexical does that well. */
function $isWhole(selection: RangeSelection): boolean {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus]
  const first = $getRoot().getFirstDescendant()
  const last = $getRoot().getLastDescendant()
  return start.offset === 0 && $ends(start, first) && $ends(end, last) && end.offset === $size(end)
}

const $ends = (point: PointType, edge: LexicalNode | null): boolean => {
  const node = point.getNode()
  return node.is(edge) || node.is($getRoot())
}

const $size = (point: PointType): number => {
  const node = point.getNode()
  return $isTextNode(node) ? node.getTextContentSize() : $isElementNode(node) ? node.getChildrenSize() : 0
}

const before = [
  CONTROLLED_TEXT_INSERTION_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_TAB_COMMAND,
] as readonly LexicalCommand<unknown>[]

const instead = [
  REMOVE_TEXT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_WORD_COMMAND,
  DELETE_LINE_COMMAND,
] as readonly LexicalCommand<unknown>[]

export const registerRemoveRange = (): (() => void) =>
  mergeRegister(
    ...before.map((command) =>
      editor.registerCommand(
        command,
        () => {
          $removeRange()
          return false
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
    ...instead.map((command) =>
      editor.registerCommand(
        command,
        () => {
          const selection = $getSelection()
          if ($isRangeSelection(selection) && $isWhole(selection)) return false
          return $removeRange()
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
  )
