// Register: the keys of the open slash menu.
import {
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  mergeRegister,
} from 'lexical'
import { editor } from '../engine'
import { choose, closeSlash, followSlash, moveActive, useSlash } from './menu'

export const registerSlash = (): (() => void) =>
  mergeRegister(
    editor.registerUpdateListener(followSlash),
    ...(
      [
        [KEY_ARROW_DOWN_COMMAND, () => moveActive(1)],
        [KEY_ARROW_UP_COMMAND, () => moveActive(-1)],
        [KEY_ENTER_COMMAND, chooseActive],
        [KEY_TAB_COMMAND, chooseActive],
      ] as const
    ).map(([command, run]) =>
      editor.registerCommand(
        command as LexicalCommand<KeyboardEvent | null>,
        (event) => {
          const open = useSlash.getState().menu
          if (!open || open.entries.length === 0 || event?.shiftKey) return false
          event?.preventDefault()
          run()
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    ),
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      (event) => {
        if (!useSlash.getState().menu) return false
        event.preventDefault()
        closeSlash()
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      BLUR_COMMAND,
      () => {
        closeSlash()
        return false
      },
      COMMAND_PRIORITY_LOW,
    ),
    closeSlash,
  )

function chooseActive(): void {
  const { menu } = useSlash.getState()
  const entry = menu?.entries[menu.active]
  if (entry) choose(entry.id)
}
