// useWidth: the width of an element in CSS pixels, as it changes.
import { type RefObject, useEffect, useRef, useState } from 'react'

export function useWidth<E extends HTMLElement>(): [RefObject<E | null>, number, number] {
  const ref = useRef<E>(null)
  const [[width, height], setSize] = useState<readonly [number, number]>([0, 0])
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const watch = new ResizeObserver(([entry]) => {
      if (!entry) return
      setSize([Math.floor(entry.contentRect.width), Math.floor(entry.contentRect.height)])
    })
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return [ref, width, height]
}
