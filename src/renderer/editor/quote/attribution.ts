// Attribution: who said the quote right before it, or where it stands.
import {
  $applyNodeReplacement,
  $createParagraphNode,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
  type SerializedElementNode,
} from 'lexical'

export class AttributionNode extends ElementNode {
  static override getType(): string {
    return 'attribution'
  }

  static override clone(node: AttributionNode): AttributionNode {
    return new AttributionNode(node.__key)
  }

  static override importJSON(serialized: SerializedElementNode): AttributionNode {
    return $createAttributionNode().updateFromJSON(serialized)
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('p')
    element.className = 'body-attribution'
    return element
  }

  override updateDOM(): false {
    return false
  }

  override insertNewAfter(_: RangeSelection, restoreSelection = true): ParagraphNode {
    const paragraph = $createParagraphNode()
    // Enter on an empty line leaves the quote without one.
    if (this.isEmpty()) {
      this.replace(paragraph)
      paragraph.select()
    } else this.insertAfter(paragraph, restoreSelection)
    return paragraph
  }

  override collapseAtStart(): true {
    const paragraph = $createParagraphNode()
    paragraph.append(...this.getChildren())
    this.replace(paragraph)
    return true
  }
}

export const $createAttributionNode = (): AttributionNode => $applyNodeReplacement(new AttributionNode())

export const $isAttributionNode = (node: LexicalNode | null | undefined): node is AttributionNode =>
  node instanceof AttributionNode
