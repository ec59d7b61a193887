// Empty heads: a heading cell without words heads nothing, and says so to a screen reader instead of being silent.
import { $isTableCellNode, TableCellHeaderStates, TableCellNode } from '@lexical/table'
import i18next from 'i18next'
import { $getNodeByKey, mergeRegister, type NodeKey } from 'lexical'
import { editor } from '../engine'

export const registerEmptyHeads = (): (() => void) => {
  const again = () => {
    const cells = editor.getRootElement()?.querySelectorAll('th[aria-label]') ?? []
    for (const cell of cells) cell.setAttribute('aria-label', i18next.t('editor.table.empty'))
  }
  i18next.on('languageChanged', again)
  return mergeRegister(
    () => i18next.off('languageChanged', again),
    editor.registerMutationListener(TableCellNode, (mutations) =>
      editor.getEditorState().read(() => {
        for (const [key, mutation] of mutations) if (mutation !== 'destroyed') $name(key)
      }),
    ),
    // Words that come into a cell or go from it leave the cell itself the same node.
    editor.registerUpdateListener(({ editorState, dirtyElements }) => {
      if (dirtyElements.size > 0)
        editorState.read(() => {
          for (const key of dirtyElements.keys()) $name(key)
        })
    }),
  )
}

function $name(key: NodeKey): void {
  const cell = $getNodeByKey(key)
  const element = editor.getElementByKey(key)
  if (!element || !$isTableCellNode(cell)) return
  const empty =
    cell.getHeaderStyles() !== TableCellHeaderStates.NO_STATUS && cell.getTextContent().trim() === ''
  if (empty) {
    element.setAttribute('role', 'cell')
    element.setAttribute('aria-label', i18next.t('editor.table.empty'))
  } else for (const name of ['role', 'aria-label']) element.removeAttribute(name)
}
