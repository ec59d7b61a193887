// GalleryBlock: several photographs on the page, in an order and a layout.
import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { NodeKey } from 'lexical'
import { GalleryHorizontal, GalleryThumbnails, Grid2x2, Plus } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type GalleryLayout, galleryLayouts } from '#core/body/blocks'
import type { PhotoUse } from '#core/photo/use'
import { $usesNode } from '../nodes/uses'
import { choosePhotos } from './bring-in'
import { addToGallery, moveUse } from './change'
import { PhotoFrame } from './PhotoFrame'
import { PhotoTools } from './PhotoTools'
import { UseFields } from './UseFields'
import { useBlockSelection } from './use-block-selection'
import { useOrderByDrag } from './use-order-by-drag'
import { useOwnEvents } from './use-own-events'

const icons = { grid: Grid2x2, row: GalleryHorizontal, lead: GalleryThumbnails } as const

interface Props {
  readonly node: NodeKey
  readonly layout: string
  readonly uses: readonly PhotoUse[]
}

export function GalleryBlock({ node, layout, uses }: Props) {
  const { t } = useTranslation()
  const [editor] = useLexicalComposerContext()
  const [selected, select] = useBlockSelection(node)
  const [said, say] = useState('')
  const frames = useRef(new Map<string, HTMLButtonElement>())
  const own = useOwnEvents()
  const shown = galleryLayouts.find((known) => known === layout) ?? 'grid'

  const move = (from: number, to: number) => {
    const use = uses[from]
    if (!use || to < 0 || to >= uses.length) return
    moveUse(editor, node, from, to)
    say(t('editor.gallery.moved', { place: to + 1, of: uses.length }))
    requestAnimationFrame(() => frames.current.get(use.id)?.focus())
  }
  const add = async () => addToGallery(editor, node, await choosePhotos(true))

  return (
    <section
      className="gallery-block"
      aria-label={t('editor.gallery', { count: uses.length })}
      data-selected={selected || undefined}
      data-drop-gallery=""
    >
      <div className="gallery-tools" ref={own}>
        <ToggleGroup
          className="gallery-layouts"
          aria-label={t('editor.gallery.layout')}
          value={[shown]}
          onValueChange={([name]) => name && setLayout(editor, node, name as GalleryLayout)}
        >
          {galleryLayouts.map((name) => {
            const Icon = icons[name]
            const label = t(`editor.gallery.${name}`)
            return (
              <Toggle key={name} value={name} className="photo-tool" aria-label={label} title={label}>
                <Icon size={14} />
              </Toggle>
            )
          })}
        </ToggleGroup>
        <button type="button" className="gallery-add" onClick={() => void add()}>
          <Plus size={14} aria-hidden="true" />
          {t('editor.gallery.add')}
        </button>
      </div>
      <ol className={`gallery-items gallery-${shown}`}>
        {uses.map((use, index) => (
          <Item
            key={use.id}
            node={node}
            use={use}
            index={index}
            last={index === uses.length - 1}
            onSelect={select}
            onMove={move}
            frame={(element) => {
              if (element) frames.current.set(use.id, element)
              else frames.current.delete(use.id)
            }}
          />
        ))}
      </ol>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </section>
  )
}

function Item(props: {
  readonly node: NodeKey
  readonly use: PhotoUse
  readonly index: number
  readonly last: boolean
  readonly onSelect: () => void
  readonly onMove: (from: number, to: number) => void
  readonly frame: (element: HTMLButtonElement | null) => void
}) {
  const { node, use, index, last, onSelect, onMove, frame } = props
  const { ref, edge, dragging } = useOrderByDrag({ list: node, index, onMove })
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (!event.altKey || by === 0) return
    event.preventDefault()
    event.stopPropagation()
    onMove(index, index + by)
  }
  return (
    <li
      ref={ref}
      className="gallery-item"
      data-use={use.id}
      data-edge={edge ?? undefined}
      data-dragging={dragging || undefined}
    >
      <div className="photo-stage">
        <PhotoFrame node={node} use={use} onSelect={onSelect} onKeyDown={onKeyDown} frameRef={frame} />
        <PhotoTools
          node={node}
          use={use}
          first={index === 0}
          last={last}
          onMove={(by) => onMove(index, index + by)}
        />
      </div>
      <UseFields node={node} use={use} />
    </li>
  )
}

function setLayout(
  editor: ReturnType<typeof useLexicalComposerContext>[0],
  key: NodeKey,
  layout: GalleryLayout,
): void {
  editor.update(() => {
    const node = $usesNode(key)
    if (node?.hasLayout()) node.setLayout(layout)
  })
}
