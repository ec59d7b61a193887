// Galleries: thirty photographs at most, the others in galleries of their own after it.
// @vitest-environment happy-dom
import { buildEditorFromExtensions } from '@lexical/extension'
import { $getRoot } from 'lexical'
import { afterEach, expect, it } from 'vitest'
import { bodyExtension } from '../../../src/renderer/editor/extension'
import { $createGalleryNode, $isGalleryNode } from '../../../src/renderer/editor/nodes/gallery'
import { addToGallery, removeUse } from '../../../src/renderer/editor/photos/change'
import { insertPhotos } from '../../../src/renderer/editor/photos/insert'
import { aPhoto, aUse } from '../../core/make'

const photos = (count: number) => Array.from({ length: count }, () => aPhoto())

const anEditor = () => buildEditorFromExtensions(bodyExtension)
const sizes = (editor: ReturnType<typeof anEditor>) =>
  editor.read(() =>
    $getRoot()
      .getChildren()
      .filter($isGalleryNode)
      .map((node) => node.getUses().length),
  )

const keyOf = (editor: ReturnType<typeof anEditor>) =>
  editor.read(() => $getRoot().getChildren().find($isGalleryNode)?.getKey() ?? '')

// A caret that is still to be put into a caption.
afterEach(() => new Promise((done) => requestAnimationFrame(done)))

it('takes thirty, and shares out more as evenly as can be', () => {
  for (const [count, wanted] of [
    [30, [30]],
    [31, [16, 15]],
    [61, [21, 21, 19]],
  ] as const) {
    const editor = anEditor()
    insertPhotos(editor, photos(count), { before: null })
    expect(sizes(editor)).toEqual(wanted)
  }
})

it('fills its slots and its room first; what is over stands after it, in the same layout', () => {
  const editor = anEditor()
  editor.update(
    () => {
      const uses = Array.from({ length: 29 }, (_, at) => aUse(at === 3 ? { photo: null } : {}))
      $getRoot().append($createGalleryNode('row', uses))
    },
    { discrete: true },
  )
  const key = keyOf(editor)
  addToGallery(editor, key, photos(4))
  expect(sizes(editor)).toEqual([30, 2])
  const layouts = editor.read(() =>
    $getRoot()
      .getChildren()
      .filter($isGalleryNode)
      .map((node) => node.exportJSON().layout),
  )
  expect(layouts).toEqual(['row', 'row'])
})

it('goes with its last photograph', () => {
  const editor = anEditor()
  const use = aUse()
  editor.update(() => $getRoot().append($createGalleryNode('grid', [use])), { discrete: true })
  const key = keyOf(editor)
  removeUse(editor, key, use.id)
  expect(sizes(editor)).toEqual([])
  expect(editor.read(() => $getRoot().getChildrenSize())).toBeGreaterThan(0)
})
