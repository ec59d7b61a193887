// Unknown nodes: what a newer version stored, carried along untouched and shown by its name.
import {
  $applyNodeReplacement,
  DecoratorNode,
  type LexicalNode,
  type LexicalUpdateJSON,
  type NodeKey,
  type SerializedLexicalNode,
  type Spread,
} from 'lexical'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { BodyNode } from '#core/body/body'
import { unknownBlockType, unknownInlineType } from '../body/known'

type SerializedUnknown = Spread<{ json: BodyNode }, SerializedLexicalNode>

export abstract class UnknownNode extends DecoratorNode<JSX.Element> {
  __json: BodyNode

  constructor(json: BodyNode = { type: 'unknown' }, key?: NodeKey) {
    super(key)
    this.__json = json
  }

  /** Exactly what was stored. */
  getJson(): BodyNode {
    return this.getLatest().__json
  }

  override updateFromJSON(serialized: LexicalUpdateJSON<SerializedUnknown>): this {
    const self = super.updateFromJSON(serialized)
    if (typeof serialized.json === 'object') self.__json = serialized.json
    return self
  }

  override exportJSON(): SerializedUnknown {
    return { ...super.exportJSON(), json: this.getJson() }
  }

  override updateDOM(): false {
    return false
  }

  override getTextContent(): string {
    return textOf(this.getJson())
  }

  override decorate(): JSX.Element {
    return <Unknown json={this.getJson()} />
  }
}

export class UnknownBlockNode extends UnknownNode {
  static override getType(): string {
    return unknownBlockType
  }

  static override clone(node: UnknownBlockNode): UnknownBlockNode {
    return new UnknownBlockNode(node.__json, node.__key)
  }

  static override importJSON(serialized: SerializedUnknown): UnknownBlockNode {
    return $applyNodeReplacement(new UnknownBlockNode()).updateFromJSON(serialized)
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div')
    element.className = 'body-unknown'
    return element
  }

  override isInline(): false {
    return false
  }
}

export class UnknownInlineNode extends UnknownNode {
  static override getType(): string {
    return unknownInlineType
  }

  static override clone(node: UnknownInlineNode): UnknownInlineNode {
    return new UnknownInlineNode(node.__json, node.__key)
  }

  static override importJSON(serialized: SerializedUnknown): UnknownInlineNode {
    return $applyNodeReplacement(new UnknownInlineNode()).updateFromJSON(serialized)
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span')
    element.className = 'body-unknown-inline'
    return element
  }

  override isInline(): true {
    return true
  }
}

export const $isUnknownNode = (node: LexicalNode | null | undefined): node is UnknownNode =>
  node instanceof UnknownNode

function Unknown({ json }: { json: BodyNode }) {
  const { t } = useTranslation()
  return (
    <span className="body-unknown-words" title={t('editor.unknown.kept')}>
      <span className="body-unknown-type">{t('editor.unknown', { type: json.type })}</span> {textOf(json)}
    </span>
  )
}

function textOf(json: BodyNode): string {
  if (typeof json.text === 'string') return json.text
  if (!Array.isArray(json.children)) return ''
  return (json.children as BodyNode[]).map((child) => textOf(child)).join(' ')
}
