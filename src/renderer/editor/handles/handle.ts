// Handle: at which block it stands, and what its menu is about.
import { $getNearestNodeFromDOMNode, $getNodeByKey, type BaseSelection, type NodeKey } from 'lexical'
import { create } from 'zustand'
import { editor } from '../engine'
import { $select } from './arrange'
import { $selectedUnits, $unitsAround, keyOf } from './units'

interface Handle {
  readonly key: NodeKey
  readonly item: boolean
  /** In the body's box. */
  readonly left: number
  readonly top: number
}

interface State {
  readonly handle: Handle | null
  /** The selection that the open menu is about; null while it is closed. */
  readonly menu: BaseSelection | null
}

export const useHandle = create<State>(() => ({ handle: null, menu: null }))

let caret: NodeKey | null = null
let hovered: NodeKey | null = null

/** A list item's number or bullet stands between the handle and the words. */
const marker = 22
const width = 24

/** Measures where the block under the hand or, without one, the block of the caret stands. */
export function placeHandle(): void {
  if (useHandle.getState().menu) return
  const key = hovered ?? caret
  const element = key === null ? null : editor.getElementByKey(key)
  const box = editor.getRootElement()?.closest('.body-box')?.getBoundingClientRect()
  if (key === null || !element || !box) {
    if (useHandle.getState().handle) useHandle.setState({ handle: null })
    return
  }
  const place = element.getBoundingClientRect()
  const item = element.tagName === 'LI'
  const left = place.left - box.left - width - (item ? marker : 2)
  const line = Number.parseFloat(getComputedStyle(element).lineHeight) || width
  const top = place.top - box.top + (Math.min(line, 40) - width) / 2
  useHandle.setState({ handle: { key, item, left, top } })
}

/** Follows the caret; only a caret in another block is measured. */
export function followCaret(key: NodeKey | null, typed: boolean): void {
  if (caret === key && !(typed && hovered !== null)) return
  caret = key
  if (typed) hovered = null
  requestAnimationFrame(placeHandle)
}

export const $caretUnit = (): NodeKey | null => {
  const [unit] = $selectedUnits()
  return unit ? keyOf(unit) : null
}

/** Follows the hand: the block at its height, also from the margins. */
export function followHand(event: MouseEvent): void {
  const element = event.buttons === 0 ? elementAt(event) : null
  const key = element && editor.getEditorState().read(() => $keyAt(element), { editor })
  if (!key || key === hovered) return
  hovered = key
  placeHandle()
}

function elementAt({ target, clientY }: MouseEvent): Element | null {
  const root = editor.getRootElement()
  if (!root || !(target instanceof Element) || target.closest('.block-handle')) return null
  const inside = root.contains(target) && target !== root
  const box = inside ? target.closest('ul, ol, .body-sidebar') : null
  if (inside && box !== target) return target
  // At the right end of its line an item is met where at the left there is only the list, and the block in a
  // sidebar in its middle.
  const place = (box ?? root).getBoundingClientRect()
  const x = box?.classList.contains('body-sidebar') ? (place.left + place.right) / 2 : place.right - 8
  const probe = document.elementFromPoint(x, clientY)
  return probe && root.contains(probe) && probe !== root ? probe : null
}

function $keyAt(element: Element): NodeKey | null {
  const node = $getNearestNodeFromDOMNode(element)
  const [unit] = node ? $unitsAround(node) : []
  return unit ? keyOf(unit) : null
}

export function leaveHand(): void {
  hovered = null
  placeHandle()
}

/** Opens the menu for the block at the handle, or for the selection where the block is part of it. */
export function openHandleMenu(of: 'handle' | 'caret'): void {
  if (of === 'caret') hovered = null
  placeHandle()
  const { handle } = useHandle.getState()
  if (!handle) return
  editor.update(
    () => {
      const node = $getNodeByKey(handle.key)
      const inside = $selectedUnits()[0]?.some((part) => part.is(node))
      if (node && !inside) $select([node])
    },
    { discrete: true },
  )
  const selection = editor.getEditorState()._selection
  if (selection) useHandle.setState({ menu: selection.clone() })
}

export const closeHandleMenu = (): void => useHandle.setState({ menu: null })
