// Arrange: moves, copies and deletes units of the body.
import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list'
import {
  $createNodeSelection,
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $parseSerializedNode,
  $setSelection,
  type LexicalNode,
} from 'lexical'
import type { BodyNode } from '#core/body/body'
import { admitBlock } from '../body/known'
import { renew } from '../body/pasted'
import { $bodyNode } from '../body/serialise'
import { $neighbour, $selectedUnits, type Unit } from './units'

/**
 * Moves what is selected past its neighbour. A list item at the edge of its list takes the list along.
 * Returns what moved; undefined where there is nowhere to go.
 */
export function $move(by: 1 | -1): Unit | undefined {
  for (const unit of $selectedUnits()) {
    const neighbour = $neighbour(unit, by)
    if (!neighbour) continue
    // The neighbour goes past: what is selected stays where the caret and the focus are.
    $put(neighbour, by < 0 ? unit.slice(-1) : unit.slice(0, 1), by < 0)
    return unit
  }
  return undefined
}

/** Puts a unit before or after another of the same sort. */
export function $put(unit: Unit, target: Unit, after: boolean): void {
  const selection = $getSelection()?.clone()
  let last = after ? target.at(-1) : target[0]
  for (const [index, node] of unit.entries()) {
    if (after || index > 0) last?.insertAfter(node, false)
    else last?.insertBefore(node, false)
    last = node
  }
  if (selection) {
    selection.dirty = true
    $setSelection(selection)
  }
}

/** Puts a copy after the unit and selects it. */
export function $duplicate(unit: Unit): Unit {
  const list = unit[0]?.getParent()
  const copies = $isListNode(list) ? $copyItems(unit, list) : unit.map((node) => $parse($bodyNode(node)))
  let last = unit.at(-1)
  for (const copy of copies) {
    last?.insertAfter(copy, false)
    last = copy
  }
  $select(copies)
  return copies
}

/** Items are read as part of their list, since only blocks stand alone. */
function $copyItems(unit: Unit, list: ListNode): LexicalNode[] {
  const children = unit.map($bodyNode)
  const copy = $parse({ ...$bodyNode(list), children })
  return $isElementNode(copy) ? copy.getChildren() : []
}

const $parse = (node: BodyNode): LexicalNode =>
  $parseSerializedNode(renew(admitBlock(node)) as unknown as Parameters<typeof $parseSerializedNode>[0])

/** Takes the unit away; the caret goes to what follows, or else to what stands before. */
export function $delete(unit: Unit): void {
  const parent = unit[0]?.getParent()
  const next = unit.at(-1)?.getNextSibling() ?? unit[0]?.getPreviousSibling()
  if (!next && $isListNode(parent)) {
    const carrier = parent.getParent()
    return $delete([$isListItemNode(carrier) ? carrier : parent])
  }
  if (next) $select([next])
  for (const node of [...unit].reverse()) node.remove(true)
  if (parent && $isElementNode(parent) && parent.isEmpty()) {
    const paragraph = $createParagraphNode()
    parent.append(paragraph)
    paragraph.select()
  }
}

/** The caret at the start of a text block; any other block as a whole. */
export function $select([node]: Unit): void {
  if ($isElementNode(node)) {
    node.selectStart()
    return
  }
  if (!node) return
  const selection = $createNodeSelection()
  selection.add(node.getKey())
  $setSelection(selection)
}
