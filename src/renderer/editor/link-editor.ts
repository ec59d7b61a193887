// Link editor's state: which link is being edited, and where on the page it stands.
import { $isLinkNode, $toggleLink } from '@lexical/link'
import { $createTextNode, $findMatchingParent, $getSelection, $isRangeSelection } from 'lexical'
import { create } from 'zustand'
import { history } from '../state/desk'
import { editor } from './engine'
import { zoom } from './zoom'

interface LinkEdit {
  readonly url: string
  readonly title: string
  /** False: the selection becomes a link. */
  readonly exists: boolean
  /** Where the words stand, in the window. */
  readonly left: number
  readonly bottom: number
}

export const useLinkEdit = create<{ readonly edit: LinkEdit | null }>(() => ({ edit: null }))

export function openLinkEditor(): void {
  const place = window.getSelection()
  const box = place && place.rangeCount > 0 ? place.getRangeAt(0).getBoundingClientRect() : undefined
  editor.read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode)
    useLinkEdit.setState({
      edit: {
        url: link?.getURL() ?? '',
        title: link?.getTitle() ?? '',
        exists: link !== null,
        left: (box?.left ?? 0) / zoom(),
        bottom: (box?.bottom ?? 0) / zoom(),
      },
    })
  })
}

export function closeLinkEditor(): void {
  useLinkEdit.setState({ edit: null })
  editor.focus()
}

/** Links the selection, or the link that the caret stands in; without a selection the address is written out. */
export function applyLink(url: string, title: string): void {
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
      const words = $createTextNode(url.replace(/^(mailto|tel):/, ''))
      selection.insertNodes([words])
      words.select(0)
    }
    $toggleLink(url, { title: title || null, rel: null, target: null })
  })
  closeLinkEditor()
}

export function removeLink(): void {
  history.seal()
  editor.update(() => $toggleLink(null))
  closeLinkEditor()
}
