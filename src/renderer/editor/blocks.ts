// Blocks: turns blocks into others and moves them up and down.
import { $insertList, $removeList } from '@lexical/list'
import { $createQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { TableCellNode } from '@lexical/table'
import {
  $createParagraphNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import { editor } from './engine'
import { type BlockType, useFormat } from './format'
import { $createSubheadNode, $isSubheadNode } from './nodes/subhead'
import { $createAttributionNode } from './quote/attribution'
import { $createPullQuoteNode } from './quote/pull-quote'

type TextBlock = Exclude<BlockType, 'table' | 'figure'>

/** Turns the selected blocks into `wanted`; where they are that already, into paragraphs. */
export function turnInto(wanted: TextBlock): void {
  const already = useFormat.getState().block === wanted
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    if (wanted === 'bullets' || wanted === 'numbers') {
      if (already) $removeList()
      else $insertList(wanted === 'bullets' ? 'bullet' : 'number')
      return
    }
    $setBlocksType<ElementNode>(selection, already ? $createParagraphNode : makers[wanted])
  })
}

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

/** Moves the selected blocks past their neighbour; says whether there was one. */
export function $moveBlocks(by: 1 | -1): boolean {
  const blocks = $selectedBlocks()
  const first = blocks[0]
  const last = blocks.at(-1)
  const neighbour = by < 0 ? first?.getPreviousSibling() : last?.getNextSibling()
  if (!first || !last || !neighbour) return false
  const selection = $getSelection()?.clone() ?? null
  if (by < 0) last.insertAfter(neighbour, false)
  else first.insertBefore(neighbour, false)
  if (selection) selection.dirty = true
  return true
}

export function $selectedBlocks(): LexicalNode[] {
  const root = $getRoot()
  const blocks = new Set<LexicalNode>()
  for (const node of $getSelection()?.getNodes() ?? []) {
    const top = node.getParent() === root ? node : node.getTopLevelElement()
    if (top) blocks.add(top)
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
