// Unsaved: asks at the foot of a dialog what becomes of its changes.
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  /** What the button that keeps the changes says; it submits the form around it. */
  readonly save: string
  readonly onDiscard: () => void
}

export function Unsaved({ save, onDiscard }: Props) {
  const { t } = useTranslation()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <div className="dialog-actions">
      <p className="dialog-unsaved" role="alert">
        {t('dialog.unsaved')}
      </p>
      <button type="button" className="button" onClick={onDiscard}>
        {t('dialog.discard')}
      </button>
      <button ref={first} type="submit" className="button button-primary">
        {save}
      </button>
    </div>
  )
}
