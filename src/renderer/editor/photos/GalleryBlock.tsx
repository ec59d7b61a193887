// GalleryBlock: several photographs on the page, in an order and a layout.
import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { NodeKey } from 'lexical'
import { GalleryHorizontal, GalleryThumbnails, Grid2x2, Plus } from 'lucide-react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { type GalleryLayout, galleryLayouts } from '#core/body/blocks'
import type { PhotoUse } from '#core/photo/use'
import { add, moveBy, moveTo, setLayout } from './hand'
import { PhotoFrame } from './PhotoFrame'
import { PhotoTools } from './PhotoTools'
import { UseFields } from './UseFields'
import { useBlockSelection } from './use-block-selection'
import { useFrameKeys } from './use-frame-keys'
import { useOrderByDrag } from './use-order-by-drag'
import { useOwnEvents } from './use-own-events'
import { useRoom } from './use-room'

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
  const own = useOwnEvents()
  const shown = galleryLayouts.find((known) => known === layout) ?? 'grid'
  const room = useRoom(shown, uses)

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
        <button type="button" className="gallery-add" onClick={() => void add(editor, node)}>
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
            of={uses.length}
            room={room[index]}
            onSelect={select}
          />
        ))}
      </ol>
    </section>
  )
}

function Item(props: {
  readonly node: NodeKey
  readonly use: PhotoUse
  readonly index: number
  readonly of: number
  readonly room: CSSProperties | undefined
  readonly onSelect: () => void
}) {
  const { node, use, index, of, room, onSelect } = props
  const { t } = useTranslation()
  const [editor] = useLexicalComposerContext()
  const own = useFrameKeys()
  const { ref, edge, dragging } = useOrderByDrag({
    list: node,
    index,
    onMove: (from, to) => moveTo(editor, node, from, to),
  })
  return (
    <li
      ref={ref}
      className="gallery-item"
      style={room}
      data-use={use.id}
      data-edge={edge ?? undefined}
      data-dragging={dragging || undefined}
    >
      <div className="photo-stage" ref={own}>
        <PhotoFrame
          node={node}
          use={use}
          place={t('editor.gallery.place', { place: index + 1, of })}
          onSelect={onSelect}
        />
        <PhotoTools
          node={node}
          use={use}
          first={index === 0}
          last={index === of - 1}
          onMove={(by) => moveBy(editor, node, use.id, by)}
        />
      </div>
      <UseFields node={node} use={use} />
    </li>
  )
}
