// useFrameKeys: the keys of a photograph that has the focus; those that move whole blocks stay the editor's.
import { stopLexicalPropagation } from 'lexical'
import { type KeyboardEvent, useEffect, useRef } from 'react'

interface Ways {
  /** Selects the block of the photograph. */
  readonly onSelect: () => void
  readonly onRemove: () => void
  /** In a gallery: to the photograph so many places on, or with it there. */
  readonly onWalk?: (by: 1 | -1) => void
  readonly onMove?: (by: 1 | -1) => void
}

const moves = ({ altKey, key }: { readonly altKey: boolean; readonly key: string }): boolean =>
  altKey && (key === 'ArrowUp' || key === 'ArrowDown')

/** For the element around the frame and its tools. */
export function useFrameKeys() {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const keep = (event: globalThis.KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey && !moves(event)) stopLexicalPropagation(event)
    }
    const element = ref.current
    element?.addEventListener('keydown', keep)
    return () => element?.removeEventListener('keydown', keep)
  }, [])
  return ref
}

/** What a key does on the frame itself. */
export function onFrameKey(event: KeyboardEvent, ways: Ways): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : undefined
  const way =
    by !== undefined
      ? event.altKey
        ? ways.onMove && (() => ways.onMove?.(by))
        : ways.onWalk && (() => ways.onWalk?.(by))
      : event.altKey
        ? undefined
        : { Delete: ways.onRemove, Backspace: ways.onRemove, Escape: ways.onSelect }[event.key]
  if (!way) return
  event.preventDefault()
  event.stopPropagation()
  way()
}
