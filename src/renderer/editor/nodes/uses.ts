// Uses: what photo and gallery nodes have in common, photo uses that are plain records.
import { $getNodeByKey, DecoratorNode, type LexicalNode, type NodeKey } from 'lexical'
import type { JSX } from 'react'
import type { GalleryLayout } from '#core/body/blocks'
import type { PhotoUse } from '#core/photo/use'

/** A block that shows photographs. */
export abstract class UsesNode extends DecoratorNode<JSX.Element> {
  abstract getUses(): readonly PhotoUse[]
  abstract setUses(uses: readonly PhotoUse[]): this

  /** Galleries have a layout; a photograph alone has none. */
  hasLayout(): this is this & { setLayout(layout: GalleryLayout): unknown } {
    return false
  }

  setUse(id: string, fields: Partial<PhotoUse>): void {
    this.setUses(this.getUses().map((use) => (use.id === id ? { ...use, ...fields } : use)))
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div')
    element.className = 'body-figure'
    return element
  }

  override updateDOM(): false {
    return false
  }

  override isInline(): false {
    return false
  }

  /** For the clipboard's plain text: the captions. */
  override getTextContent(): string {
    return this.getUses()
      .map(({ caption }) => caption)
      .join('\n')
  }
}

export const $isUsesNode = (node: LexicalNode | null | undefined): node is UsesNode =>
  node instanceof UsesNode

export function $usesNode(key: NodeKey): UsesNode | undefined {
  const node = $getNodeByKey(key)
  return $isUsesNode(node) ? node : undefined
}
