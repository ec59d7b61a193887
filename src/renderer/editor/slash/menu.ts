// Menu: when the slash menu opens at the caret, what it offers, and what choosing does.
import { $isLinkNode } from '@lexical/link'
import {
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  COMPOSITION_END_TAG,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type NodeKey,
  type TextNode,
  type UpdateListenerPayload,
} from 'lexical'
import { create } from 'zustand'
import type { CommandId } from '#shared/commands'
import { commandNow, runCommand } from '../../state/commands'
import { history } from '../../state/desk'
import { editor } from '../engine'
import { loadTag } from '../sessions'
import { answering, blockCommands, type Entry } from './entries'

interface Slash {
  readonly entries: readonly Entry[]
  readonly active: number
  /** The box of the slash, in the window before enlarging. */
  readonly left: number
  readonly top: number
  readonly bottom: number
}

export const useSlash = create<{ readonly menu: Slash | null }>(() => ({ menu: null }))

/** Where the slash stands. */
let place: { readonly key: NodeKey; readonly start: number } | undefined
/** What was possible when the menu opened; typing only narrows it. */
let possible: readonly Entry[] = []

const slash = /^[/／]/
/** A query longer than any name is prose. */
const longest = 24

export function closeSlash(): void {
  place = undefined
  if (useSlash.getState().menu) useSlash.setState({ menu: null })
}

/** Opens, narrows and closes the menu as the body changes. An unfinished word of an input method changes nothing. */
export function followSlash(payload: UpdateListenerPayload): void {
  const { editorState, dirtyLeaves, tags } = payload
  if (editor.isComposing()) return
  if (tags.has(HISTORIC_TAG) || tags.has(loadTag)) closeSlash()
  else if (place) editorState.read(narrow)
  else if (dirtyLeaves.size > 0 || tags.has(COMPOSITION_END_TAG)) editorState.read(() => begin(payload))
}

function begin({ prevEditorState, tags }: UpdateListenerPayload): void {
  const caret = $caret()
  if (!caret) return
  const { node, offset } = caret
  const text = node.getTextContent()
  const start = offset - 1
  if (!slash.test(text.charAt(start)) || !$afterSpace(node, text.slice(0, start))) return
  if (node.hasFormat('code') || $findMatchingParent(node, $isLinkNode)) return
  const before = prevEditorState._nodeMap.get(node.getKey())
  const length = $isTextNode(before) ? before.__text.length : 0
  if (!tags.has(COMPOSITION_END_TAG) && text.length !== length + 1) return
  possible = blockCommands.filter(({ id }) => {
    const command = commandNow(id)
    return command && command.enabled?.() !== false && !(id.startsWith('block.') && command.checked?.())
  })
  const box = boxOf(node.getKey(), start)
  if (!box || possible.length === 0) return
  place = { key: node.getKey(), start }
  useSlash.setState({ menu: { entries: possible, active: 0, ...box } })
}

function narrow(): void {
  const { menu } = useSlash.getState()
  const query = $query()
  if (!menu || query === undefined || /^\s/.test(query)) return closeSlash()
  const entries = answering(possible, query)
  if (entries.length === 0 && (/\s/.test(query) || query.length > longest)) return closeSlash()
  const same = entries.length === menu.entries.length && entries.every((one, at) => one === menu.entries[at])
  if (!same) useSlash.setState({ menu: { ...menu, entries, active: 0 } })
}

/** What stands between the slash and the caret; undefined where the caret has left it. */
function $query(): string | undefined {
  const caret = $caret()
  if (!place || caret?.node.getKey() !== place.key || caret.offset <= place.start) return undefined
  const typed = caret.node.getTextContent().slice(place.start, caret.offset)
  return slash.test(typed) ? typed.slice(1) : undefined
}

function $caret(): { node: TextNode; offset: number } | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined
  const node = selection.anchor.getNode()
  return $isTextNode(node) ? { node, offset: selection.anchor.offset } : undefined
}

function $afterSpace(node: TextNode, before: string): boolean {
  if (before !== '') return /\s$/.test(before)
  const previous = node.getPreviousSibling()
  return previous === null || $isLineBreakNode(previous) || /\s$/.test(previous.getTextContent())
}

function boxOf(key: NodeKey, at: number): Pick<Slash, 'left' | 'top' | 'bottom'> | undefined {
  const words = editor.getElementByKey(key)?.firstChild
  if (!(words instanceof Text)) return undefined
  const range = document.createRange()
  range.setStart(words, at)
  range.setEnd(words, at + 1)
  const box = range.getBoundingClientRect()
  return { left: box.left, top: box.top, bottom: box.bottom }
}

export const moveActive = (by: number): void =>
  useSlash.setState(({ menu }) => {
    const count = menu?.entries.length ?? 0
    return menu && count > 0 ? { menu: { ...menu, active: (menu.active + by + count) % count } } : { menu }
  })

/** Takes what was typed away and runs the command, as one step of the history. */
export function choose(id: CommandId): void {
  const at = place
  closeSlash()
  if (!at) return
  // After the update of the key: a command may want to see its own at once.
  queueMicrotask(() => {
    history.seal()
    editor.update(
      () => {
        const node = $getNodeByKey(at.key)
        const caret = $caret()
        if ($isTextNode(node) && caret?.node.is(node)) node.select(at.start, caret.offset).removeText()
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    )
    history.join()
    runCommand(id)
    queueMicrotask(() => history.part())
  })
}
