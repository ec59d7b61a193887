// Format: what the toolbar and the menus show about the place of the caret.
import { $isLinkNode } from '@lexical/link'
import { $isListNode } from '@lexical/list'
import { $isQuoteNode } from '@lexical/rich-text'
import { $isTableNode } from '@lexical/table'
import {
  $findMatchingParent,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical'
import { create } from 'zustand'
import { editor } from './engine'
import { $isSubheadNode } from './nodes/subhead'
import { $isAttributionNode } from './quote/attribution'
import { $isPullQuoteNode } from './quote/pull-quote'
import { $runAt } from './run/run'
import { $isSidebarNode } from './sidebar/sidebar'

export type BlockType =
  | 'paragraph'
  | 'subhead'
  | 'subhead2'
  | 'bullets'
  | 'numbers'
  | 'quote'
  | 'pullquote'
  | 'attribution'
  | 'table'
  | 'figure'

export interface Format {
  readonly bold: boolean
  readonly italic: boolean
  readonly strikethrough: boolean
  readonly code: boolean
  readonly subscript: boolean
  readonly superscript: boolean
  readonly smallCaps: boolean
  /** The language of the run; empty: the article's. */
  readonly language: string
  readonly link: boolean
  readonly block: BlockType
  readonly numbered: boolean
  readonly sidebar: boolean
}

const plain: Format = {
  bold: false,
  italic: false,
  strikethrough: false,
  code: false,
  subscript: false,
  superscript: false,
  smallCaps: false,
  language: '',
  link: false,
  block: 'paragraph',
  numbered: false,
  sidebar: false,
}

export const useFormat = create<Format>(() => plain)

/** Follows the caret; a key press that changes nothing here draws nothing. */
export const registerFormat = (): (() => void) =>
  editor.registerUpdateListener(({ editorState }) => {
    const next = editorState.read($format)
    const now = useFormat.getState()
    if ((Object.keys(next) as (keyof Format)[]).some((key) => next[key] !== now[key]))
      useFormat.setState(next)
  })

function $format(): Format {
  const selection = $getSelection()
  if ($isNodeSelection(selection)) return { ...plain, block: 'figure' }
  if (!$isRangeSelection(selection)) return plain
  const node = selection.anchor.getNode()
  return {
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    strikethrough: selection.hasFormat('strikethrough'),
    code: selection.hasFormat('code'),
    subscript: selection.hasFormat('subscript'),
    superscript: selection.hasFormat('superscript'),
    ...$runAt(selection),
    link: $findMatchingParent(node, $isLinkNode) !== null,
    block: $blockType(node),
    numbered: $findMatchingParent(node, $isSubheadNode)?.isNumbered() ?? false,
    sidebar: $findMatchingParent(node, $isSidebarNode) !== null,
  }
}

function $blockType(node: LexicalNode): BlockType {
  for (let at: LexicalNode | null = node; at; at = at.getParent()) {
    if ($isListNode(at)) return at.getListType() === 'number' ? 'numbers' : 'bullets'
    if ($isSubheadNode(at)) return at.getLevel() === 1 ? 'subhead' : 'subhead2'
    if ($isQuoteNode(at)) return 'quote'
    if ($isPullQuoteNode(at)) return 'pullquote'
    if ($isAttributionNode(at)) return 'attribution'
    if ($isTableNode(at) || $findMatchingParent(at, $isTableNode)) return 'table'
  }
  return 'paragraph'
}
