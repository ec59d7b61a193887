// useOwnEvents: keeps what happens in a field or a button inside a photo block from the editor around it.
import { stopLexicalPropagation } from 'lexical'
import { useEffect, useRef } from 'react'

const events = [
  'keydown',
  'keyup',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionend',
  'cut',
  'copy',
  'paste',
  'click',
  'pointerdown',
  'dragstart',
  'dragend',
] as const

/** For the element's `ref`. React and the window still see the events. */
export function useOwnEvents() {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    for (const name of events) element.addEventListener(name, stopLexicalPropagation)
    return () => {
      for (const name of events) element.removeEventListener(name, stopLexicalPropagation)
    }
  }, [])
  return ref
}
