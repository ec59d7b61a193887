// TableBar: under the toolbar while the caret is in a table, its tools and its caption.
import { Toolbar as Bar } from '@base-ui/react/toolbar'
import {
  ArrowDownToLine,
  ArrowLeftToLine,
  ArrowRightToLine,
  ArrowUpToLine,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ChevronUp,
  Columns2,
  PanelLeft,
  PanelTop,
  Rows2,
  TableCellsMerge,
  TableCellsSplit,
  Trash2,
} from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { editor } from '../engine'
import { PlainField } from '../PlainField'
import { type Groups, ToolbarGroups } from '../ToolbarGroups'
import { setCaption } from './caption'
import { useTable } from './state'

const groups: Groups = [
  [
    ['table.header.row', PanelTop],
    ['table.header.column', PanelLeft],
  ],
  [
    ['table.row.above', ArrowUpToLine],
    ['table.row.below', ArrowDownToLine],
    ['table.row.up', ChevronUp],
    ['table.row.down', ChevronDown],
    ['table.row.delete', Rows2],
  ],
  [
    ['table.column.before', ArrowLeftToLine],
    ['table.column.after', ArrowRightToLine],
    ['table.column.left', ChevronLeft],
    ['table.column.right', ChevronRight],
    ['table.column.delete', Columns2],
  ],
  [
    ['table.merge', TableCellsMerge],
    ['table.split', TableCellsSplit],
    ['table.delete', Trash2],
  ],
]

const back = () => editor.getRootElement()?.focus({ preventScroll: true })

export const TableBar = memo(function TableBar() {
  const { t } = useTranslation()
  const key = useTable((state) => state.key)
  const caption = useTable((state) => state.caption)
  if (key === null) return null
  return (
    <div className="table-bar" data-use={key}>
      <Bar.Root className="editor-bar" aria-label={t('editor.table')}>
        <ToolbarGroups groups={groups} />
      </Bar.Root>
      <PlainField
        key={key}
        name="tablecaption"
        className="table-caption"
        label={t('editor.table.caption')}
        placeholder={t('editor.table.caption.empty')}
        value={caption}
        onChange={(words) => setCaption(key, words)}
        onNext={back}
        onEscape={back}
      />
    </div>
  )
})
