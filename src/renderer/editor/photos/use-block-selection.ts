// useBlockSelection: whether a block is selected as a whole, and how to select it.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection'
import { $createNodeSelection, $setSelection, type NodeKey } from 'lexical'

export function useBlockSelection(key: NodeKey): [selected: boolean, select: () => void] {
  const [editor] = useLexicalComposerContext()
  const [selected] = useLexicalNodeSelection(key)
  const select = () => {
    editor.getRootElement()?.focus({ preventScroll: true })
    editor.update(() => {
      const selection = $createNodeSelection()
      selection.add(key)
      $setSelection(selection)
    })
  }
  return [selected, select]
}
