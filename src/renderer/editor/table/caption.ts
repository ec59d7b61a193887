// Caption: what a table is about, kept in the table's state and shown over it.
import { $isTableNode, TableNode } from '@lexical/table'
import {
  $getNodeByKey,
  $getState,
  $setState,
  createState,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
  setDOMUnmanaged,
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

/** Wherever the caret is; one step of the history. */
export function changeCaption(table: NodeKey, change: (caption: string) => string): void {
  const before = editor.read(() => {
    const node = $getNodeByKey(table)
    return $isTableNode(node) ? $getState(node, captionState) : undefined
  })
  if (before !== undefined) setCaption(table, change(before))
}

/** The caret into the table's first cell. */
export function $enterTable(table: NodeKey): void {
  const node = $getNodeByKey(table)
  if ($isTableNode(node)) node.selectStart()
}

/** The field over the page; Enter and Escape lead back to the cell. */
export const focusCaption = (): void => document.querySelector<HTMLElement>('.table-caption')?.focus()

export const registerCaptions = (): (() => void) =>
  editor.registerMutationListener(TableNode, (mutations) => {
    editor.getEditorState().read(() => {
      for (const [key, mutation] of mutations) {
        const node = mutation === 'destroyed' ? null : $getNodeByKey(key)
        if ($isTableNode(node)) showCaption(editor.getElementByKey(key), key, $getState(node, captionState))
      }
    })
    // The editor would answer an element that is not its own by taking the focus from the field that is typed in.
    editor._observer?.takeRecords()
  })

/** The words stand over the table, where they can be marked; the editor leaves their element alone. */
function showCaption(element: HTMLElement | null, key: NodeKey, words: string): void {
  const table = element instanceof HTMLTableElement ? element : element?.querySelector('table')
  if (!table || (table.caption?.textContent ?? '') === words) return
  if (words === '') {
    table.caption?.remove()
    return
  }
  const caption = table.caption ?? document.createElement('caption')
  setDOMUnmanaged(caption)
  caption.contentEditable = 'false'
  caption.dataset['table'] = key
  caption.textContent = words
  if (!table.caption) table.prepend(caption)
}
