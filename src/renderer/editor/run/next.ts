// Next: what the letters typed at this caret will be, where a command without a selection has asked for it.
import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  $setState,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_HIGH,
  COMPOSITION_START_COMMAND,
  mergeRegister,
  type RangeSelection,
  type TextNode,
} from 'lexical'
import { editor } from '../engine'
import { languageState, smallCapsState } from './state'

interface Looks {
  readonly smallCaps: boolean
  readonly language: string
}

/** Holds for one place alone: a caret that goes elsewhere forgets it. */
let next: { readonly key: string; readonly offset: number; readonly looks: Looks } | undefined

export function $setNext(selection: RangeSelection, looks: Looks): void {
  const { key, offset } = selection.anchor
  next = { key, offset, looks }
  // Listeners hear of it, as they hear of a caret that has moved.
  selection.dirty = true
}

export function $nextAt(selection: RangeSelection): Looks | undefined {
  const { key, offset } = selection.anchor
  return selection.isCollapsed() && next?.key === key && next.offset === offset ? next.looks : undefined
}

/** A text node as the letters at the caret are to be. */
function $dressed(text: string, selection: RangeSelection, looks: Looks): TextNode {
  const node = $createTextNode(text).setFormat(selection.format).setStyle(selection.style)
  $setState(node, smallCapsState, looks.smallCaps)
  return $setState(node, languageState, looks.language)
}

function $typed(event: InputEvent): boolean {
  const selection = $getSelection()
  const looks = $isRangeSelection(selection) ? $nextAt(selection) : undefined
  if (!looks || !$isRangeSelection(selection) || event.isComposing) return false
  if (event.inputType !== 'insertText' || !event.data) return false
  event.preventDefault()
  next = undefined
  selection.insertNodes([$dressed(event.data, selection, looks)])
  return true
}

/** What Lexical lets an input method begin in, where it makes a node for its word; the word's end takes it away. */
const seed = '\u200b'

/** An input method composes in the node of the caret, so one with these looks has to be there. */
function $composes(): false {
  const selection = $getSelection()
  const looks = $isRangeSelection(selection) ? $nextAt(selection) : undefined
  next = undefined
  if (looks && $isRangeSelection(selection)) selection.insertNodes([$dressed(seed, selection, looks)])
  return false
}

export const registerNext = (): (() => void) =>
  mergeRegister(
    editor.registerCommand(BEFORE_INPUT_COMMAND, $typed, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(COMPOSITION_START_COMMAND, $composes, COMMAND_PRIORITY_HIGH),
    editor.registerUpdateListener(({ editorState }) => {
      if (!next) return
      const kept = editorState.read(() => {
        const selection = $getSelection()
        return $isRangeSelection(selection) && $nextAt(selection) !== undefined
      })
      if (!kept) next = undefined
    }),
  )
