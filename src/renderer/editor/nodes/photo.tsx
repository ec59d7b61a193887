// Photo: one photograph, or a slot that waits for one, as a block of the body.
import {
  $applyNodeReplacement,
  type DOMExportOutput,
  type LexicalNode,
  type LexicalUpdateJSON,
  type NodeKey,
  type SerializedLexicalNode,
  type Spread,
} from 'lexical'
import type { JSX } from 'react'
import { emptyUse, type PhotoUse } from '#core/photo/use'
import { PhotoBlock } from '../photos/PhotoBlock'
import { UsesNode } from './uses'

type SerializedPhoto = Spread<{ use: PhotoUse }, SerializedLexicalNode>

export class PhotoNode extends UsesNode {
  __use: PhotoUse

  constructor(use: PhotoUse = emptyUse(''), key?: NodeKey) {
    super(key)
    this.__use = use
  }

  static override getType(): string {
    return 'photo'
  }

  static override clone(node: PhotoNode): PhotoNode {
    return new PhotoNode(node.__use, node.__key)
  }

  static override importJSON(serialized: SerializedPhoto): PhotoNode {
    return $createPhotoNode().updateFromJSON(serialized)
  }

  override updateFromJSON(serialized: LexicalUpdateJSON<SerializedPhoto>): this {
    const self = super.updateFromJSON(serialized)
    self.__use = serialized.use
    return self
  }

  override exportJSON(): SerializedPhoto {
    return { ...super.exportJSON(), use: this.getUse() }
  }

  override exportDOM(): DOMExportOutput {
    return { element: null }
  }

  getUse(): PhotoUse {
    return this.getLatest().__use
  }

  override getUses(): readonly PhotoUse[] {
    return [this.getUse()]
  }

  override setUses([use]: readonly PhotoUse[]): this {
    const self = this.getWritable()
    if (use) self.__use = use
    return self
  }

  override decorate(): JSX.Element {
    return <PhotoBlock node={this.__key} use={this.__use} />
  }
}

export const $createPhotoNode = (use?: PhotoUse): PhotoNode => $applyNodeReplacement(new PhotoNode(use))

export const $isPhotoNode = (node: LexicalNode | null | undefined): node is PhotoNode =>
  node instanceof PhotoNode
