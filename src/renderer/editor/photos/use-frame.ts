// useFrame: what a photograph and an empty slot have in common while they have the focus.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $createNodeSelection, $setSelection, type NodeKey, SKIP_DOM_SELECTION_TAG } from 'lexical'
import type { KeyboardEvent } from 'react'
import { moveBy, remove, walk } from './hand'
import { onFrameKey } from './use-frame-keys'

/** For the button; `gallery`: there are neighbours to walk to and to change places with. */
export function useFrame(node: NodeKey, use: string, gallery: boolean, onSelect: () => void) {
  const [editor] = useLexicalComposerContext()
  return {
    'aria-keyshortcuts': gallery ? 'Alt+ArrowLeft Alt+ArrowRight Delete' : 'Delete',
    // Commands for blocks are about the one whose photograph has the focus.
    onFocus: () =>
      editor.update(
        () => {
          const selection = $createNodeSelection()
          selection.add(node)
          $setSelection(selection)
        },
        { tag: SKIP_DOM_SELECTION_TAG },
      ),
    onKeyDown: (event: KeyboardEvent) =>
      onFrameKey(event, {
        onSelect,
        onRemove: () => remove(editor, node, use),
        ...(gallery && {
          onWalk: (by) => walk(editor, node, use, by),
          onMove: (by) => moveBy(editor, node, use, by),
        }),
      }),
  }
}
