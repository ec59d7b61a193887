// Keys: what the keyboard does in the body beyond the editor's own keys.
import { $isListItemNode } from '@lexical/list'
import {
  $createNodeSelection,
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  INDENT_CONTENT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalNode,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical'
import { type Command, commands, keysOf } from '#shared/commands'
import { runCommand } from '../state/commands'
import { history } from '../state/desk'
import { matchesKeys } from '../ui/keys'
import { $selectBelow } from './below'
import { editor } from './engine'
import { openNote } from './footnote/edit'
import { $isFootnoteNode } from './footnote/footnote'
import { $isUnknownNode } from './nodes/unknown'
import { $isUsesNode } from './nodes/uses'
import { findUseField } from './photos/use-field'
import { $openRuby } from './ruby/edit'
import { $isRubyNode } from './ruby/ruby'

const own = (commands as readonly Command[]).flatMap((command) =>
  command.scope === 'editor' && command.fieldKey
    ? keysOf(command).map((key) => ({ id: command.id as (typeof commands)[number]['id'], key }))
    : [],
)

/** `beforeBody` puts the caret into the field above the body. */
export const registerKeys = (beforeBody: () => void): (() => void) =>
  mergeRegister(
    editor.registerCommand(KEY_DOWN_COMMAND, onKeyDown, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CLICK_COMMAND, onClick, COMMAND_PRIORITY_LOW),
    editor.registerCommand(KEY_TAB_COMMAND, onTab, COMMAND_PRIORITY_LOW),
    // The editor's own Escape takes the focus out of the text, and what is typed next would be lost.
    editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_LOW),
    editor.registerCommand(KEY_ENTER_COMMAND, onEnter, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_ARROW_UP_COMMAND,
      (event) => {
        if (event.shiftKey || !$atStart()) return false
        event.preventDefault()
        beforeBody()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )

function onKeyDown(event: KeyboardEvent): boolean {
  const command = own.find(({ key }) => matchesKeys(event, key))
  if (command) {
    event.preventDefault()
    history.seal()
    runCommand(command.id)
    return true
  }
  return false
}

/** A note or a reading opens its sheet. */
function $openSheetOf(node: LexicalNode): boolean {
  if ($isRubyNode(node)) return $openRuby(node.getKey())
  if (!$isFootnoteNode(node)) return false
  const key = node.getKey()
  queueMicrotask(() => openNote(key))
  return true
}

/** A block that this version does not know is selected as a whole; of a piece in a line the nearer side is. */
function onClick(event: MouseEvent): boolean {
  const node = event.target instanceof Node ? $getNearestNodeFromDOMNode(event.target) : null
  if (node && $openSheetOf(node)) return true
  if (!$isUnknownNode(node)) return false
  if (node.isInline()) {
    const box = editor.getElementByKey(node.getKey())?.getBoundingClientRect()
    const at = node.getIndexWithinParent()
    const after = box && event.clientX > (box.left + box.right) / 2 ? 1 : 0
    node.getParentOrThrow().select(at + after, at + after)
    return true
  }
  const selection = $createNodeSelection()
  selection.add(node.getKey())
  $setSelection(selection)
  return true
}

/** On a photograph or a rule, Enter leads into the empty line after it, or makes one. */
function onEnter(event: KeyboardEvent | null): boolean {
  const selection = $getSelection()
  const block = $isNodeSelection(selection) ? selection.getNodes().at(-1) : undefined
  if (block && $openSheetOf(block)) {
    event?.preventDefault()
    return true
  }
  if (!block || block.isInline() || !$isDecoratorNode(block)) return false
  event?.preventDefault()
  $selectBelow(block)
  return true
}

/** In a list, Tab changes the depth; on a photograph it leads into its fields; elsewhere it leaves the body. */
function onTab(event: KeyboardEvent): boolean {
  const selection = $getSelection()
  if ($isNodeSelection(selection)) {
    const [node] = selection.getNodes()
    const use = $isUsesNode(node) ? node.getUses()[0] : undefined
    const field = use && !event.shiftKey ? findUseField({ use: use.id, field: 'caption' }) : null
    if (!field) return false
    event.preventDefault()
    field.focus()
    return true
  }
  if (!$isRangeSelection(selection)) return false
  if (!$findMatchingParent(selection.anchor.getNode(), $isListItemNode)) return false
  event.preventDefault()
  return editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND)
}

function $atStart(): boolean {
  const selection = $getSelection()
  if ($isNodeSelection(selection)) return selection.getNodes()[0]?.is($getRoot().getFirstChild()) ?? false
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.offset !== 0) return false
  const start = $getRoot().getFirstDescendant()
  const node = selection.anchor.getNode()
  return node.is(start) || node.is($getRoot().getFirstChild())
}
