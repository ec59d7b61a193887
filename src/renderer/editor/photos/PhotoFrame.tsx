// PhotoFrame: the photograph itself, or the slot that waits for it.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { NodeKey } from 'lexical'
import { ImageOff, ImagePlus } from 'lucide-react'
import { type CSSProperties, type KeyboardEvent, type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { photoFile } from '#core/photo/photo'
import type { PhotoUse } from '#core/photo/use'
import { useDesk } from '../../state/desk'
import { choosePhotos } from './bring-in'
import { fillSlot } from './change'

interface Props {
  readonly node: NodeKey
  readonly use: PhotoUse
  readonly onSelect: () => void
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined
  readonly frameRef?: Ref<HTMLButtonElement> | undefined
}

export function PhotoFrame({ node, use, onSelect, onKeyDown, frameRef }: Props) {
  const { t } = useTranslation()
  const photo = useDesk((state) => (use.photo === null ? undefined : state.photos.get(use.photo)))
  const [broken, setBroken] = useState(false)
  if (use.photo === null) return <Slot node={node} use={use} frameRef={frameRef} onKeyDown={onKeyDown} />
  return (
    <button
      type="button"
      ref={frameRef}
      className="photo-frame"
      aria-label={t('editor.photo.select', { what: use.alt || use.caption || photo?.name || '' })}
      onClick={onSelect}
      onKeyDown={onKeyDown}
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

function Slot({ node, use, frameRef, onKeyDown }: Omit<Props, 'onSelect'>) {
  const { t } = useTranslation()
  const [editor] = useLexicalComposerContext()
  const [busy, setBusy] = useState(false)
  const choose = async () => {
    setBusy(true)
    const [photo] = await choosePhotos(false)
    setBusy(false)
    if (photo) fillSlot(editor, node, use.id, photo)
  }
  return (
    <button
      type="button"
      ref={frameRef}
      className="photo-slot"
      data-drop-use={use.id}
      aria-busy={busy}
      onClick={() => void choose()}
      onKeyDown={onKeyDown}
    >
      <ImagePlus aria-hidden="true" size={20} />
      <span className="photo-slot-words">{t('editor.slot.empty')}</span>
      {use.source !== '' && (
        <span className="photo-slot-source">{t('editor.slot.source', { source: use.source })}</span>
      )}
      {use.alt !== '' && <span className="photo-slot-source">{t('editor.slot.alt', { alt: use.alt })}</span>}
    </button>
  )
}
