// Markdown: the shortcuts that turn what is typed into blocks, marks and links.
import { $createLinkNode, LinkNode } from '@lexical/link'
import { $createListItemNode, $createListNode, $isListNode, ListItemNode, ListNode } from '@lexical/list'
import {
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  type ElementTransformer,
  INLINE_CODE,
  ITALIC_STAR,
  registerMarkdownShortcuts,
  STRIKETHROUGH,
  type TextMatchTransformer,
} from '@lexical/markdown'
import { $createQuoteNode, QuoteNode } from '@lexical/rich-text'
import { TableCellNode } from '@lexical/table'
import { $createTextNode, $isParagraphNode, type ElementNode, type LexicalNode } from 'lexical'
import { levelOfHeading } from '#core/paste/heading'
import { editor } from '../engine'
import { linkAddressOf } from '../link/address'
import { $createSubheadNode, SubheadNode } from '../nodes/subhead'

type Make = (match: string[]) => ElementNode

/** Only a paragraph is turned, and not in a table, whose cells hold paragraphs only. */
const block = (
  regExp: RegExp,
  dependencies: ElementTransformer['dependencies'],
  make: Make,
): ElementTransformer => ({
  type: 'element',
  dependencies,
  regExp,
  export: () => null,
  replace: (parent, children, match) => {
    if (!$isParagraphNode(parent) || parent.getParent() instanceof TableCellNode) return false
    const made = make(match as string[])
    made.append(...children)
    parent.replace(made)
    made.select(0, 0)
    return undefined
  },
})

const list = (regExp: RegExp, type: 'bullet' | 'number'): ElementTransformer => ({
  ...block(regExp, [ListNode, ListItemNode], () => $createListNode(type)),
  replace: (parent, children, match) => {
    if (!$isParagraphNode(parent) || parent.getParent() instanceof TableCellNode) return false
    const item = $createListItemNode()
    item.append(...children)
    const [before, after] = [parent.getPreviousSibling(), parent.getNextSibling()].map((node) =>
      $isListNode(node) && node.getListType() === type ? node : undefined,
    )
    const own = before ?? after ?? $createListNode(type, Number(match[1] ?? 1))
    if (before) before.append(item)
    else if (after) after.getFirstChild()?.insertBefore(item)
    else own.append(item)
    if (before || after) parent.remove()
    else parent.replace(own)
    item.select(0, 0)
    return undefined
  },
})

/** [words](address "title"), where the title's marks may have been turned already. */
const link: TextMatchTransformer = {
  type: 'text-match',
  dependencies: [LinkNode],
  regExp: /\[([^[\]]+)\]\(([^()\s]+)(?:\s["“„«]([^"“”»]*)["“”»])?\)$/,
  trigger: ')',
  replace: (node, match) => {
    const [, words = '', address = '', title = ''] = match as string[]
    const url = linkAddressOf(address)
    if (!url) return
    const made = $createLinkNode(url, { title: title.trim() || null, rel: null, target: null })
    made.append($createTextNode(words).setFormat(node.getFormat()))
    node.replace(made satisfies LexicalNode)
    made.selectNext(0, 0)
  },
}

export const registerMarkdown = (): (() => void) =>
  registerMarkdownShortcuts(editor, [
    block(/^(#{1,3})\s/, [SubheadNode], ([, signs = '']) => $createSubheadNode(levelOfHeading(signs.length))),
    block(/^>\s/, [QuoteNode], () => $createQuoteNode()),
    list(/^[-*+]\s/, 'bullet'),
    // A year begins a sentence, not a list.
    list(/^(\d{1,2})[.)]\s/, 'number'),
    INLINE_CODE,
    BOLD_ITALIC_STAR,
    BOLD_STAR,
    ITALIC_STAR,
    STRIKETHROUGH,
    link,
  ])
