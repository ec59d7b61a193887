// Drop: picture files dropped onto the body, between blocks or into a slot.
import {
  $getNearestNodeFromDOMNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  mergeRegister,
  type NodeKey,
} from 'lexical'
import { history } from '../../state/desk'
import { editor } from '../engine'
import { $isUsesNode } from '../nodes/uses'
import { shownArticle } from '../sessions'
import { bringIn, isPicture } from './bring-in'
import { addToGallery, fillSlot } from './change'
import { insertPhotos } from './insert'

/** `line` shows where the photographs would go. */
export function registerDrop(line: () => HTMLElement | null): () => void {
  const hide = () => show(line(), null)
  const root = (element: HTMLElement | null, before: HTMLElement | null) => {
    before?.removeEventListener('dragleave', hide)
    element?.addEventListener('dragleave', hide)
  }
  return mergeRegister(
    editor.registerRootListener(root),
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        // Other files are the window's, which brings them in; the editor would take them and do nothing.
        if (!carriesPictures(event)) return carriesFiles(event)
        event.preventDefault()
        event.stopPropagation()
        if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
        show(line(), slotUnder(event) ? null : $gapAt(event.clientY))
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const files = [...(event.dataTransfer?.files ?? [])].filter(isPicture)
        hide()
        if (files.length === 0) return carriesFiles(event)
        event.preventDefault()
        event.stopPropagation()
        history.seal()
        const slot = slotUnder(event)
        const node = slot && $getNearestNodeFromDOMNode(slot)
        const gap = $gapAt(event.clientY)
        if (slot && $isUsesNode(node)) void intoSlot(files, node.getKey(), slot.dataset.dropUse)
        else void between(files, gap.before)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )
}

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

async function intoSlot(files: readonly File[], key: NodeKey, use: string | undefined): Promise<void> {
  const article = shownArticle()
  const photos = await bringIn(files)
  if (shownArticle() !== article) return
  const [first, ...others] = photos
  if (use === undefined) {
    addToGallery(editor, key, photos)
    return
  }
  if (first) fillSlot(editor, key, use, first)
  if (others.length > 0) addToGalleryOf(key, others)
}

/** More photographs than the slot holds: a gallery takes them all, after a photograph they make a block of their own. */
function addToGalleryOf(key: NodeKey, photos: Parameters<typeof addToGallery>[2]): void {
  const gallery = editor.read(() => {
    const node = $getRoot()
      .getChildren()
      .find((child) => child.getKey() === key)
    return $isUsesNode(node) && node.hasLayout()
  })
  if (gallery) {
    addToGallery(editor, key, photos)
    return
  }
  const next = editor.read(
    () =>
      $getRoot()
        .getChildren()
        .find((child) => child.getPreviousSibling()?.getKey() === key)
        ?.getKey() ?? null,
  )
  insertPhotos(editor, photos, { before: next })
}

async function between(files: readonly File[], before: NodeKey | null): Promise<void> {
  const article = shownArticle()
  const photos = await bringIn(files)
  if (shownArticle() === article) insertPhotos(editor, photos, { before })
}

const carriesPictures = (event: DragEvent): boolean =>
  [...(event.dataTransfer?.items ?? [])].some((item) => item.kind === 'file' && isPicture(item))

/** An empty slot, or a gallery's free room. */
const slotUnder = (event: DragEvent): HTMLElement | null =>
  event.target instanceof Element
    ? event.target.closest<HTMLElement>('[data-drop-use], [data-drop-gallery]')
    : null

interface Gap {
  readonly before: NodeKey | null
  /** In the window. */
  readonly y: number
}

/** The gap between blocks that is nearest to a height in the window. */
function $gapAt(y: number): Gap {
  const boxes = $getRoot()
    .getChildren()
    .flatMap((block) => {
      const box = editor.getElementByKey(block.getKey())?.getBoundingClientRect()
      return box ? [{ key: block.getKey(), box }] : []
    })
  const next = boxes.find(({ box }) => y < (box.top + box.bottom) / 2)
  if (next) return { before: next.key, y: next.box.top }
  return { before: null, y: boxes.at(-1)?.box.bottom ?? y }
}

function show(line: HTMLElement | null, gap: Gap | null): void {
  if (!line) return
  line.hidden = gap === null
  const top = line.parentElement?.getBoundingClientRect().top ?? 0
  if (gap) line.style.transform = `translateY(${gap.y - top - 8}px)`
}
