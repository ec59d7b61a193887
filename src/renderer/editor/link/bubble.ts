// Bubble: when the link of the caret shows where it leads. It waits for a rest, and goes with the next key.
import { $isLinkNode, type LinkNode } from '@lexical/link'
import { $isListItemNode } from '@lexical/list'
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical'
import { create } from 'zustand'
import { whenQuiet } from '../../state/quiet'
import { editor } from '../engine'
import { useInlineSheet } from '../sheet/open'

interface Bubble {
  readonly url: string
  /** The box of the line of the caret, in the window before enlarging. */
  readonly left: number
  readonly top: number
  readonly bottom: number
}

export const useLinkBubble = create<{ readonly bubble: Bubble | null }>(() => ({ bubble: null }))

/** The link that is shown, or was until the writer closed it. */
let shown: NodeKey | undefined
let asked = false

/** It opens again at a link that the caret comes to. */
export function closeLinkBubble(): void {
  if (useLinkBubble.getState().bubble) useLinkBubble.setState({ bubble: null })
}

/** A click on the link asks, even where the writer closed it before. */
export function askLinkBubble(): void {
  shown = undefined
  ask()
}

function ask(): void {
  if (asked) return
  asked = true
  whenQuiet(open)
}

export const registerLinkBubble = (): (() => void) =>
  mergeRegister(
    editor.registerUpdateListener(follow),
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      (event) => {
        if (!useLinkBubble.getState().bubble) return false
        event.preventDefault()
        closeLinkBubble()
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(KEY_TAB_COMMAND, toButtons, COMMAND_PRIORITY_LOW),
    editor.registerCommand(
      BLUR_COMMAND,
      (event) => {
        if (!(event.relatedTarget instanceof Element && event.relatedTarget.closest('.link-bubble'))) {
          closeLinkBubble()
          shown = undefined
        }
        return false
      },
      COMMAND_PRIORITY_LOW,
    ),
    useInlineSheet.subscribe(({ sheet }) => sheet && closeLinkBubble()),
    closeLinkBubble,
  )

/** Outside a list, where Tab is for the depth, it leads from the text into what is open beside it. */
function toButtons(event: KeyboardEvent): boolean {
  const button = document.querySelector<HTMLElement>('.link-bubble button')
  if (!button || event.shiftKey || $isInList()) return false
  event.preventDefault()
  button.focus()
  return true
}

function $isInList(): boolean {
  const selection = $getSelection()
  return (
    $isRangeSelection(selection) && $findMatchingParent(selection.anchor.getNode(), $isListItemNode) !== null
  )
}

function follow({ editorState, dirtyElements, dirtyLeaves }: UpdateListenerPayload): void {
  const link = editorState.read($linkOfCaret)?.getKey()
  const typed = dirtyElements.size > 0 || dirtyLeaves.size > 0
  if (link === undefined || typed) {
    closeLinkBubble()
    shown = typed ? link : undefined
    return
  }
  if (link !== shown) ask()
}

function open(): void {
  asked = false
  const root = editor.getRootElement()
  if (editor.isComposing() || useInlineSheet.getState().sheet || document.activeElement !== root) return
  editor.read(() => {
    const link = $linkOfCaret()
    const box = link && boxOf(editor.getElementByKey(link.getKey()))
    if (!link || !box) return
    shown = link.getKey()
    useLinkBubble.setState({ bubble: { url: link.getURL(), ...box } })
  })
}

/** A selection is about its words; only a caret asks about the link. */
function $linkOfCaret(): LinkNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  return $findMatchingParent(selection.anchor.getNode(), $isLinkNode)
}

/** The line of the link that the caret stands in, where it goes over several. */
function boxOf(element: HTMLElement | null): Pick<Bubble, 'left' | 'top' | 'bottom'> | undefined {
  const selection = window.getSelection()
  const caret = selection?.rangeCount ? selection.getRangeAt(0).getBoundingClientRect() : undefined
  const lines = [...(element?.getClientRects() ?? [])]
  const line = lines.find(({ top, bottom }) => caret && caret.top < bottom && caret.bottom > top) ?? lines[0]
  return line && { left: line.left, top: line.top, bottom: line.bottom }
}
