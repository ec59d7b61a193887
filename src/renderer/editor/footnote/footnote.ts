// Footnote: the place in the text that a note belongs to; the note's words are kept in it as they are stored.
import {
  $applyNodeReplacement,
  DecoratorNode,
  type LexicalNode,
  type LexicalUpdateJSON,
  type NodeKey,
  type SerializedLexicalNode,
  type Spread,
} from 'lexical'
import type { BodyNode } from '#core/body/body'

type SerializedFootnote = Spread<{ content: readonly BodyNode[] }, SerializedLexicalNode>

export class FootnoteNode extends DecoratorNode<null> {
  __content: readonly BodyNode[]

  constructor(content: readonly BodyNode[] = [], key?: NodeKey) {
    super(key)
    this.__content = content
  }

  static override getType(): string {
    return 'footnote'
  }

  static override clone(node: FootnoteNode): FootnoteNode {
    return new FootnoteNode(node.__content, node.__key)
  }

  static override importJSON(serialized: SerializedFootnote): FootnoteNode {
    return $createFootnoteNode().updateFromJSON(serialized)
  }

  override updateFromJSON(serialized: LexicalUpdateJSON<SerializedFootnote>): this {
    return super.updateFromJSON(serialized).setContent(serialized.content)
  }

  override exportJSON(): SerializedFootnote {
    return { ...super.exportJSON(), content: this.getContent() }
  }

  getContent(): readonly BodyNode[] {
    return this.getLatest().__content
  }

  setContent(content: readonly BodyNode[]): this {
    const self = this.getWritable()
    self.__content = content
    return self
  }

  /** The number is set by numbers.ts. */
  override createDOM(): HTMLElement {
    const element = document.createElement('sup')
    element.className = 'body-note'
    element.title = this.getWords()
    // An element without a letter is no place to stand beside: End would stop before it, and an input method would
    // leave its first letter there.
    element.append('\u2060')
    return element
  }

  override updateDOM(before: this, element: HTMLElement): false {
    if (before.__content !== this.__content) element.title = this.getWords()
    return false
  }

  getWords(): string {
    return wordsOf(this.getContent())
  }

  override getTextContent(): string {
    return ''
  }

  override decorate(): null {
    return null
  }
}

export const wordsOf = (nodes: readonly BodyNode[]): string =>
  nodes
    .map((node) =>
      typeof node.text === 'string' ? node.text : wordsOf((node.children ?? []) as readonly BodyNode[]),
    )
    .join('')

export const $createFootnoteNode = (content: readonly BodyNode[] = []): FootnoteNode =>
  $applyNodeReplacement(new FootnoteNode(content))

export const $isFootnoteNode = (node: LexicalNode | null | undefined): node is FootnoteNode =>
  node instanceof FootnoteNode
