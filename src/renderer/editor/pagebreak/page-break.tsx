// Page break: a hint that the printed edition begins a page here.
import {
  $applyNodeReplacement,
  DecoratorNode,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
} from 'lexical'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useBlockSelection } from '../photos/use-block-selection'

export class PageBreakNode extends DecoratorNode<JSX.Element> {
  static override getType(): string {
    return 'pagebreak'
  }

  static override clone(node: PageBreakNode): PageBreakNode {
    return new PageBreakNode(node.__key)
  }

  static override importJSON(serialized: SerializedLexicalNode): PageBreakNode {
    return $createPageBreakNode().updateFromJSON(serialized)
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div')
    element.className = 'body-pagebreak'
    return element
  }

  override updateDOM(): false {
    return false
  }

  override isInline(): false {
    return false
  }

  override getTextContent(): string {
    return '\n'
  }

  override decorate(): JSX.Element {
    return <PageBreak node={this.__key} />
  }
}

function PageBreak({ node }: { readonly node: NodeKey }) {
  const { t } = useTranslation()
  const [selected, select] = useBlockSelection(node)
  return (
    <button
      type="button"
      className="pagebreak-line"
      tabIndex={-1}
      data-selected={selected || undefined}
      onClick={select}
    >
      {t('editor.pagebreak')}
    </button>
  )
}

export const $createPageBreakNode = (): PageBreakNode => $applyNodeReplacement(new PageBreakNode())

export const $isPageBreakNode = (node: LexicalNode | null | undefined): node is PageBreakNode =>
  node instanceof PageBreakNode
