// Steps: turns the editor's updates into steps of the desk's one history.
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  mergeRegister,
  PASTE_TAG,
  REDO_COMMAND,
  UNDO_COMMAND,
  type UpdateListenerPayload,
} from 'lexical'
import { history, redo, undo } from '../state/desk'
import { editor } from './engine'
import { fieldOfTags, focusUseField, type UseField } from './photos/use-field'
import { bodyChanged, forgetBlocks, loadTag, restoreBody, sameBody, shownArticle } from './sessions'

/** The state before an input method began to compose; its whole composition is one step. */
let beforeComposition: EditorState | undefined

export const registerSteps = (): (() => void) =>
  mergeRegister(
    editor.registerUpdateListener(listen),
    editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      // An undo from the system's own menu that the window has taken already.
      (event) => event.defaultPrevented && event.inputType.startsWith('history'),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(UNDO_COMMAND, () => travel(undo), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(REDO_COMMAND, () => travel(redo), COMMAND_PRIORITY_CRITICAL),
  )

function travel(go: () => void): boolean {
  // After the update that the command runs in: the state is about to be replaced.
  if (!editor.isComposing()) queueMicrotask(go)
  return true
}

function listen(payload: UpdateListenerPayload): void {
  const { editorState, prevEditorState, dirtyElements, dirtyLeaves, tags } = payload
  if (tags.has(HISTORIC_TAG) || tags.has(loadTag)) {
    beforeComposition = undefined
    return
  }
  const touched = dirtyElements.size > 0 || dirtyLeaves.size > 0
  // A rule that is registered looks at every node once; that is nobody's edit either.
  if (tags.has(HISTORY_MERGE_TAG) || !touched) sameBody(prevEditorState, editorState)
  if (tags.has(HISTORY_MERGE_TAG)) {
    forgetBlocks([...dirtyElements.keys(), ...dirtyLeaves])
    return
  }
  const composing = editor.isComposing()
  if (touched && composing) beforeComposition ??= prevEditorState
  // The end of a composition may touch nothing more: the word stands there already.
  if (touched || (beforeComposition && !composing))
    bodyChanged([...dirtyElements.keys(), ...dirtyLeaves], composing ? beforeComposition : undefined)
  if (composing) return
  if (beforeComposition) {
    const before = beforeComposition
    beforeComposition = undefined
    push(before, editorState, { seal: 'both' })
    return
  }
  if (touched) push(prevEditorState, editorState, kindOf(payload))
  else if (selectionMoved(prevEditorState, editorState)) history.seal()
}

interface Kind {
  /** Steps in a row with the same key become one. */
  readonly merge?: string
  readonly seal?: 'after' | 'both'
  /** A caption, credit or alt text, where the caret stays. */
  readonly field?: UseField
}

function push(before: EditorState, after: EditorState, { merge, seal, field }: Kind): void {
  const article = shownArticle()
  if (article === null) return
  if (seal === 'both') history.seal()
  const put = (state: EditorState) => () => {
    restoreBody(article, state, field === undefined)
    if (field) focusUseField(field)
  }
  history.push({
    article,
    undo: put(before),
    redo: put(after),
    ...(merge === undefined ? {} : { merge: `${merge}:${article}` }),
  })
  if (seal) history.seal()
}

/** What sort of change an update was: a letter more, a letter less, or anything else. */
function kindOf({ editorState, prevEditorState, dirtyLeaves, tags }: UpdateListenerPayload): Kind {
  const field = fieldOfTags(tags)
  if (field) return { merge: `use:${field.use}:${field.field}`, field }
  if (tags.has(PASTE_TAG) || tags.has('cut') || tags.has(HISTORY_PUSH_TAG) || dirtyLeaves.size !== 1)
    return { seal: 'both' }
  const caret = editorState.read(caretText)
  if (!caret || !dirtyLeaves.has(caret.key)) return { seal: 'both' }
  const before = prevEditorState.read(() => {
    const node = prevEditorState._nodeMap.get(caret.key)
    return $isTextNode(node) ? node.getTextContent() : ''
  })
  const more = caret.text.length - before.length
  const start = caret.offset - more
  const typed =
    more > 0 &&
    start >= 0 &&
    before.slice(0, start) === caret.text.slice(0, start) &&
    before.slice(start) === caret.text.slice(caret.offset)
  if (typed) {
    const space = /\s/.test(caret.text.slice(start, caret.offset))
    return { merge: 'typing', ...(space ? { seal: 'after' as const } : {}) }
  }
  const lost = before.slice(0, caret.offset) + before.slice(caret.offset - more) === caret.text
  return more < 0 && lost ? { merge: 'deleting' } : { seal: 'both' }
}

function caretText(): { key: string; text: string; offset: number } | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined
  const node = selection.anchor.getNode()
  if (!$isTextNode(node)) return undefined
  return { key: node.getKey(), text: node.getTextContent(), offset: selection.anchor.offset }
}

const selectionMoved = (before: EditorState, after: EditorState): boolean =>
  before._selection !== after._selection &&
  !(before._selection !== null && after._selection !== null && before._selection.is(after._selection))
