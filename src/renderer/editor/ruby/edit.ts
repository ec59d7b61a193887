// Edit: opens the sheet of a reading, and puts what it says into the text.
import {
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical'
import { history } from '../../state/desk'
import { editor } from '../engine'
import { closeInlineSheet, openInlineSheet } from '../sheet/open'
import { placeOfElement, placeOfSelection } from '../sheet/place'
import { $createRubyNode, $isRubyNode } from './ruby'

/** A reading for the selected words, or for words that the sheet asks for. */
export function openRubySheet(): void {
  const place = placeOfSelection()
  editor.read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    if (!$isOneRun(selection)) {
      // The words would lose what stands among them: the reading begins with none.
      openInlineSheet({ kind: 'ruby', place, node: null, base: '', reading: '' })
      return
    }
    openInlineSheet({ kind: 'ruby', place, node: null, base: selection.getTextContent().trim(), reading: '' })
  })
}

export function $openRuby(node: NodeKey): boolean {
  const ruby = $getNodeByKey(node)
  if (!$isRubyNode(ruby)) return false
  openInlineSheet({
    kind: 'ruby',
    place: placeOfElement(editor.getElementByKey(node)),
    node,
    ...ruby.getWords(),
  })
  return true
}

export function applyRuby(node: NodeKey | null, base: string, reading: string): void {
  history.seal()
  editor.update(() => {
    const known = node === null ? null : $getNodeByKey(node)
    if ($isRubyNode(known)) {
      // Without a reading it is plain text again; without words it is gone.
      if (base === '') known.remove()
      else if (reading === '') known.replace($createTextNode(base))
      else known.setWords(base, reading)
      return
    }
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || base === '' || reading === '') return
    // Only words of one run give way to themselves with a reading; everything else stays before it.
    if (!$isOneRun(selection)) $collapseToEnd(selection)
    selection.insertNodes([$createRubyNode(base, reading)])
  })
  closeInlineSheet()
}

/** Whether a selection is within one piece of text, without notes, links' ends or breaks in it. */
const $isOneRun = (selection: RangeSelection): boolean =>
  $isTextNode(selection.anchor.getNode()) && selection.anchor.key === selection.focus.key

function $collapseToEnd(selection: RangeSelection): void {
  const { key, offset, type } = selection.isBackward() ? selection.anchor : selection.focus
  selection.anchor.set(key, offset, type)
  selection.focus.set(key, offset, type)
}
