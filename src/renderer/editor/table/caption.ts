// Caption: what a table is about, kept in the table's state and shown over it.
import { $isTableNode, TableNode } from '@lexical/table'
import {
  $getNodeByKey,
  $getState,
  $setState,
  createState,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical'
import { editor } from '../engine'
import { fieldTag } from '../photos/use-field'

export const captionState = createState('caption', {
  parse: (value) => (typeof value === 'string' ? value : ''),
})

export function setCaption(table: NodeKey, caption: string): void {
  editor.update(
    () => {
      const node = $getNodeByKey(table)
      if ($isTableNode(node)) $setState(node, captionState, caption)
    },
    { discrete: true, tag: [fieldTag({ use: table, field: 'tablecaption' }), SKIP_DOM_SELECTION_TAG] },
  )
}

/** The field over the page; Enter and Escape lead back to the cell. */
export const focusCaption = (): void => document.querySelector<HTMLElement>('.table-caption')?.focus()

/** The words stand in an attribute that the style sheet shows: the table's own elements belong to the editor. */
export const registerCaptions = (): (() => void) =>
  editor.registerMutationListener(TableNode, (mutations) => {
    editor.getEditorState().read(() => {
      for (const [key, mutation] of mutations) {
        const node = mutation === 'destroyed' ? null : $getNodeByKey(key)
        const element = editor.getElementByKey(key)
        if (!element || !$isTableNode(node)) continue
        const caption = $getState(node, captionState)
        if (caption === '') element.removeAttribute('data-caption')
        else element.setAttribute('data-caption', caption)
      }
    })
  })
