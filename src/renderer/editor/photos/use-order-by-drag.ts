// useOrderByDrag: lets an item of a gallery be dragged to another place in it.

import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import {
  attachClosestEdge,
  type Edge,
  extractClosestEdge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge'
import { useEffect, useRef, useState } from 'react'
import { useDesk } from '../../state/desk'

interface Options {
  /** Items change places only within one list. */
  readonly list: string
  readonly index: number
  readonly onMove: (from: number, to: number) => void
}

export function useOrderByDrag({ list, index, onMove }: Options) {
  const ref = useRef<HTMLLIElement>(null)
  const latest = useRef(onMove)
  latest.current = onMove
  const [edge, setEdge] = useState<Edge | null>(null)
  const [dragging, setDragging] = useState(false)

  useEffect(() => {
    const element = ref.current
    const handle = element?.querySelector<HTMLElement>('.photo-stage')
    if (!element || !handle) return
    const from = (data: Record<string, unknown>) =>
      data.galleryList === list && typeof data.index === 'number' ? data.index : undefined
    return combine(
      draggable({
        element,
        dragHandle: handle,
        canDrag: () => !useDesk.getState().readOnly,
        getInitialData: () => ({ galleryList: list, index }),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => from(source.data) !== undefined,
        getData: ({ input }) =>
          attachClosestEdge({ index }, { element, input, allowedEdges: ['left', 'right'] }),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ source, self }) => {
          setEdge(null)
          const start = from(source.data)
          if (start === undefined) return
          const gap = extractClosestEdge(self.data) === 'right' ? index + 1 : index
          const to = gap > start ? gap - 1 : gap
          if (to !== start) latest.current(start, to)
        },
      }),
    )
  }, [list, index])

  return { ref, edge, dragging }
}
