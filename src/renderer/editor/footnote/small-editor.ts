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
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import type { BodyNode } from '#core/body/body'
import { redo, undo } from '../../state/desk'
import { $bodyNode } from '../body/serialise'

/** Marks text that was put in from outside. */
const loadTag = 'note-load'

interface Options {
  readonly theme: NonNullable<Parameters<typeof createEditor>[0]>['theme']
  readonly onChange: (content: readonly BodyNode[]) => void
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
  const stop = mergeRegister(
    registerRichText(engine),
    engine.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, tags }) => {
      if (tags.has(loadTag) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return
      // An unfinished word of an input method stays out of the body.
      if (!engine.isComposing()) onChange(editorState.read($content, { editor: engine }))
    }),
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
  return { engine, load: (content) => load(engine, content), stop }
}

function load(engine: LexicalEditor, content: readonly BodyNode[]): void {
  const paragraph = { type: 'paragraph', version: 1, children: content }
  const state = engine.parseEditorState(
    JSON.stringify({ root: { type: 'root', version: 1, children: [paragraph] } }),
  )
  engine.setEditorState(state, { tag: loadTag })
  engine.update(() => $getRoot().selectEnd(), { tag: loadTag })
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
