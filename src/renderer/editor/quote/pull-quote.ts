// Pull quote: a sentence of the text set large; its attribution is the block after it.
import {
  $applyNodeReplacement,
  $createParagraphNode,
  ElementNode,
  type LexicalNode,
  type RangeSelection,
  type SerializedElementNode,
} from 'lexical'
import { $createAttributionNode, AttributionNode } from './attribution'

export class PullQuoteNode extends ElementNode {
  static override getType(): string {
    return 'pullquote'
  }

  static override clone(node: PullQuoteNode): PullQuoteNode {
    return new PullQuoteNode(node.__key)
  }

  static override importJSON(serialized: SerializedElementNode): PullQuoteNode {
    return $createPullQuoteNode().updateFromJSON(serialized)
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('blockquote')
    element.className = 'body-pullquote'
    return element
  }

  override updateDOM(): false {
    return false
  }

  /** Enter goes on to who said it. */
  override insertNewAfter(_: RangeSelection, restoreSelection = true): ElementNode {
    const next =
      this.getNextSibling() instanceof AttributionNode ? $createParagraphNode() : $createAttributionNode()
    this.insertAfter(next, restoreSelection)
    return next
  }

  override collapseAtStart(): true {
    const paragraph = $createParagraphNode()
    paragraph.append(...this.getChildren())
    this.replace(paragraph)
    return true
  }
}

export const $createPullQuoteNode = (): PullQuoteNode => $applyNodeReplacement(new PullQuoteNode())

export const $isPullQuoteNode = (node: LexicalNode | null | undefined): node is PullQuoteNode =>
  node instanceof PullQuoteNode
