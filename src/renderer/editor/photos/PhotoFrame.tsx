// PhotoFrame: the photograph itself, or the slot that waits for it.
import type { NodeKey } from 'lexical'
import { ImageOff } from 'lucide-react'
import { type CSSProperties, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { photoFile } from '#core/photo/photo'
import type { PhotoUse } from '#core/photo/use'
import { useDesk } from '../../state/desk'
import { PhotoSlot } from './PhotoSlot'
import { useFrame } from './use-frame'

export interface FrameProps {
  readonly node: NodeKey
  readonly use: PhotoUse
  /** In a gallery: which of how many it is, in words. */
  readonly place?: string | undefined
  readonly onSelect: () => void
}

export const PhotoFrame = (props: FrameProps) =>
  props.use.photo === null ? <PhotoSlot {...props} /> : <Filled {...props} />

function Filled({ node, use, place, onSelect }: FrameProps) {
  const { t } = useTranslation()
  const photo = useDesk((state) => (use.photo === null ? undefined : state.photos.get(use.photo)))
  const [broken, setBroken] = useState(false)
  const frame = useFrame(node, use.id, place !== undefined, onSelect)
  const name = t('editor.photo.select', { what: use.alt || use.caption || photo?.name || '' })
  return (
    <button
      type="button"
      className="photo-frame"
      aria-label={place === undefined ? name : `${name}, ${place}`}
      onClick={onSelect}
      {...frame}
      style={photo && ({ '--shape': `${photo.width} / ${photo.height}` } as CSSProperties)}
    >
      {photo && !broken ? (
        <img
          src={`galley://photos/${photoFile(photo)}?w=960`}
          alt=""
          draggable={false}
          width={photo.width}
          height={photo.height}
          onError={() => setBroken(true)}
        />
      ) : (
        <span className="photo-missing">
          <ImageOff aria-hidden="true" size={20} />
          {t('editor.photo.missing')}
        </span>
      )}
    </button>
  )
}
