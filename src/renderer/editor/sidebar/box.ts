// Box: puts blocks into a sidebar, takes them out again, and keeps out what may not stand in one.
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  KEY_BACKSPACE_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalNode,
  mergeRegister,
} from 'lexical'
import { $selectBelow } from '../below'
import { $selectedBlocks } from '../blocks'
import { sidebarTypes } from '../body/known'
import { editor } from '../engine'
import { $createSubheadNode, $isSubheadNode } from '../nodes/subhead'
import { $createSidebarNode, $isSidebarNode, SidebarNode } from './sidebar'

const $sidebarAround = (node: LexicalNode): SidebarNode | null => $findMatchingParent(node, $isSidebarNode)

/** Boxes the selected blocks; inside a sidebar, takes the box away and leaves its blocks. */
export function toggleSidebar(): void {
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    const around = $sidebarAround(selection.anchor.getNode())
    if (around) $unbox(around)
    else $box($selectedBlocks().filter((block) => sidebarTypes.has(block.getType())))
  })
}

function $box(blocks: readonly LexicalNode[]): void {
  const first = blocks[0]
  if (!first) return
  const sidebar = $createSidebarNode()
  first.insertBefore(sidebar)
  if ($isSubheadNode(first)) first.setNumbered(false)
  else sidebar.append($createSubheadNode(1))
  sidebar.append(...blocks)
  if (sidebar.getChildrenSize() === 1) sidebar.append($createParagraphNode())
  const heading = sidebar.getFirstChild()
  if ($isSubheadNode(heading)) heading.selectEnd()
}

function $unbox(sidebar: SidebarNode): void {
  const heading = sidebar.getFirstChild()
  if ($isSubheadNode(heading) && heading.isEmpty()) heading.remove()
  for (const block of sidebar.getChildren()) sidebar.insertBefore(block)
  sidebar.remove()
}

export const registerSidebar = (): (() => void) =>
  mergeRegister(
    editor.registerNodeTransform(SidebarNode, $tidy),
    editor.registerCommand(KEY_ENTER_COMMAND, $leave, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, $dissolve, COMMAND_PRIORITY_HIGH),
  )

/** What cannot stand in a sidebar goes after it, in order. */
function $tidy(sidebar: SidebarNode): void {
  for (const child of sidebar.getChildren().reverse())
    if (!sidebarTypes.has(child.getType())) sidebar.insertAfter(child)
  if (sidebar.isEmpty()) sidebar.append($createParagraphNode())
}

/** Enter on an empty last line goes on below the box. */
function $leave(event: KeyboardEvent | null): boolean {
  const selection = $getSelection()
  if (event?.shiftKey || !$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const block = selection.anchor.getNode()
  const sidebar = block.getParent()
  if (!$isParagraphNode(block) || !$isSidebarNode(sidebar)) return false
  if (!block.isEmpty() || block.getNextSibling()) return false
  event?.preventDefault()
  // A box keeps a line for words, be it empty.
  const before = block.getPreviousSibling()
  if (before && !(before.is(sidebar.getFirstChild()) && $isSubheadNode(before))) block.remove()
  $selectBelow(sidebar)
  return true
}

/** Backspace at the start of a box takes the box away, and no word with it. */
function $dissolve(event: KeyboardEvent): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.offset !== 0) return false
  const node = selection.anchor.getNode()
  const sidebar = $sidebarAround(node)
  const first = sidebar?.getFirstChild()
  if (!sidebar || !$isElementNode(first)) return false
  if (!node.is(first) && !node.is(first.getFirstDescendant())) return false
  event.preventDefault()
  $unbox(sidebar)
  return true
}
