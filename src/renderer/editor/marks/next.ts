// Next: goes from mark to mark in the order of the page, from wherever the caret stands.
import { selectMarked } from './go'
import { type Marked, type MarkName, marksOf, paint } from './paint'

type Point = readonly [Node, number]

/** Selects the next marked words after the caret; without any, the first. Undefined: there are none. */
export function goToNext(name: MarkName, wrap: boolean): Marked | undefined {
  paint()
  const places = marksOf(name)
    .flatMap((marked) => {
      const point = pointOf(marked)
      return point ? [{ marked, point }] : []
    })
    .sort((one, other) => compare(one.point, other.point))
  const caret = caretPoint()
  const found =
    places.find(({ point }) => !caret || compare(point, caret) >= 0) ?? (wrap ? places[0] : undefined)
  if (found) selectMarked(found.marked)
  return found?.marked
}

function pointOf({ line, start, end }: Marked): Point | undefined {
  if (line.field) return [line.field, start]
  const range = line.range(start, end)
  return range && [range.startContainer, range.startOffset]
}

function caretPoint(): Point | undefined {
  const field = document.activeElement
  if (field instanceof HTMLTextAreaElement && field.closest('.paper')) return [field, field.selectionEnd]
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0) return undefined
  const { endContainer, endOffset } = selection.getRangeAt(0)
  return endContainer.parentElement?.closest('.paper, .sheet-note') ? [endContainer, endOffset] : undefined
}

function compare([one, at]: Point, [other, there]: Point): number {
  if (one === other) return at - there
  const where = one.compareDocumentPosition(other)
  if (where & Node.DOCUMENT_POSITION_CONTAINED_BY) return there > 0 ? -1 : 1
  return where & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}
