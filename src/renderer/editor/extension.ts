// Extension: what the body editor is made of.
import { HorizontalRuleExtension, NodeSelectionDataSelectedExtension } from '@lexical/extension'
import { AutoLinkNode, LinkExtension } from '@lexical/link'
import { ListExtension } from '@lexical/list'
import { QuoteNode, registerRichText } from '@lexical/rich-text'
import { TableExtension } from '@lexical/table'
import { configExtension, defineExtension, mergeRegister } from 'lexical'
import { FootnoteNode } from './footnote/footnote'
import { isLinkAddress } from './link/address'
import { registerRestarts } from './list/restart'
import { GalleryNode } from './nodes/gallery'
import { PhotoNode } from './nodes/photo'
import { SubheadNode } from './nodes/subhead'
import { UnknownBlockNode, UnknownInlineNode } from './nodes/unknown'
import { PageBreakNode } from './pagebreak/page-break'
import { AttributionNode } from './quote/attribution'
import { PullQuoteNode } from './quote/pull-quote'
import { RubyNode } from './ruby/ruby'
import { SidebarNode } from './sidebar/sidebar'

export const bodyTheme = {
  text: {
    bold: 'mark-bold',
    italic: 'mark-italic',
    underline: 'mark-underline',
    strikethrough: 'mark-strike',
    underlineStrikethrough: 'mark-underline-strike',
    code: 'mark-code',
    subscript: 'mark-sub',
    superscript: 'mark-sup',
    highlight: 'mark-highlight',
  },
  list: { nested: { listitem: 'body-list-nested' } },
  hrSelected: 'selected',
  tableCellSelected: 'selected',
  tableScrollableWrapper: 'body-table',
}

/** Everything that the editor's nodes need, without a window: tests use it headless. */
export const bodyExtension = defineExtension({
  name: 'galley/body',
  namespace: 'galley',
  nodes: () => [
    QuoteNode,
    SubheadNode,
    PhotoNode,
    GalleryNode,
    UnknownBlockNode,
    UnknownInlineNode,
    AutoLinkNode,
    PullQuoteNode,
    AttributionNode,
    SidebarNode,
    PageBreakNode,
    FootnoteNode,
    RubyNode,
  ],
  dependencies: [
    ListExtension,
    configExtension(LinkExtension, { validateUrl: isLinkAddress }),
    configExtension(TableExtension, { hasCellBackgroundColor: true }),
    HorizontalRuleExtension,
    configExtension(NodeSelectionDataSelectedExtension, { nodes: [UnknownBlockNode] }),
  ],
  theme: bodyTheme,
  onError: (error) => {
    throw error
  },
  register: (editor) => mergeRegister(registerRichText(editor), registerRestarts(editor)),
})
