// Smart: sets quotation marks, dashes, dots and spaces in the body as the house style has them.
import {
  $getNodeByKey,
  $getSelection,
  $getState,
  $isRangeSelection,
  $isTextNode,
  BLUR_COMMAND,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  KEY_BACKSPACE_COMMAND,
  mergeRegister,
  type UpdateListenerPayload,
} from 'lexical'
import { maySmarten, smarten } from '#core/typography/smarten'
import { history, undo } from '../../state/desk'
import { editor } from '../engine'
import { languageState } from '../run/state'
import { languageOfMarks } from './house-style'
import { $wordsBefore, ownTag, whatWasTyped } from './typed'

/** The caret right after a change of ours, where Backspace takes just that back. */
let after: string | undefined

export const registerSmart = (): (() => void) =>
  mergeRegister(
    editor.registerUpdateListener(onUpdate),
    editor.registerCommand(
      KEY_BACKSPACE_COMMAND,
      (event) => {
        if (after === undefined || after !== $caret()) return false
        event.preventDefault()
        after = undefined
        queueMicrotask(undo)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      BLUR_COMMAND,
      () => {
        after = undefined
        return false
      },
      COMMAND_PRIORITY_LOW,
    ),
  )

function onUpdate(payload: UpdateListenerPayload): void {
  const typed = whatWasTyped(payload)
  const text = typed?.node.__text.slice(0, typed.offset) ?? ''
  if (!typed || !maySmarten(text.slice(-2))) return
  const language = languageOfMarks()
  if (language === undefined) return
  const key = typed.node.getKey()
  editor.update(
    () => {
      const node = $getNodeByKey(key)
      if (!$isTextNode(node)) return
      const before = $wordsBefore(node, typed.offset)
      // A code span that is being written in Markdown is code already.
      if (before.split('`').length % 2 === 0) return
      const change = smarten(before, $getState(node, languageState) || language)
      if (!change || change.remove > typed.offset) return
      history.seal()
      node.spliceText(typed.offset - change.remove, change.remove, change.insert, true)
      after = $caret()
    },
    { tag: ownTag },
  )
}

/** Where the caret stands and what stands there. */
function $caret(): string | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined
  const { key, offset } = selection.anchor
  return `${key}:${offset}:${selection.anchor.getNode().getTextContent()}`
}
