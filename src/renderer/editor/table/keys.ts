// Keys: Tab in the last cell makes a new row, as in every word processor.
import { $insertTableRowAtSelection, $isTableRowNode } from '@lexical/table'
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_TAB_COMMAND,
} from 'lexical'
import { history } from '../../state/desk'
import { editor } from '../engine'
import { $tableHere } from './commands'

export const registerTableKeys = (): (() => void) =>
  editor.registerCommand(
    KEY_TAB_COMMAND,
    (event) => {
      const here = event.shiftKey ? undefined : $tableHere()
      if (!here || !$isRangeSelection($getSelection())) return false
      const row = here.cell.getParent()
      const last = here.table.getLastChild()
      if (!row?.is(last) || !here.cell.is(row.getLastChild())) return false
      event.preventDefault()
      history.seal()
      const made = $insertTableRowAtSelection(true)
      const first = $isTableRowNode(made) ? made.getFirstChild() : null
      if ($isElementNode(first)) first.selectStart()
      return true
    },
    COMMAND_PRIORITY_CRITICAL,
  )
