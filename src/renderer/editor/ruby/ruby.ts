// Ruby: words with their reading over them, as one piece of running text.
import {
  $applyNodeReplacement,
  DecoratorNode,
  type LexicalNode,
  type LexicalUpdateJSON,
  type NodeKey,
  type SerializedLexicalNode,
  type Spread,
} from 'lexical'

type SerializedRuby = Spread<{ base: string; reading: string }, SerializedLexicalNode>

export class RubyNode extends DecoratorNode<null> {
  __base: string
  __reading: string

  constructor(base = '', reading = '', key?: NodeKey) {
    super(key)
    this.__base = base
    this.__reading = reading
  }

  static override getType(): string {
    return 'ruby'
  }

  static override clone(node: RubyNode): RubyNode {
    return new RubyNode(node.__base, node.__reading, node.__key)
  }

  static override importJSON(serialized: SerializedRuby): RubyNode {
    return $createRubyNode('', '').updateFromJSON(serialized)
  }

  override updateFromJSON(serialized: LexicalUpdateJSON<SerializedRuby>): this {
    return super.updateFromJSON(serialized).setWords(serialized.base, serialized.reading)
  }

  override exportJSON(): SerializedRuby {
    return { ...super.exportJSON(), ...this.getWords() }
  }

  getWords(): { readonly base: string; readonly reading: string } {
    const { __base, __reading } = this.getLatest()
    return { base: __base, reading: __reading }
  }

  setWords(base: string, reading: string): this {
    const self = this.getWritable()
    self.__base = base
    self.__reading = reading
    return self
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('ruby')
    element.className = 'body-ruby'
    element.append(this.__base, readingOf(this.__reading))
    return element
  }

  override updateDOM(before: this, element: HTMLElement): false {
    if (before.__base !== this.__base || before.__reading !== this.__reading)
      element.replaceChildren(this.__base, readingOf(this.__reading))
    return false
  }

  override getTextContent(): string {
    return this.getWords().base
  }

  override decorate(): null {
    return null
  }
}

function readingOf(words: string): HTMLElement {
  const element = document.createElement('rt')
  element.append(words)
  return element
}

export const $createRubyNode = (base: string, reading: string): RubyNode =>
  $applyNodeReplacement(new RubyNode(base, reading))

export const $isRubyNode = (node: LexicalNode | null | undefined): node is RubyNode =>
  node instanceof RubyNode
