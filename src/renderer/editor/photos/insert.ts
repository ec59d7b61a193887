// Insert: puts photo and gallery blocks into the body.
import {
  $createNodeSelection,
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import type { Photo } from '#core/photo/photo'
import { emptyUse, useOf } from '#core/photo/use'
import { $createGalleryNode } from '../nodes/gallery'
import { $createPhotoNode } from '../nodes/photo'
import { galleriesOf } from './share-out'
import { focusUseField } from './use-field'
import { newUseId } from './use-id'

/** Where a block goes: before the block with this key, or at the end; undefined is where the caret is. */
export type BlockPlace = { readonly before: NodeKey | null } | undefined

/** One photograph makes a photo block, several make a gallery. */
export function insertPhotos(editor: LexicalEditor, photos: readonly Photo[], place?: BlockPlace): void {
  const uses = photos.map((photo) => useOf(newUseId(), photo))
  const [first] = uses
  if (!first) return
  editor.update(() => {
    if (uses.length === 1) {
      $placeBlock($createPhotoNode(first), place)
      return
    }
    const [gallery, ...others] = galleriesOf(uses).map((shared) => $createGalleryNode('grid', shared))
    if (!gallery) return
    $placeBlock(gallery, place)
    for (const other of others.reverse()) gallery.insertAfter(other)
  })
  focusUseField({ use: first.id, field: 'caption' })
}

export function insertSlot(editor: LexicalEditor): void {
  editor.update(() => $placeBlock($createPhotoNode(emptyUse(newUseId()))))
}

/** Puts a block that is no text into the body, selects it, and leaves room to write after it. */
export function $placeBlock(block: LexicalNode, place?: BlockPlace): void {
  const here = $caretBlock()
  const before = place?.before ? $getNodeByKey(place.before) : null
  if (before) before.insertBefore(block)
  else if (place || !here) $getRoot().append(block)
  else if ($isParagraphNode(here) && here.isEmpty()) here.replace(block)
  else here.insertAfter(block)
  if (!block.getNextSibling()) block.insertAfter($createParagraphNode())
  const selection = $createNodeSelection()
  selection.add(block.getKey())
  $setSelection(selection)
}

/** The block of the body in which the selection ends. */
export function $caretBlock(): LexicalNode | null {
  const selection = $getSelection()
  const node = selection?.getNodes().at(-1)
  if (!node) return null
  const top = node.getTopLevelElement()
  return top ?? (node.getParent() === $getRoot() ? node : null)
}
