// Edit: opens the sheet of a link, and puts what it says into the text.
import { $isLinkNode, $toggleLink } from '@lexical/link'
import { $createTextNode, $findMatchingParent, $getSelection, $isRangeSelection } from 'lexical'
import { history } from '../../state/desk'
import { editor } from '../engine'
import { closeInlineSheet, openInlineSheet } from '../sheet/open'
import { placeOfSelection } from '../sheet/place'

export function openLinkSheet(): void {
  const place = placeOfSelection()
  editor.read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode)
    openInlineSheet({
      kind: 'link',
      place,
      url: link?.getURL() ?? '',
      title: link?.getTitle() ?? '',
      exists: link !== null,
    })
  })
}

/** Links the selection, or the link that the caret stands in; without a selection `words` are written out. */
export function applyLink(url: string, title: string, words: string): void {
  history.seal()
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode)
    if (link) {
      link.setURL(url)
      link.setTitle(title || null)
      return
    }
    if (selection.isCollapsed()) {
      const text = $createTextNode(words)
      selection.insertNodes([text])
      text.select(0)
    }
    $toggleLink(url, { title: title || null, rel: null, target: null })
  })
  closeInlineSheet()
}

export function removeLink(): void {
  history.seal()
  editor.update(() => $toggleLink(null))
  closeInlineSheet()
}
