// Gallery: several photographs in one block, with an order and a layout.
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
import type { GalleryLayout } from '#core/body/blocks'
import type { PhotoUse } from '#core/photo/use'
import { GalleryBlock } from '../photos/GalleryBlock'
import { UsesNode } from './uses'

type SerializedGallery = Spread<{ layout: string; uses: readonly PhotoUse[] }, SerializedLexicalNode>

export class GalleryNode extends UsesNode {
  /** One of `galleryLayouts`, or a newer one, which is kept and shown as a grid. */
  __layout: string
  __uses: readonly PhotoUse[]

  constructor(layout = 'grid', uses: readonly PhotoUse[] = [], key?: NodeKey) {
    super(key)
    this.__layout = layout
    this.__uses = uses
  }

  static override getType(): string {
    return 'gallery'
  }

  static override clone(node: GalleryNode): GalleryNode {
    return new GalleryNode(node.__layout, node.__uses, node.__key)
  }

  static override importJSON(serialized: SerializedGallery): GalleryNode {
    return $createGalleryNode().updateFromJSON(serialized)
  }

  override updateFromJSON(serialized: LexicalUpdateJSON<SerializedGallery>): this {
    const self = super.updateFromJSON(serialized)
    self.__layout = serialized.layout
    self.__uses = serialized.uses
    return self
  }

  override exportJSON(): SerializedGallery {
    return { ...super.exportJSON(), layout: this.getLatest().__layout, uses: this.getUses() }
  }

  override exportDOM(): DOMExportOutput {
    return { element: null }
  }

  override hasLayout(): this is this & { setLayout(layout: GalleryLayout): unknown } {
    return true
  }

  setLayout(layout: GalleryLayout): this {
    const self = this.getWritable()
    self.__layout = layout
    return self
  }

  override getUses(): readonly PhotoUse[] {
    return this.getLatest().__uses
  }

  override setUses(uses: readonly PhotoUse[]): this {
    const self = this.getWritable()
    self.__uses = uses
    return self
  }

  override decorate(): JSX.Element {
    return <GalleryBlock node={this.__key} layout={this.__layout} uses={this.__uses} />
  }
}

export const $createGalleryNode = (layout: string = 'grid', uses: readonly PhotoUse[] = []): GalleryNode =>
  $applyNodeReplacement(new GalleryNode(layout, uses))

export const $isGalleryNode = (node: LexicalNode | null | undefined): node is GalleryNode =>
  node instanceof GalleryNode
