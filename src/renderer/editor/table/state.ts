// State: what the table bar shows about the table of the caret.
import { $isSimpleTable, $isTableSelection, TableCellHeaderStates } from '@lexical/table'
import { $getSelection, $getState, type NodeKey } from 'lexical'
import { create } from 'zustand'
import { editor } from '../engine'
import { captionState } from './caption'
import { $hasHeader, $tableHere } from './commands'

export interface TableNow {
  /** Null outside a table. */
  readonly key: NodeKey | null
  readonly caption: string
  readonly headerRow: boolean
  readonly headerColumn: boolean
  /** Several cells are selected. */
  readonly several: boolean
  readonly merged: boolean
  /** No cell of the table is merged; only then can rows and columns change places. */
  readonly simple: boolean
}

const none: TableNow = {
  key: null,
  caption: '',
  headerRow: false,
  headerColumn: false,
  several: false,
  merged: false,
  simple: true,
}

export const useTable = create<TableNow>(() => none)

export const registerTableState = (): (() => void) =>
  editor.registerUpdateListener(({ editorState }) => {
    const next = editorState.read($now, { editor })
    const now = useTable.getState()
    if ((Object.keys(next) as (keyof TableNow)[]).some((key) => next[key] !== now[key]))
      useTable.setState(next)
  })

function $now(): TableNow {
  const here = $tableHere()
  if (!here) return none
  const { table, cell } = here
  return {
    key: table.getKey(),
    caption: $getState(table, captionState),
    headerRow: $hasHeader(table, TableCellHeaderStates.ROW),
    headerColumn: $hasHeader(table, TableCellHeaderStates.COLUMN),
    several: $isTableSelection($getSelection()),
    merged: cell.getColSpan() > 1 || cell.getRowSpan() > 1,
    simple: $isSimpleTable(table),
  }
}
