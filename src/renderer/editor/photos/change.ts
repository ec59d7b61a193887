// Change: fills, orders and empties the photo uses of a block.
import { $copyNode, type LexicalEditor, type NodeKey } from 'lexical'
import { galleryMost } from '#core/body/blocks'
import type { Photo } from '#core/photo/photo'
import { fillUse, useOf } from '#core/photo/use'
import { $delete } from '../handles/arrange'
import { $usesNode } from '../nodes/uses'
import { galleriesOf } from './share-out'
import { newUseId } from './use-id'

/** Fills a slot, or replaces its photograph; what is written under it stays. */
export function fillSlot(editor: LexicalEditor, key: NodeKey, use: string, photo: Photo): void {
  editor.update(() => {
    const node = $usesNode(key)
    node?.setUses(node.getUses().map((old) => (old.id === use ? fillUse(old, photo) : old)))
  })
}

/** Fills a gallery's empty slots in order; further photographs are added at its end, and in more galleries when it is full. */
export function addToGallery(editor: LexicalEditor, key: NodeKey, photos: readonly Photo[]): void {
  editor.update(() => {
    const node = $usesNode(key)
    if (!node) return
    const left = [...photos]
    const filled = node.getUses().map((use) => {
      const photo = use.photo === null ? left.shift() : undefined
      return photo ? fillUse(use, photo) : use
    })
    const more = left.map((photo) => useOf(newUseId(), photo))
    const room = Math.max(0, galleryMost - filled.length)
    node.setUses([...filled, ...more.slice(0, room)])
    for (const uses of galleriesOf(more.slice(room)).reverse())
      node.insertAfter($copyNode(node).setUses(uses))
  })
}

export function moveUse(editor: LexicalEditor, key: NodeKey, from: number, to: number): void {
  editor.update(() => {
    const node = $usesNode(key)
    const uses = [...(node?.getUses() ?? [])]
    const [moved] = uses.splice(from, 1)
    if (!node || !moved || to < 0 || to > uses.length) return
    uses.splice(to, 0, moved)
    node.setUses(uses)
  })
}

/** Takes a photograph out of a gallery; the last one takes the gallery along. */
export function removeUse(editor: LexicalEditor, key: NodeKey, use: string): void {
  editor.update(() => {
    const node = $usesNode(key)
    const left = node?.getUses().filter(({ id }) => id !== use) ?? []
    if (!node) return
    if (left.length > 0) node.setUses(left)
    else $delete([node])
  })
}
