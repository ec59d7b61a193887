// Hand: what a key or a hand does to the photographs of a block; the focus stays near, and what happened is said.
import i18next from 'i18next'
import type { LexicalEditor, NodeKey } from 'lexical'
import type { GalleryLayout } from '#core/body/blocks'
import type { PhotoUse } from '#core/photo/use'
import { announce } from '../announce'
import { $usesNode } from '../nodes/uses'
import { choosePhotos } from './bring-in'
import { addToGallery, fillSlot, moveUse, removeUse } from './change'
import { focusUseField } from './use-field'

/** Puts the focus onto a photograph or an empty slot once it is drawn. */
export const focusFrame = (use: string): void => {
  requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>(`[data-use="${CSS.escape(use)}"] :is(.photo-frame, .photo-slot)`)
      ?.focus(),
  )
}

const usesOf = (editor: LexicalEditor, node: NodeKey): readonly PhotoUse[] =>
  editor.read(() => $usesNode(node)?.getUses() ?? [])

/** The photograph `by` places on, where there is one. */
export function walk(editor: LexicalEditor, node: NodeKey, use: string, by: 1 | -1): void {
  const uses = usesOf(editor, node)
  const there = uses[uses.findIndex(({ id }) => id === use) + by]
  if (there) focusFrame(there.id)
}

/** Past its neighbour in the gallery. */
export function moveBy(editor: LexicalEditor, node: NodeKey, use: string, by: 1 | -1): void {
  const from = usesOf(editor, node).findIndex(({ id }) => id === use)
  moveTo(editor, node, from, from + by)
}

/** At the edge nothing moves, and that is said. */
export function moveTo(editor: LexicalEditor, node: NodeKey, from: number, to: number): void {
  if (!editor.isEditable()) return
  const uses = usesOf(editor, node)
  const moved = uses[from]
  if (!moved) return
  if (to < 0 || to >= uses.length) {
    announce(i18next.t(to < 0 ? 'block.first' : 'block.last'))
    return
  }
  moveUse(editor, node, from, to)
  announce(i18next.t('editor.gallery.moved', { place: to + 1, of: uses.length }))
  focusFrame(moved.id)
}

/** The focus goes to the next photograph, to the one before, or back into the text where none is left. */
export function remove(editor: LexicalEditor, node: NodeKey, use: string): void {
  if (!editor.isEditable()) return
  const uses = usesOf(editor, node)
  const at = uses.findIndex(({ id }) => id === use)
  if (at < 0) return
  const near = uses[at + 1] ?? uses[at - 1]
  if (!near) editor.getRootElement()?.focus({ preventScroll: true })
  removeUse(editor, node, use)
  announce(i18next.t('editor.photo.removed', { count: uses.length - 1 }))
  if (near) focusFrame(near.id)
}

/** A new photograph in place of an old one, or in an empty slot: there its caption is what comes next. */
export async function replace(editor: LexicalEditor, node: NodeKey, use: PhotoUse): Promise<void> {
  if (!editor.isEditable()) return
  const [photo] = await choosePhotos(false)
  if (!photo) return
  fillSlot(editor, node, use.id, photo)
  announce(i18next.t('editor.photo.placed', { file: photo.name }))
  if (use.photo === null) focusUseField({ use: use.id, field: 'caption' })
}

export async function add(editor: LexicalEditor, node: NodeKey): Promise<void> {
  const photos = await choosePhotos(true)
  if (photos.length === 0) return
  addToGallery(editor, node, photos)
  announce(i18next.t('editor.gallery', { count: usesOf(editor, node).length }))
}

export function setLayout(editor: LexicalEditor, key: NodeKey, layout: GalleryLayout): void {
  editor.update(() => {
    const node = $usesNode(key)
    if (node?.hasLayout()) node.setLayout(layout)
  })
  const name = i18next.t(`editor.gallery.${layout}`)
  announce(i18next.t('editor.gallery.layout.now', { layout: name }))
}
