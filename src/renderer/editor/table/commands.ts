// Commands: what can be done to the table that the caret stands in.
import {
  $createTableNodeWithDimensions,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $getTableColumnIndexFromTableCellNode,
  $getTableRowIndexFromTableCellNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isSimpleTable,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  $isTableSelection,
  $mergeCells,
  $moveTableColumn,
  $moveTableRow,
  $setTableColumnIsHeader,
  $setTableRowIsHeader,
  $unmergeCell,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
} from '@lexical/table'
import { $findMatchingParent, $getSelection, $isRangeSelection, type NodeKey } from 'lexical'
import { afterFrame } from '../../state/after-frame'
import { editor } from '../engine'
import { $placeBlock } from '../photos/insert'

const size = 3

let made: NodeKey = ''
/** The editor itself only looks after the line of the caret; the table's own bar comes with the next frame. */
const showMade = afterFrame(() => editor.getElementByKey(made)?.scrollIntoView({ block: 'nearest' }))

export function insertTable(): void {
  editor.update(
    () => {
      const table = $createTableNodeWithDimensions(size, size, { rows: true, columns: false })
      $placeBlock(table)
      table.getFirstDescendant()?.selectStart()
      made = table.getKey()
    },
    { onUpdate: showMade },
  )
}

interface Here {
  readonly cell: TableCellNode
  readonly table: TableNode
  readonly row: number
  readonly column: number
}

/** The cell of the caret, and where it stands. */
export function $tableHere(): Here | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return undefined
  const cell = $findMatchingParent(selection.anchor.getNode(), $isTableCellNode)
  const table = cell && $findMatchingParent(cell, $isTableNode)
  if (!cell || !table) return undefined
  // A selection that leaves the table is about more than the table.
  if (!table.is($findMatchingParent(selection.focus.getNode(), $isTableNode))) return undefined
  return {
    cell,
    table,
    row: $getTableRowIndexFromTableCellNode(cell),
    column: $getTableColumnIndexFromTableCellNode(cell),
  }
}

const atTable = (run: (here: Here) => void) => () =>
  editor.update(() => {
    const here = $tableHere()
    if (here) run(here)
  })

const { ROW, COLUMN } = TableCellHeaderStates

export const tableCommands = {
  'table.row.above': atTable(() => $insertTableRowAtSelection(false)),
  'table.row.below': atTable(() => $insertTableRowAtSelection(true)),
  'table.row.delete': atTable(() => $deleteTableRowAtSelection()),
  'table.row.up': atTable((here) => $shiftRow(here, -1)),
  'table.row.down': atTable((here) => $shiftRow(here, 1)),
  'table.column.before': atTable(() => $insertTableColumnAtSelection(false)),
  'table.column.after': atTable(() => $insertTableColumnAtSelection(true)),
  'table.column.delete': atTable(() => $deleteTableColumnAtSelection()),
  'table.column.left': atTable((here) => $shiftColumn(here, -1)),
  'table.column.right': atTable((here) => $shiftColumn(here, 1)),
  'table.header.row': atTable(({ table }) => $setTableRowIsHeader(table, 0, !$hasHeader(table, ROW))),
  'table.header.column': atTable(({ table }) =>
    $setTableColumnIsHeader(table, 0, !$hasHeader(table, COLUMN)),
  ),
  'table.merge': () =>
    editor.update(() => {
      const selection = $getSelection()
      // The selection is of cells, some of which are gone now.
      if ($isTableSelection(selection))
        $mergeCells(selection.getNodes().filter($isTableCellNode))?.selectEnd()
    }),
  'table.split': atTable(() => $unmergeCell()),
  'table.delete': atTable(({ table }) => {
    table.selectNext()
    table.remove()
  }),
} as const

function $shiftRow({ table, row }: Here, by: 1 | -1): void {
  const to = row + by
  if (to >= 0 && to < table.getChildrenSize() && $isSimpleTable(table)) $moveTableRow(table, row, to)
}

function $shiftColumn({ table, column }: Here, by: 1 | -1): void {
  const to = column + by
  if (to >= 0 && to < table.getColumnCount() && $isSimpleTable(table)) $moveTableColumn(table, column, to)
}

/** Whether the first cell's row or column is a header; the bits are Lexical's. */
export function $hasHeader(table: TableNode, bit: number): boolean {
  const cells = $firstCells(table, bit)
  return cells.length > 0 && cells.every((cell) => (cell.getHeaderStyles() & bit) !== 0)
}

const $firstCells = (table: TableNode, bit: number): TableCellNode[] => {
  const rows = table.getChildren().filter($isTableRowNode)
  const firsts = bit === ROW ? rows.slice(0, 1) : rows
  return firsts.flatMap((row) => {
    const cells = row.getChildren().filter($isTableCellNode)
    return bit === ROW ? cells : cells.slice(0, 1)
  })
}
