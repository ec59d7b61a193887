// Blocks: turns blocks into others.
import { $insertList, $isListNode, $removeList, type ListType } from '@lexical/list'
import { $createQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { TableCellNode } from '@lexical/table'
import {
  $createParagraphNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import { editor } from './engine'
import { type BlockType, useFormat } from './format'
import { $createSubheadNode, $isSubheadNode } from './nodes/subhead'
import { $createAttributionNode } from './quote/attribution'
import { $createPullQuoteNode } from './quote/pull-quote'
import { $isSidebarNode } from './sidebar/sidebar'

type TextBlock = Exclude<BlockType, 'table' | 'figure'>

/** Turns the selected blocks into `wanted`; where they are that already, into paragraphs. */
export function turnInto(wanted: TextBlock): void {
  const already = useFormat.getState().block === wanted
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    if (wanted === 'bullets' || wanted === 'numbers') {
      if (already) $removeList()
      else $makeList(selection, wanted === 'bullets' ? 'bullet' : 'number')
      return
    }
    $setBlocksType<ElementNode>(selection, already ? $createParagraphNode : makers[wanted])
  })
}

/** Block by block where a photograph stands among them: its sidebar would be taken for the block to turn. */
function $makeList(selection: RangeSelection, type: ListType): void {
  const nodes = selection.getNodes()
  const boxed = nodes.some(
    (node) => $isDecoratorNode(node) && !node.isInline() && $isSidebarNode(node.getParent()),
  )
  if (!boxed) return $insertList(type)
  const blocks = new Set(
    nodes.map((node) => $findMatchingParent(node, $isWords)).filter((block) => block !== null),
  )
  for (const block of blocks) {
    block.select(0, block.getChildrenSize())
    $insertList(type)
  }
}

/** A block of running text that is no list's item. */
const $isWords = (node: LexicalNode): node is ElementNode =>
  $isElementNode(node) &&
  !node.isInline() &&
  $isRootOrShadowRoot(node.getParent()) &&
  !node.isShadowRoot() &&
  !$isListNode(node)

const makers: Readonly<Record<Exclude<TextBlock, 'bullets' | 'numbers'>, () => ElementNode>> = {
  paragraph: () => $createParagraphNode(),
  subhead: () => $createSubheadNode(1),
  subhead2: () => $createSubheadNode(2),
  quote: () => $createQuoteNode(),
  pullquote: () => $createPullQuoteNode(),
  attribution: () => $createAttributionNode(),
}

/** Numbers the subhead at the caret, or takes its number away. */
export function toggleNumbered(): void {
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    const subhead = $findMatchingParent(selection.anchor.getNode(), $isSubheadNode)
    subhead?.setNumbered(!subhead.isNumbered())
  })
}

/**
 * The blocks that the selection touches, in order: those of the sidebar that it stays in, or else of the body. A table
 * counts as a whole, and so does a sidebar that the selection leaves.
 */
export function $selectedBlocks(): LexicalNode[] {
  const nodes = $getSelection()?.getNodes() ?? []
  const boxes = new Set(nodes.map((node) => $findMatchingParent(node, $isSidebarNode)))
  const [box] = boxes
  const holder = boxes.size === 1 && box ? box : $getRoot()
  const blocks = new Set<LexicalNode>()
  for (const node of nodes) {
    const block = $findMatchingParent(node, (at) => holder.is(at.getParent()))
    if (block) blocks.add(block)
  }
  return [...blocks].sort((one, other) => one.getIndexWithinParent() - other.getIndexWithinParent())
}

/** A table's cells hold paragraphs only; what else comes in, by paste, is taken apart or set after the table. */
export const registerCells = (): (() => void) =>
  editor.registerNodeTransform(TableCellNode, (cell) => {
    for (const child of cell.getChildren()) {
      if ($isParagraphNode(child)) continue
      if ($isElementNode(child)) {
        for (const words of $linesOf(child)) child.insertBefore(words)
        child.remove()
      } else {
        cell.getTopLevelElement()?.insertAfter(child)
      }
    }
    if (cell.isEmpty()) cell.append($createParagraphNode())
  })

/** The lines of a block of another kind, as paragraphs. */
function $linesOf(block: LexicalNode): LexicalNode[] {
  if (!$isElementNode(block)) return []
  const inner = block.getChildren()
  if (inner.some((child) => $isElementNode(child) && !child.isInline())) return inner.flatMap($linesOf)
  const paragraph = $createParagraphNode()
  paragraph.append(...inner)
  return [paragraph]
}
