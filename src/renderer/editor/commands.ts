// Commands: what menus, keys and the toolbar can do in the body.

import { $createHorizontalRuleNode } from '@lexical/extension'
import { FORMAT_TEXT_COMMAND, type TextFormatType } from 'lexical'
import { registerCommands } from '../state/commands'
import { history } from '../state/desk'
import { toggleNumbered, turnInto } from './blocks'
import { editor } from './engine'
import { type BlockType, useFormat } from './format'
import { openLinkEditor } from './link-editor'
import { pastePlain } from './paste'
import { choosePhotos } from './photos/bring-in'
import { $placeBlock, insertPhotos, insertSlot } from './photos/insert'
import { shownArticle } from './sessions'

export function registerEditorCommands(): () => void {
  const here = () => shownArticle() !== null
  const inText = () => here() && useFormat.getState().block !== 'figure'
  const inBlock = () => inText() && useFormat.getState().block !== 'table'
  const block = (wanted: Exclude<BlockType, 'table' | 'figure'>) => ({
    run: step(() => turnInto(wanted)),
    enabled: inBlock,
    checked: () => useFormat.getState().block === wanted,
  })
  const mark = (name: 'bold' | 'italic') => ({
    run: step(() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, name satisfies TextFormatType)),
    enabled: inText,
    checked: () => useFormat.getState()[name],
  })
  return registerCommands({
    'paste.plain': { run: pastePlain, enabled: here },
    'format.bold': mark('bold'),
    'format.italic': mark('italic'),
    'format.link': { run: openLinkEditor, enabled: inText, checked: () => useFormat.getState().link },
    'block.paragraph': block('paragraph'),
    'block.subhead': block('subhead'),
    'block.subhead2': block('subhead2'),
    'block.bullets': block('bullets'),
    'block.numbers': block('numbers'),
    'block.quote': block('quote'),
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
