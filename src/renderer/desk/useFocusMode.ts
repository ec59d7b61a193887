// useFocusMode: the text alone, with everything dim but the paragraph that is being written.
import { useEffect } from 'react'
import { editor } from '../editor/engine'
import { registerCommands } from '../state/commands'
import { useView } from '../state/view'
import './focus.css'

export function useFocusMode(): boolean {
  const on = useView((view) => view.focus)
  useEffect(
    () => registerCommands({ 'focus.mode': { run: toggle, checked: () => useView.getState().focus } }),
    [],
  )
  useEffect(() => {
    if (!on) return
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      event.preventDefault()
      toggle()
    }
    markCurrent()
    document.addEventListener('selectionchange', markCurrent)
    addEventListener('focusin', markCurrent)
    addEventListener('keydown', leave)
    return () => {
      delete document.documentElement.dataset['focus']
      current?.removeAttribute('data-current')
      document.removeEventListener('selectionchange', markCurrent)
      removeEventListener('focusin', markCurrent)
      removeEventListener('keydown', leave)
    }
  }, [on])
  return on
}

/** The panes come and go around the text; the keyboard stays where it was in it. */
function toggle(): void {
  const field = document.activeElement
  const place = field instanceof HTMLTextAreaElement ? selectorOf(field) : undefined
  const caret = field instanceof HTMLTextAreaElement ? field.selectionStart : 0
  useView.setState(({ focus }) => ({ focus: !focus }))
  requestAnimationFrame(() => {
    const same = place ? document.querySelector<HTMLTextAreaElement>(place) : null
    if (!same) {
      // Without a caret, the first block is what is being written.
      editor.focus(undefined, { defaultSelection: 'rootStart' })
      return
    }
    same.focus()
    same.setSelectionRange(caret, caret)
  })
}

function selectorOf(field: HTMLTextAreaElement): string {
  const use = field.closest<HTMLElement>('[data-use]')?.dataset['use']
  const own = `[data-field="${CSS.escape(field.dataset['field'] ?? '')}"]`
  return use === undefined ? `.paper-fields ${own}` : `[data-use="${CSS.escape(use)}"] ${own}`
}

let current: Element | null = null

/** Names the block that holds the caret, for the style sheet. */
function markCurrent(): void {
  const field = document.activeElement
  const { anchorNode, anchorOffset = 0 } = getSelection() ?? {}
  const caret = anchorNode === editor.getRootElement() ? anchorNode?.childNodes[anchorOffset] : anchorNode
  const node = field instanceof HTMLTextAreaElement ? field : caret
  const element = node instanceof Element ? node : node?.parentElement
  let block = element?.closest('.body > *') ?? null
  // What the editor puts before a photograph for a caret there.
  while (block?.matches('[data-lexical-cursor], [data-lexical-decorator-boundary]'))
    block = block.nextElementSibling
  // Without a caret on the paper there is nothing that the rest could be dim beside.
  const inField = document.activeElement?.closest('.paper-fields') != null
  document.documentElement.dataset['focus'] = block || inField ? 'writing' : ''
  if (block === current && block?.hasAttribute('data-current')) return
  current?.removeAttribute('data-current')
  block?.setAttribute('data-current', '')
  current = block
}
