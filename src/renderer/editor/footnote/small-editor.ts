// Small editor: one line of running text with bold, italic and links, for the words of a note.
import { AutoLinkNode, LinkNode } from '@lexical/link'
import { registerRichText } from '@lexical/rich-text'
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  createEditor,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  type RangeSelection,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import type { BodyNode } from '#core/body/body'
import { redo, undo } from '../../state/desk'
import { $bodyNode } from '../body/serialise'
import { loadTag } from '../sessions'
import { registerSmart } from '../typing/smart'
import { ownTag } from '../typing/typed'

interface Options {
  readonly theme: NonNullable<Parameters<typeof createEditor>[0]>['theme']
  /** `own`: a mark that was set for the writer, a step by itself. */
  readonly onChange: (content: readonly BodyNode[], own: boolean) => void
  readonly onDone: () => void
}

export interface SmallEditor {
  readonly engine: LexicalEditor
  readonly load: (content: readonly BodyNode[]) => void
  readonly stop: () => void
}

export function smallEditor({ theme, onChange, onDone }: Options): SmallEditor {
  const engine = createEditor({
    namespace: 'galley-note',
    nodes: [LinkNode, AutoLinkNode],
    ...(theme ? { theme } : {}),
    onError: (error) => {
      throw error
    },
  })
  const done = () => {
    onDone()
    return true
  }
  const later = (run: () => void) => () => {
    queueMicrotask(run)
    return true
  }
  /** Before its first words an editor is empty, which is nobody's edit. */
  let loaded = false
  const stop = mergeRegister(
    registerRichText(engine),
    engine.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, tags }) => {
      if (!loaded || tags.has(loadTag) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return
      // An unfinished word of an input method stays out of the body.
      if (!engine.isComposing()) onChange(editorState.read($content, { editor: engine }), tags.has(ownTag))
    }),
    registerSmart(engine),
    engine.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        event?.preventDefault()
        return done()
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    engine.registerCommand(KEY_ESCAPE_COMMAND, done, COMMAND_PRIORITY_CRITICAL),
    engine.registerCommand(UNDO_COMMAND, later(undo), COMMAND_PRIORITY_CRITICAL),
    engine.registerCommand(REDO_COMMAND, later(redo), COMMAND_PRIORITY_CRITICAL),
    engine.registerCommand(PASTE_COMMAND, $pasteWords, COMMAND_PRIORITY_CRITICAL),
  )
  return {
    engine,
    load: (content) => {
      load(engine, content)
      loaded = true
    },
    stop,
  }
}

/** The caret goes to the end of what differs. */
function load(engine: LexicalEditor, content: readonly BodyNode[]): void {
  const paragraph = { type: 'paragraph', version: 1, children: content }
  const state = engine.parseEditorState(
    JSON.stringify({ root: { type: 'root', version: 1, children: [paragraph] } }),
  )
  const old = engine.getEditorState().read(() => $getRoot().getTextContent())
  engine.setEditorState(state, { tag: loadTag })
  engine.update(
    () => {
      const text = $getRoot().getTextContent()
      const shorter = Math.min(old.length, text.length)
      let end = 0
      while (end < shorter && old.at(-1 - end) === text.at(-1 - end)) end++
      $selectAt(text.length - end)
    },
    { tag: loadTag },
  )
}

/** Selects the letters from `start` up to `end` of the note's whole text. */
export function $selectLetters(start: number, end: number): RangeSelection | undefined {
  $selectAt(end)
  const to = $getSelection()
  if (!$isRangeSelection(to)) return undefined
  const { key, offset, type } = to.focus
  $selectAt(start)
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return undefined
  selection.focus.set(key, offset, type)
  return selection
}

/** Puts the caret after so many letters. */
function $selectAt(place: number): void {
  let left = place
  for (const text of $getRoot().getAllTextNodes()) {
    const { length } = text.getTextContent()
    if (left <= length) {
      text.select(left, left)
      return
    }
    left -= length
  }
  $getRoot().selectEnd()
}

/** Whatever lines there are become one. */
function $content(): BodyNode[] {
  return $getRoot()
    .getChildren()
    .flatMap((line) => ($isElementNode(line) ? line.getChildren().map($bodyNode) : []))
}

/** A note takes words alone. */
function $pasteWords(event: unknown): boolean {
  const data = event instanceof ClipboardEvent ? event.clipboardData : null
  const selection = $getSelection()
  if (!data || !$isRangeSelection(selection)) return false
  ;(event as ClipboardEvent).preventDefault()
  selection.insertText(data.getData('text/plain').replace(/\s+/g, ' '))
  return true
}
