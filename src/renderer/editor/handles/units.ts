// Units: what moves, is copied and goes as a whole: blocks, and list items with the lists inside them.
import { $isListItemNode, $isListNode } from '@lexical/list'
import { $getSelection, $isRangeSelection, $isRootNode, type LexicalNode, type NodeKey } from 'lexical'
import { $isSidebarNode } from '../sidebar/sidebar'

/** Siblings in order; never empty. */
export type Unit = readonly LexicalNode[]

/** The list item that only carries a nested list; it belongs to the item before it. */
export const $isCarrier = (node: LexicalNode | null): boolean =>
  $isListItemNode(node) && $isListNode(node.getFirstChild())

/** Whether blocks stand in it; a table's rows and cells move by the table's own commands. */
const $holdsBlocks = (node: LexicalNode | null): boolean => $isRootNode(node) || $isSidebarNode(node)

/** The units around a node, the innermost first. */
export function $unitsAround(node: LexicalNode): Unit[] {
  const units: Unit[] = []
  for (let at: LexicalNode | null = node; at && !$isRootNode(at); at = at.getParent()) {
    if ($isListItemNode(at) && $isListNode(at.getParent())) units.push($itemUnit(at))
    else if ($holdsBlocks(at.getParent())) units.push($blockUnit(at))
  }
  // A carrier stands in the unit of its owner, which comes up by itself.
  return units.filter((unit, index) => index === 0 || unit[0]?.getKey() !== units[index - 1]?.[0]?.getKey())
}

/** A block; a quote and who said it are one. */
export function $blockUnit(block: LexicalNode): Unit {
  const quotes = (node: LexicalNode | null) => /^(pull)?quote$/.test(node?.getType() ?? '')
  const saidBy = (node: LexicalNode | null) => node?.getType() === 'attribution'
  const [before, after] = [block.getPreviousSibling(), block.getNextSibling()]
  if (after && quotes(block) && saidBy(after)) return [block, after]
  return before && saidBy(block) && quotes(before) ? [before, block] : [block]
}

/** An item with the carriers after it. */
function $itemUnit(item: LexicalNode): Unit {
  let first = item
  for (let at = item.getPreviousSibling(); $isCarrier(first) && at; at = at.getPreviousSibling()) first = at
  return [first, ...$carriersAfter(first)]
}

function $carriersAfter(item: LexicalNode): LexicalNode[] {
  const carriers: LexicalNode[] = []
  for (let at = item.getNextSibling(); at && $isCarrier(at); at = at.getNextSibling()) carriers.push(at)
  return carriers
}

/** What the selection covers, at every level where it can move as a whole; the innermost first. */
export function $selectedUnits(): Unit[] {
  const selection = $getSelection()
  const touched = $isRangeSelection(selection)
    ? selection.getStartEndPoints().map((point) => point.getNode())
    : (selection?.getNodes() ?? [])
  const [first, last] = [touched[0], touched.at(-1)]
  if (!first || !last) return []
  const ends = $unitsAround(last)
  return $unitsAround(first).flatMap((from) => {
    const to = ends.find((unit) => unit[0]?.getParent()?.is(from[0]?.getParent() ?? null))
    return to ? [$between(from, to)] : []
  })
}

function $between(one: Unit, other: Unit): Unit {
  const place = (unit: Unit) => unit[0]?.getIndexWithinParent() ?? 0
  const [from, to] = place(one) <= place(other) ? [one, other] : [other, one]
  const siblings = from[0]?.getParent()?.getChildren() ?? []
  return siblings.slice(place(from), (to.at(-1)?.getIndexWithinParent() ?? 0) + 1)
}

/** The unit before or after; undefined at the edge. */
export function $neighbour(unit: Unit, by: 1 | -1): Unit | undefined {
  const node = by < 0 ? unit[0]?.getPreviousSibling() : unit.at(-1)?.getNextSibling()
  if (!node) return undefined
  return $isListItemNode(node) ? $itemUnit(node) : $blockUnit(node)
}

/** Place and number among its siblings, for saying where it stands. */
export function $placeOf(unit: Unit): { readonly place: number; readonly of: number } {
  const siblings = (unit[0]?.getParent()?.getChildren() ?? []).filter((node) => !$isCarrier(node))
  return { place: siblings.findIndex((node) => node.is(unit[0] ?? null)) + 1, of: siblings.length }
}

export const keyOf = (unit: Unit): NodeKey => unit[0]?.getKey() ?? ''
