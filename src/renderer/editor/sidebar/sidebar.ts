// Sidebar: a box beside the text with blocks of its own, the first subhead being its heading.
import { $applyNodeReplacement, ElementNode, type LexicalNode, type SerializedElementNode } from 'lexical'

export class SidebarNode extends ElementNode {
  static override getType(): string {
    return 'sidebar'
  }

  static override clone(node: SidebarNode): SidebarNode {
    return new SidebarNode(node.__key)
  }

  static override importJSON(serialized: SerializedElementNode): SidebarNode {
    return $createSidebarNode().updateFromJSON(serialized)
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div')
    element.className = 'body-sidebar'
    element.setAttribute('role', 'group')
    return element
  }

  override updateDOM(): false {
    return false
  }

  /** Its blocks are blocks like those of the body: none of them leaves it by a deletion at its edge. */
  override isShadowRoot(): true {
    return true
  }

  override canBeEmpty(): false {
    return false
  }
}

export const $createSidebarNode = (): SidebarNode => $applyNodeReplacement(new SidebarNode())

export const $isSidebarNode = (node: LexicalNode | null | undefined): node is SidebarNode =>
  node instanceof SidebarNode
