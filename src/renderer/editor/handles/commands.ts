// Commands: what the menu of a block does; each is one step of the history and is said aloud.
import i18next from 'i18next'
import { mergeRegister } from 'lexical'
import { registerCommands } from '../../state/commands'
import { history } from '../../state/desk'
import { announce } from '../announce'
import { editor } from '../engine'
import { shownArticle } from '../sessions'
import { $delete, $duplicate, $move } from './arrange'
import { $caretUnit, followCaret, openHandleMenu, placeHandle } from './handle'
import { $placeOf, $selectedUnits } from './units'

export function registerHandles(): () => void {
  const enabled = () => shownArticle() !== null && editor.getEditorState()._selection !== null
  const command = ($run: () => string | undefined) => ({
    enabled,
    run: () => {
      history.seal()
      editor.update(() => {
        const said = $run()
        if (said) announce(said)
      })
      requestAnimationFrame(placeHandle)
    },
  })
  return mergeRegister(
    editor.registerUpdateListener(({ editorState, dirtyLeaves }) => {
      if (!editor.isComposing()) followCaret(editorState.read($caretUnit), dirtyLeaves.size > 0)
    }),
    registerCommands({
      'arrange.menu': { enabled, run: () => openHandleMenu('caret') },
      'arrange.up': command(() => $moved(-1)),
      'arrange.down': command(() => $moved(1)),
      'arrange.duplicate': command(() => {
        const [unit] = $selectedUnits()
        return unit && i18next.t('block.duplicated', $placeOf($duplicate(unit)))
      }),
      'arrange.delete': command(() => {
        const [unit] = $selectedUnits()
        if (!unit) return undefined
        $delete(unit)
        return i18next.t('block.deleted')
      }),
    }),
  )
}

function $moved(by: 1 | -1): string {
  const unit = $move(by)
  if (!unit) return i18next.t(by < 0 ? 'block.first' : 'block.last')
  return i18next.t('block.moved', $placeOf(unit))
}
