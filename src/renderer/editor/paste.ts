// Paste: from the clipboard to blocks. What comes in is parsed and checked, never inserted as it is.
import { $generateNodesFromSerializedNodes, $insertGeneratedNodes } from '@lexical/clipboard'
import { $generateNodesFromDOM } from '@lexical/html'
import { $toggleLink } from '@lexical/link'
import {
  $addUpdateTag,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isRangeSelection,
  type BaseSelection,
  COMMAND_PRIORITY_HIGH,
  type LexicalNode,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical'
import { history } from '../state/desk'
import { admitPasted } from './body/pasted'
import { editor } from './engine'
import { isLinkAddress } from './link/address'
import { cleanHtml } from './paste-html'
import { bringIn, isPicture } from './photos/bring-in'
import { $placeBlock, insertPhotos } from './photos/insert'
import { shownArticle } from './sessions'

export const registerPaste = (): (() => void) =>
  editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      const data = event instanceof ClipboardEvent ? event.clipboardData : null
      if (!data) return false
      event.preventDefault()
      history.seal()
      $addUpdateTag(PASTE_TAG)
      $paste(data)
      return true
    },
    COMMAND_PRIORITY_HIGH,
  )

function $paste(data: DataTransfer): void {
  const selection = $getSelection()
  const own = data.getData('application/x-lexical-editor')
  const html = data.getData('text/html')
  const text = data.getData('text/plain')
  const pictures = [...data.files].filter(isPicture)

  if (own !== '' && selection) {
    const nodes = admitPasted(own)
    if (nodes) {
      $insert($generateNodesFromSerializedNodes(nodes), selection)
      return
    }
  }
  if (pictures.length > 0 && !hasWords(html)) {
    void takeIn(pictures)
    return
  }
  if (!selection) return
  if ($isRangeSelection(selection) && !selection.isCollapsed() && isLinkAddress(text) && own === '') {
    $toggleLink(text.trim(), { title: null, rel: null, target: null })
    return
  }
  if (html !== '') {
    const nodes = $hoist($generateNodesFromDOM(editor, cleanHtml(html)))
    if (nodes.length > 0) {
      $insert(nodes, selection)
      return
    }
  }
  if ($isRangeSelection(selection)) {
    text.split(/(?:\r?\n)+/).forEach((line, index) => {
      const latest = $getSelection()
      if (!$isRangeSelection(latest)) return
      if (index > 0) latest.insertParagraph()
      const here = $getSelection()
      if ($isRangeSelection(here)) here.insertRawText(line)
    })
  }
}

/** Photographs alone go between the blocks, so that the block at the caret is not cut in two. */
function $insert(nodes: LexicalNode[], selection: BaseSelection): void {
  if (nodes.every((node) => $isDecoratorNode(node) && !node.isInline())) {
    for (const node of nodes) $placeBlock(node)
  } else {
    $insertGeneratedNodes(editor, nodes, selection)
  }
}

/** A picture copied in a browser comes with HTML that holds nothing but its address. */
const hasWords = (html: string): boolean =>
  (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '').trim() !== ''

async function takeIn(files: readonly File[]): Promise<void> {
  const article = shownArticle()
  const photos = await bringIn(files)
  if (shownArticle() === article) insertPhotos(editor, photos)
}

/** Photographs stand between blocks, never inside one: they are moved up beside the block that held them. */
function $hoist(nodes: readonly LexicalNode[]): LexicalNode[] {
  return nodes.flatMap((node) => {
    if (!$isElementNode(node)) return [node]
    const found: LexicalNode[] = []
    $collect(node, found)
    if (found.length === 0) return [node]
    for (const block of found) block.remove()
    return node.getTextContent().trim() === '' ? found : [node, ...found]
  })
}

function $collect(node: LexicalNode, found: LexicalNode[]): void {
  if (!$isElementNode(node)) {
    if ($isDecoratorNode(node) && !node.isInline()) found.push(node)
    return
  }
  for (const child of node.getChildren()) $collect(child, found)
}
