// Edit: opens the sheet of a reading, and puts what it says into the text.
import { $createTextNode, $getNodeByKey, $getSelection, $isRangeSelection, type NodeKey } from 'lexical'
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
    const base = selection.getTextContent().replace(/\s+/g, ' ').trim()
    openInlineSheet({ kind: 'ruby', place, node: null, base, reading: '' })
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
    selection.insertNodes([$createRubyNode(base, reading)])
  })
  closeInlineSheet()
}
