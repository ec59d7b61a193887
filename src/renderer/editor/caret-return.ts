// Caret return: when the focus comes back by key or from a dialog, the caret is where it was, not at the start.
import { $getSelection, $setSelection, COMMAND_PRIORITY_LOW, FOCUS_COMMAND, mergeRegister } from 'lexical'
import { editor } from './engine'

/** A hand puts the caret where it points. */
let pointing = false
const down = () => {
  pointing = true
}
const up = () => {
  pointing = false
}

/** A browser focuses an editable element with the caret at its start, and the editor would follow it there. */
function comeBack(): boolean {
  if (pointing) return false
  // The browser's caret is set by then, and the editor has not heard of it yet.
  queueMicrotask(() =>
    editor.update(() => {
      const selection = $getSelection()?.clone()
      if (!selection) return
      selection.dirty = true
      $setSelection(selection)
    }),
  )
  return false
}

export const registerCaretReturn = (): (() => void) =>
  mergeRegister(
    editor.registerCommand(FOCUS_COMMAND, comeBack, COMMAND_PRIORITY_LOW),
    editor.registerRootListener((root) => {
      root?.addEventListener('pointerdown', down)
      addEventListener('pointerup', up)
      addEventListener('pointercancel', up)
      return () => {
        root?.removeEventListener('pointerdown', down)
        removeEventListener('pointerup', up)
        removeEventListener('pointercancel', up)
      }
    }),
  )
