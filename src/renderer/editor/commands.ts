// Commands: what menus, keys and the toolbar can do in the body.

import { $createHorizontalRuleNode } from '@lexical/extension'
import { FORMAT_TEXT_COMMAND, type TextFormatType } from 'lexical'
import { registerCommands } from '../state/commands'
import { history } from '../state/desk'
import { toggleNumbered, turnInto } from './blocks'
import { editor } from './engine'
import { insertFootnote } from './footnote/edit'
import { type BlockType, useFormat } from './format'
import { openLinkSheet } from './link/edit'
import { $createPageBreakNode } from './pagebreak/page-break'
import { pastePlain } from './paste'
import { choosePhotos } from './photos/bring-in'
import { $placeBlock, insertPhotos, insertSlot } from './photos/insert'
import { openRubySheet } from './ruby/edit'
import { toggleSmallCaps } from './run/run'
import { shownArticle } from './sessions'
import { openInlineSheet } from './sheet/open'
import { placeOfSelection } from './sheet/place'
import { toggleSidebar } from './sidebar/box'
import { focusCaption } from './table/caption'
import { insertTable, tableCommands } from './table/commands'
import { useTable } from './table/state'

export function registerEditorCommands(): () => void {
  const here = () => shownArticle() !== null
  const inText = () => here() && useFormat.getState().block !== 'figure'
  const inBlock = () => inText() && useFormat.getState().block !== 'table'
  const block = (wanted: Exclude<BlockType, 'table' | 'figure'>) => ({
    run: step(() => turnInto(wanted)),
    enabled: inBlock,
    checked: () => useFormat.getState().block === wanted,
  })
  const mark = (name: Mark) => ({
    run: step(() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, name satisfies TextFormatType)),
    enabled: inText,
    checked: () => useFormat.getState()[name],
  })
  return registerCommands({
    'paste.plain': { run: pastePlain, enabled: here },
    'format.bold': mark('bold'),
    'format.italic': mark('italic'),
    'format.link': { run: openLinkSheet, enabled: inText, checked: () => useFormat.getState().link },
    'block.paragraph': block('paragraph'),
    'block.subhead': block('subhead'),
    'block.subhead2': block('subhead2'),
    'block.bullets': block('bullets'),
    'block.numbers': block('numbers'),
    'block.quote': block('quote'),
    'block.pullquote': block('pullquote'),
    'block.attribution': block('attribution'),
    'block.sidebar': {
      run: step(toggleSidebar),
      enabled: inText,
      checked: () => useFormat.getState().sidebar,
    },
    'format.strikethrough': mark('strikethrough'),
    'format.code': mark('code'),
    'format.subscript': mark('subscript'),
    'format.superscript': mark('superscript'),
    'format.smallCaps': {
      run: step(toggleSmallCaps),
      enabled: inText,
      checked: () => useFormat.getState().smallCaps,
    },
    'format.language': {
      run: openLanguageSheet,
      enabled: inText,
      checked: () => useFormat.getState().language !== '',
    },
    'insert.ruby': { run: openRubySheet, enabled: inText },
    'insert.footnote': { run: insertFootnote, enabled: inText },
    'insert.table': { run: step(insertTable), enabled: () => inBlock() && !useFormat.getState().sidebar },
    'insert.pagebreak': {
      run: step(() => editor.update(() => $placeBlock($createPageBreakNode()))),
      enabled: () => here() && !useFormat.getState().sidebar,
    },
    ...tableEntries(),
    'block.numbered': {
      run: step(toggleNumbered),
      enabled: () => inBlock() && useFormat.getState().block.startsWith('subhead'),
      checked: () => useFormat.getState().numbered,
    },
    'insert.photo': { run: () => void insertChosen(false), enabled: here },
    'insert.gallery': { run: () => void insertChosen(true), enabled: here },
    'insert.slot': { run: step(() => insertSlot(editor)), enabled: here },
    'insert.rule': {
      run: step(() => editor.update(() => $placeBlock($createHorizontalRuleNode()))),
      enabled: here,
    },
  })
}

type Mark = 'bold' | 'italic' | 'strikethrough' | 'code' | 'subscript' | 'superscript'

function openLanguageSheet(): void {
  openInlineSheet({ kind: 'language', place: placeOfSelection(), language: useFormat.getState().language })
}

/** What can be done to a table, each only where it can be. */
function tableEntries() {
  const now = useTable.getState
  const inTable = () => now().key !== null
  const simple = () => inTable() && now().simple
  const entry = (id: keyof typeof tableCommands, enabled = inTable) => ({
    run: step(tableCommands[id]),
    enabled,
  })
  return {
    'table.row.above': entry('table.row.above'),
    'table.row.below': entry('table.row.below'),
    'table.row.up': entry('table.row.up', simple),
    'table.row.down': entry('table.row.down', simple),
    'table.row.delete': entry('table.row.delete'),
    'table.column.before': entry('table.column.before'),
    'table.column.after': entry('table.column.after'),
    'table.column.left': entry('table.column.left', simple),
    'table.column.right': entry('table.column.right', simple),
    'table.column.delete': entry('table.column.delete'),
    'table.header.row': { ...entry('table.header.row'), checked: () => now().headerRow },
    'table.header.column': { ...entry('table.header.column'), checked: () => now().headerColumn },
    'table.merge': entry('table.merge', () => now().several),
    'table.split': entry('table.split', () => now().merged),
    'table.delete': entry('table.delete'),
    'table.caption': { run: focusCaption, enabled: inTable },
  }
}

/** Each command is a step of its own in the history. */
const step = (run: () => void) => () => {
  history.seal()
  run()
}

async function insertChosen(many: boolean): Promise<void> {
  const article = shownArticle()
  const photos = await choosePhotos(many)
  // Another article may have come onto the desk while the dialog was open.
  if (shownArticle() !== article) return
  history.seal()
  if (photos.length > 0) insertPhotos(editor, photos)
}
