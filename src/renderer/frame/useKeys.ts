// useKeys: the keys of the commands, wherever the focus is; a text field keeps its own.
import { useEffect } from 'react'
import { type Command, commands, keysOf } from '#shared/commands'
import { bridge } from '../state/bridge'
import { runCommand } from '../state/commands'
import { redo, undo, useDesk } from '../state/desk'
import { matchesKeys } from '../ui/keys'

type CommandId = (typeof commands)[number]['id']

/** A dialog's field has an undo of its own. */
const inDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.dialog, .inline-sheet') !== null

/** What concerns the whole window, whatever question is open in it. */
const anywhere = new Set<string>(['zoom.in', 'zoom.out', 'zoom.reset', 'fullscreen', 'quit'])

export function useKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const found = commands.find((command: Command) =>
        keysOf(command).some((key) => matchesKeys(event, key)),
      )
      if (!found || 'fieldKey' in found) return
      if (inDialog(event.target) && !anywhere.has(found.id)) return
      // Keys may come faster than the browser says where the caret went with the last of them; what listens hears it now.
      document.dispatchEvent(new Event('selectionchange'))
      if (runCommand(found.id)) event.preventDefault()
    }
    const typed = (event: InputEvent) => {
      const back = event.inputType === 'historyUndo'
      if ((!back && event.inputType !== 'historyRedo') || inDialog(event.target)) return
      if (!useDesk.getState().issue) return
      event.preventDefault()
      if (back) undo()
      else redo()
    }
    addEventListener('keydown', press)
    addEventListener('beforeinput', typed, true)
    const stop = bridge.on('command', ({ id }) => {
      const history = id === 'undo' || id === 'redo'
      if (history && inDialog(document.activeElement)) document.execCommand(id)
      else if (anywhere.has(id) || !inDialog(document.activeElement)) runCommand(id as CommandId)
    })
    return () => {
      removeEventListener('keydown', press)
      removeEventListener('beforeinput', typed, true)
      stop()
    }
  }, [])
}
