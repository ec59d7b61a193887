// PhotoTools: what can be done with one photograph, shown where the hand is.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { NodeKey } from 'lexical'
import { ArrowLeft, ArrowRight, RefreshCw, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhotoUse } from '#core/photo/use'
import { remove, replace } from './hand'
import { useOwnEvents } from './use-own-events'

interface Props {
  readonly node: NodeKey
  readonly use: PhotoUse
  /** In a gallery: moves the photograph by so many places. */
  readonly onMove?: (by: 1 | -1) => void
  readonly first?: boolean
  readonly last?: boolean
}

export function PhotoTools({ node, use, onMove, first, last }: Props) {
  const { t } = useTranslation()
  const [editor] = useLexicalComposerContext()
  const own = useOwnEvents()
  return (
    <div className="photo-tools" ref={own}>
      {onMove && (
        <>
          <Tool label={t('editor.gallery.earlier')} disabled={first} run={() => onMove(-1)}>
            <ArrowLeft size={14} />
          </Tool>
          <Tool label={t('editor.gallery.later')} disabled={last} run={() => onMove(1)}>
            <ArrowRight size={14} />
          </Tool>
        </>
      )}
      {use.photo !== null && (
        <Tool label={t('editor.photo.replace')} run={() => void replace(editor, node, use)}>
          <RefreshCw size={14} />
        </Tool>
      )}
      <Tool label={t('editor.photo.remove')} run={() => remove(editor, node, use.id)}>
        <Trash2 size={14} />
      </Tool>
    </div>
  )
}

function Tool(props: {
  readonly label: string
  readonly disabled?: boolean | undefined
  readonly run: () => void
  readonly children: ReactNode
}) {
  return (
    <button
      type="button"
      className="photo-tool"
      aria-label={props.label}
      title={props.label}
      disabled={props.disabled === true}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.run}
    >
      {props.children}
    </button>
  )
}
