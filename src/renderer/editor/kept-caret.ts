// Kept caret: where the caret stood in a body that comes in changed, found again in the new one.
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type LexicalNode,
  type PointType,
} from 'lexical'

interface KeptPoint {
  /** Index in the parent, from the root down. */
  readonly path: readonly number[]
  readonly offset: number
  /** Null beside whole nodes. */
  readonly text: string | null
}

export interface KeptCaret {
  readonly anchor: KeptPoint
  readonly focus: KeptPoint
}

/** Of the state that is being read; undefined where there is no caret between letters. */
export function $keepCaret(): KeptCaret | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return undefined
  return { anchor: $keepPoint(selection.anchor), focus: $keepPoint(selection.focus) }
}

function $keepPoint(point: PointType): KeptPoint {
  const node: LexicalNode = point.getNode()
  const path: number[] = []
  for (let at: LexicalNode | null = node; at?.getParent(); at = at.getParent())
    path.unshift(at.getIndexWithinParent())
  return { path, offset: point.offset, text: $isTextNode(node) ? node.getTextContent() : null }
}

/** Puts the caret where it stood, or as near to it as there still is a place. */
export function $restoreCaret({ anchor, focus }: KeptCaret): void {
  const selection = $createRangeSelection()
  $setPoint(selection.anchor, anchor)
  $setPoint(selection.focus, focus)
  $setSelection(selection)
}

function $setPoint(point: PointType, { path, offset, text }: KeptPoint): void {
  let node: LexicalNode = $getRoot()
  for (const index of path) {
    if (!$isElementNode(node)) break
    const child: LexicalNode | null = node.getChildAtIndex(Math.min(index, node.getChildrenSize() - 1))
    if (!child) break
    node = child
  }
  if ($isTextNode(node))
    point.set(node.getKey(), placeAfter(text ?? '', node.getTextContent(), offset), 'text')
  else if ($isElementNode(node))
    point.set(node.getKey(), Math.min(text === null ? offset : 0, node.getChildrenSize()), 'element')
  else point.set(node.getParentOrThrow().getKey(), node.getIndexWithinParent(), 'element')
}

/** Where a place in a text is after the text has changed: it stays beside the letters that it stood beside. */
export function placeAfter(before: string, after: string, place: number): number {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  if (place <= head) return place
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const fromEnd = before.length - place
  return after.length - Math.min(fromEnd, tail)
}
