// Paste: from the clipboard, or a drop of words, to blocks. What comes in is parsed and checked, never inserted as it is.
import { $generateNodesFromSerializedNodes, $insertGeneratedNodes } from '@lexical/clipboard'
import { $toggleLink } from '@lexical/link'
import { $isListItemNode } from '@lexical/list'
import { $isTableCellNode, $isTableNode } from '@lexical/table'
import {
  $addUpdateTag,
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isRangeSelection,
  $onUpdate,
  type BaseSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical'
import type { Block } from '#core/body/blocks'
import { buildBody } from '#core/body/build'
import { cutText, cutToRoom, withoutSecond } from '#core/paste/cut'
import type { Left, Pasted } from '#core/paste/paste'
import { literal } from '#core/paste/plain'
import { bridge } from '../state/bridge'
import { history, undo } from '../state/desk'
import { admitBody } from './body/known'
import { admitPasted } from './body/pasted'
import { editor } from './engine'
import { isLinkAddress } from './link/address'
import { notifyPaste } from './notices'
import { fillPasted, hasPicturesInside } from './paste-pictures'
import { hasWords, readTransfer } from './paste-read'
import { bringIn, isPicture } from './photos/bring-in'
import { $placeBlock, insertPhotos } from './photos/insert'
import { shownArticle } from './sessions'

type SerializedNodes = Parameters<typeof $generateNodesFromSerializedNodes>[0]

/** The next paste takes the plain text alone; for a moment, should none come. */
let plainNext = false
const moment = 2000

/** Pastes as plain text, from the menu or by its key. */
export function pastePlain(): void {
  plainNext = true
  editor.getRootElement()?.focus({ preventScroll: true })
  setTimeout(() => {
    plainNext = false
  }, moment)
  void bridge.request('window.paste')
}

export const registerPaste = (): (() => void) =>
  mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = 'clipboardData' in event ? event.clipboardData : null
        if (!data) return false
        event.preventDefault()
        $begin()
        const isPlain = plainNext
        plainNext = false
        if (isPlain) $pasteLiteral(data.getData('text/plain'))
        else $paste(data)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    // Words that were dragged here come this way, with HTML that must not go in either.
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => {
        const data = typeof event === 'string' ? null : event.dataTransfer
        if (
          !data ||
          ![...data.types].some((type) => type === 'text/html' || type === 'application/x-lexical-editor')
        )
          return false
        $begin()
        $paste(data)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )

function $begin(): void {
  history.seal()
  $addUpdateTag(PASTE_TAG)
}

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
  const pasted = readTransfer(data)
  if (hasPicturesInside(pasted)) void later(pasted, text)
  else $place(pasted, text)
}

/** The pictures first, so that the paste is one step. */
async function later(pasted: Pasted, text: string): Promise<void> {
  const article = shownArticle()
  const filled = await fillPasted(pasted)
  if (shownArticle() !== article) return
  editor.update(() => {
    $begin()
    $place(filled, text)
  })
}

function $place({ from, blocks: all, left: omitted }: Pasted, text: string): void {
  const selection = $getSelection()
  const { blocks, left: cut } = cutToRoom(all)
  const left = withoutSecond(cut, omitted)
  if (!selection || blocks.length === 0) return
  $insert($nodesOf(blocks), selection)
  const isPlain = from === 'text'
  if (left.length > 0 || from === 'markdown') $tell(from, left, isPlain ? '' : text)
}

function $pasteLiteral(text: string): void {
  const selection = $getSelection()
  const beginning = cutText(text)
  const { blocks, left: cut } = cutToRoom(literal(beginning.text))
  const left = withoutSecond(cut, beginning.left)
  if (!selection || blocks.length === 0) return
  $insert($nodesOf(blocks), selection)
  if (left.length > 0) $tell('text', left, '')
}

function $nodesOf(blocks: readonly Block[]): LexicalNode[] {
  const root = admitBody(buildBody(blocks)) as { children?: unknown }
  return $generateNodesFromSerializedNodes(root.children as SerializedNodes)
}

/** Says what the paste could not keep, once it stands. */
function $tell(from: Pasted['from'], left: readonly Left[], text: string): void {
  $onUpdate(() => {
    const step = history.latest
    notifyPaste({
      kind: 'paste',
      what: { key: from === 'markdown' ? 'paste.markdown' : 'paste.kept' },
      left,
      stands: () => step !== undefined && history.stands(step),
      current: () => step !== undefined && history.latest === step,
      undo,
      ...(text.trim() === '' ? {} : { plain: () => insteadPlain(text) }),
    })
  })
}

function insteadPlain(text: string): void {
  undo()
  editor.getRootElement()?.focus({ preventScroll: true })
  editor.update(() => {
    $begin()
    $pasteLiteral(text)
  })
}

/** Photographs alone go between the blocks, so that the block at the caret is not cut in two. */
function $insert(nodes: LexicalNode[], selection: BaseSelection): void {
  if (nodes.every((node) => $isDecoratorNode(node) && !node.isInline())) {
    for (const node of nodes) $placeBlock(node)
  } else {
    $insertGeneratedNodes(editor, $fitting(nodes, selection), selection)
  }
}

/**
 * Where the editor's own insertion would lose words or mix them: a table among other blocks in a cell, whose words go
 * in instead, and one at the end of what goes into a list item, whose last cell would take the rest of the item.
 */
function $fitting(nodes: LexicalNode[], selection: BaseSelection): LexicalNode[] {
  if (!$isRangeSelection(selection)) return nodes
  const anchor = selection.anchor.getNode()
  if (nodes.length > 1 && $findMatchingParent(anchor, $isTableCellNode)) return nodes.flatMap($wordsOfTable)
  const inList = $findMatchingParent(anchor, $isListItemNode)
  return inList && $isTableNode(nodes.at(-1)) ? [...nodes, $createParagraphNode()] : nodes
}

/** The paragraphs of a table's cells; any other node as it is. */
function $wordsOfTable(node: LexicalNode): LexicalNode[] {
  if (!$isTableNode(node)) return [node]
  const inside = (each: LexicalNode) => ($isElementNode(each) ? each.getChildren() : [])
  return node.getChildren().flatMap(inside).flatMap(inside)
}

async function takeIn(files: readonly File[]): Promise<void> {
  const article = shownArticle()
  const photos = await bringIn(files)
  if (shownArticle() === article) insertPhotos(editor, photos)
}
