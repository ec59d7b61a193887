// useRowDrag: a row of the plan that can be dragged, and dropped upon.
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import {
  attachClosestEdge,
  type Edge,
  extractClosestEdge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Edit } from '#core/edit/edit'
import { useDesk } from '../state/desk'
import { carryOut } from './actions'
import { moveBeside } from './moves'

type Kind = 'article' | 'section'

/** The row's ref, and the edge that a drop would land on. */
export function useRowDrag<E extends HTMLElement>(
  id: string,
  kind: Kind,
): [RefObject<E | null>, Edge | undefined] {
  const ref = useRef<E>(null)
  const [edge, setEdge] = useState<Edge>()
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const follow = (data: Record<string | symbol, unknown>) => setEdge(extractClosestEdge(data) ?? undefined)
    return combine(
      draggable({
        element,
        canDrag: () => !useDesk.getState().readOnly,
        getInitialData: () => ({ planRow: id, kind }),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) =>
          typeof source.data['planRow'] === 'string' &&
          (kind === 'section' || source.data['kind'] === 'article'),
        getData: ({ input }) =>
          attachClosestEdge({ id }, { element, input, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self }) => follow(self.data),
        onDragLeave: () => setEdge(undefined),
        onDrop: ({ self, source }) => {
          setEdge(undefined)
          const moved = source.data['planRow'] as string
          const edit = dropEdit(moved, id, kind, extractClosestEdge(self.data) === 'bottom')
          if (edit) carryOut(edit, moved)
        },
      }),
    )
  }, [id, kind])
  return [ref, edge]
}

function dropEdit(moved: string, on: string, kind: Kind, after: boolean): Edit | undefined {
  const { issue } = useDesk.getState()
  if (!issue || moved === on) return undefined
  if (kind === 'article') return moveBeside(issue, moved, on, after)
  if (!issue.sections.some(({ id }) => id === moved))
    return { kind: 'moveArticle', article: moved, section: on, at: 0 }
  const at = issue.sections.filter(({ id }) => id !== moved).findIndex(({ id }) => id === on)
  return { kind: 'moveSection', section: moved, at: at + (after ? 1 : 0) }
}
