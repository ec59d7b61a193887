// useBlockDrag: the handle carries its block to another place in the body.
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import i18next from 'i18next'
import { $getNodeByKey, $getRoot, type NodeKey } from 'lexical'
import { type RefObject, useEffect } from 'react'
import { history } from '../../state/desk'
import { announce } from '../announce'
import { sidebarTypes } from '../body/known'
import { editor } from '../engine'
import { $isSidebarNode } from '../sidebar/sidebar'
import { $put } from './arrange'
import { placeHandle, useHandle } from './handle'
import { $blockUnit, $neighbour, $placeOf, $unitsAround, type Unit } from './units'

interface Gap {
  readonly target: NodeKey
  readonly after: boolean
  /** In the window. */
  readonly y: number
}

export function useBlockDrag(
  handle: RefObject<HTMLElement | null>,
  line: RefObject<HTMLElement | null>,
  shown: boolean,
) {
  useEffect(() => {
    const element = handle.current
    const paper = element?.closest<HTMLElement>('.paper')
    if (!shown || !element || !paper) return
    const keyIn = (data: Record<string | symbol, unknown>) =>
      typeof data['bodyBlock'] === 'string' ? data['bodyBlock'] : undefined
    return combine(
      draggable({
        element,
        getInitialData: () => ({ bodyBlock: useHandle.getState().handle?.key }),
        onGenerateDragPreview: ({ nativeSetDragImage }) => {
          const block = editor.getElementByKey(useHandle.getState().handle?.key ?? '')
          if (block) nativeSetDragImage?.(block, 0, 0)
        },
      }),
      dropTargetForElements({
        element: paper,
        canDrop: ({ source }) => keyIn(source.data) !== undefined,
        onDrag: ({ source, location }) =>
          show(line.current, gapFor(keyIn(source.data), location.current.input.clientY)),
        onDragLeave: () => show(line.current, undefined),
        onDrop: ({ source, location }) => {
          show(line.current, undefined)
          const key = keyIn(source.data)
          const gap = gapFor(key, location.current.input.clientY)
          if (key !== undefined && gap) carry(key, gap)
        },
      }),
    )
  }, [handle, line, shown])
}

/** The place nearest to a height in the window; a list's item goes only where items are. */
function gapFor(key: NodeKey | undefined, y: number): Gap | undefined {
  return editor.getEditorState().read(() => {
    const unit = $unitOf(key)
    if (!unit) return undefined
    const own = new Set(unit.flatMap((node) => [node.getKey()]))
    const boxes = $placesFor(unit).flatMap(([first]) => {
      const element = first && !own.has(first.getKey()) ? editor.getElementByKey(first.getKey()) : null
      return first && element ? [{ target: first.getKey(), box: element.getBoundingClientRect() }] : []
    })
    const gaps = boxes.flatMap(({ target, box }) => [
      { target, after: false, y: box.top },
      { target, after: true, y: box.bottom },
    ])
    return gaps.reduce<Gap | undefined>(
      (best, gap) => (best && Math.abs(best.y - y) <= Math.abs(gap.y - y) ? best : gap),
      undefined,
    )
  })
}

const $unitOf = (key: NodeKey | undefined): Unit | undefined => {
  const node = key === undefined ? null : $getNodeByKey(key)
  return node ? $unitsAround(node)[0] : undefined
}

/** Every unit of the body beside which this one may stand. */
function $placesFor(unit: Unit): Unit[] {
  const list = unit[0]?.getType() === 'listitem'
  if (!list) {
    const boxed = unit.every((node) => sidebarTypes.has(node.getType()))
    return $unitsFrom($getRoot().getFirstChild()).flatMap((there) => {
      const [block] = there
      const inside = boxed && $isSidebarNode(block) ? $unitsFrom(block.getFirstChild()) : []
      return [there, ...inside]
    })
  }
  return $getRoot()
    .getAllTextNodes()
    .flatMap((text) => $unitsAround(text).slice(0, 1))
    .filter(([first]) => first?.getType() === 'listitem' && !unit.some((node) => node.isParentOf(first)))
}

function $unitsFrom(first: ReturnType<typeof $getNodeByKey>): Unit[] {
  const units: Unit[] = first ? [$blockUnit(first)] : []
  for (let at = units[0]; at; ) {
    at = $neighbour(at, 1)
    if (at) units.push(at)
  }
  return units
}

function carry(key: NodeKey, { target, after }: Gap): void {
  history.seal()
  editor.update(() => {
    const unit = $unitOf(key)
    const there = $unitOf(target)
    if (!unit || !there) return
    const list = unit[0]?.getParent()
    $put(unit, there, after)
    // A list that has given its last item away goes.
    if (list && list.getType() === 'list' && list.isEmpty()) list.remove()
    announce(i18next.t('block.moved', $placeOf(unit)))
  })
  requestAnimationFrame(placeHandle)
}

function show(line: HTMLElement | null, gap: Gap | undefined): void {
  if (!line) return
  line.hidden = gap === undefined
  const top = line.parentElement?.getBoundingClientRect().top ?? 0
  if (gap) line.style.transform = `translateY(${gap.y - top + (gap.after ? 6 : -8)}px)`
}
