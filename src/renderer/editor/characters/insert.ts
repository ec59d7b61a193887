// Insert: opens the picker for the place where the caret is, and puts the chosen character there.
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
} from 'lexical'
import { create } from 'zustand'
import { registerCommands } from '../../state/commands'
import { history } from '../../state/desk'
import { setSettings, useSettings } from '../../state/settings'
import { editor } from '../engine'
import { shownArticle } from '../sessions'
import { ownTag } from '../typing/typed'

interface Field {
  readonly field: HTMLTextAreaElement
  readonly start: number
  readonly end: number
}

/** Where a chosen character goes: into a plain field, or into the body. */
type Place = Field | { readonly selection: BaseSelection | null }

export const usePicker = create<{ readonly place: Place | null }>(() => ({ place: null }))

/** Characters kept as used lately. */
const recent = 24

export const registerCharacters = (): (() => void) =>
  registerCommands({
    'insert.character': {
      enabled: () => shownArticle() !== null,
      // The caret's last move is known only when the key's own event has ended.
      run: () => setTimeout(openPicker),
    },
  })

function openPicker(): void {
  const field = document.activeElement
  usePicker.setState({
    place:
      field instanceof HTMLTextAreaElement && field.dataset['field'] !== undefined
        ? { field, start: field.selectionStart, end: field.selectionEnd }
        : { selection: editor.getEditorState()._selection?.clone() ?? null },
  })
}

/** Closes the picker; the caret is back where it was once the dialog has gone. */
export function closePicker(): void {
  const { place } = usePicker.getState()
  usePicker.setState({ place: null })
  if (!place) return
  setTimeout(() => {
    if ('field' in place) {
      place.field.focus()
      place.field.setSelectionRange(place.start, place.end)
    } else {
      editor.getRootElement()?.focus({ preventScroll: true })
      editor.update(() => $setSelection(place.selection?.clone() ?? null))
    }
  })
}

export function insertCharacter(character: string): void {
  const { place } = usePicker.getState()
  closePicker()
  if (!place) return
  const before = useSettings.getState().recentCharacters.filter((one) => one !== character)
  setSettings({ recentCharacters: [character, ...before].slice(0, recent) })
  history.seal()
  setTimeout(() => ('field' in place ? intoField(place, character) : intoBody(place.selection, character)))
}

function intoField({ field, start, end }: Field, character: string): void {
  field.setRangeText(character, start, end, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  history.seal()
}

function intoBody(selection: BaseSelection | null, character: string): void {
  editor.update(
    () => {
      $setSelection(selection)
      if (!$isRangeSelection(selection)) {
        const paragraph = $createParagraphNode()
        const block = selection?.getNodes().at(-1)
        if (block?.getParent()?.is($getRoot())) block.insertAfter(paragraph)
        else $getRoot().append(paragraph)
        paragraph.select()
      }
      const here = $getSelection()
      if ($isRangeSelection(here)) here.insertText(character)
    },
    { tag: ownTag },
  )
}
