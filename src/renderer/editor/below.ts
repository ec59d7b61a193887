// Below: the way out of a box, a table or a photograph that ends the article, into a line after it.
import { $isTableRowNode } from '@lexical/table'
import {
  $createParagraphNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  type LexicalNode,
  mergeRegister,
} from 'lexical'
import { history } from '../state/desk'
import { editor } from './engine'

export const registerBelow = (): (() => void) =>
  mergeRegister(
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, $goDown, COMMAND_PRIORITY_CRITICAL),
    editor.registerRootListener((root) => {
      const paper = root?.closest<HTMLElement>('.paper')
      paper?.addEventListener('mousedown', onMouseDown)
      return () => paper?.removeEventListener('mousedown', onMouseDown)
    }),
  )

/** The caret goes into the empty line after a block; where there is none, one is made. */
export function $selectBelow(block: LexicalNode): void {
  const next = block.getNextSibling()
  if ($isParagraphNode(next) && next.isEmpty()) {
    next.select()
    return
  }
  const paragraph = $createParagraphNode()
  block.insertAfter(paragraph)
  paragraph.select()
}

/** Text can be gone on from where it ends; all else that ends the article holds what is typed in itself. */
function $closedEnd(): LexicalNode | undefined {
  const last = $getRoot().getLastChild()
  return last && (!$isElementNode(last) || last.isShadowRoot()) ? last : undefined
}

function $goDown(event: KeyboardEvent): boolean {
  if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false
  const last = $closedEnd()
  if (!last || !editor.isEditable() || !$isAtFoot(last)) return false
  event.preventDefault()
  history.seal()
  $selectBelow(last)
  return true
}

/** Whether nothing of the block is under the caret. */
function $isAtFoot(block: LexicalNode): boolean {
  const selection = $getSelection()
  if ($isNodeSelection(selection)) {
    const node = selection.getNodes().at(-1)
    return node !== undefined && $isLastIn(block, node)
  }
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const words = $findMatchingParent(
    selection.anchor.getNode(),
    (each) => $isElementNode(each) && !each.isInline(),
  )
  return words !== null && $isLastIn(block, words) && isOnLastLine(editor.getElementByKey(words.getKey()))
}

/** The cells of a row stand side by side. */
const $isLastIn = (block: LexicalNode, node: LexicalNode): boolean => {
  if (node.is(block)) return true
  const parent = node.getParent()
  return !!parent && (!node.getNextSibling() || $isTableRowNode(parent)) && $isLastIn(block, parent)
}

/** A caret beside what is no letter has no box: in a line without words that line is the last, else its end is. */
function isOnLastLine(words: HTMLElement | null): boolean {
  const { focusNode, focusOffset = 0 } = getSelection() ?? {}
  if (!words || !focusNode) return false
  const range = document.createRange()
  range.setStart(focusNode, focusOffset)
  const beside = focusNode.childNodes[Math.max(focusOffset - 1, 0)]
  const box =
    range.getClientRects()[0] ?? (beside instanceof HTMLElement ? beside : words).getBoundingClientRect()
  return words.getBoundingClientRect().bottom - box.bottom < box.height * 0.75
}

/**
 * A browser would put the caret into the last line above the hand, which is one of the block, or take it out of the
 * text where the paper goes on under the body.
 */
function onMouseDown(event: MouseEvent): void {
  const { target, clientY } = event
  const root = editor.getRootElement()
  if (event.button !== 0 || event.shiftKey || !root || !editor.isEditable()) return
  if (target !== root && target !== root.parentElement && target !== event.currentTarget) return
  const bottom = root.lastElementChild?.getBoundingClientRect().bottom
  if (bottom === undefined || clientY <= bottom) return
  const last = editor.read($closedEnd)
  if (!last && target === root) return
  event.preventDefault()
  history.seal()
  root.focus({ preventScroll: true })
  editor.update(() => (last ? $selectBelow(last) : $getRoot().selectEnd()))
}
