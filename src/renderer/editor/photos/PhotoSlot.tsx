// PhotoSlot: the place that waits for a photograph's file.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { ImagePlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { replace } from './hand'
import type { FrameProps } from './PhotoFrame'
import { useFrame } from './use-frame'

export function PhotoSlot({ node, use, place, onSelect }: FrameProps) {
  const { t } = useTranslation()
  const [editor] = useLexicalComposerContext()
  const [busy, setBusy] = useState(false)
  const frame = useFrame(node, use.id, place !== undefined, onSelect)
  const choose = async () => {
    setBusy(true)
    await replace(editor, node, use)
    setBusy(false)
  }
  return (
    <button
      type="button"
      className="photo-slot"
      data-drop-use={use.id}
      aria-busy={busy}
      onClick={() => void choose()}
      {...frame}
    >
      <ImagePlus aria-hidden="true" size={20} />
      <span className="photo-slot-words">{t('editor.slot.empty')}</span>
      {use.source !== '' && (
        <span className="photo-slot-source">{t('editor.slot.source', { source: use.source })}</span>
      )}
      {use.alt !== '' && <span className="photo-slot-source">{t('editor.slot.alt', { alt: use.alt })}</span>}
      {place !== undefined && <span className="visually-hidden">{place}</span>}
    </button>
  )
}
