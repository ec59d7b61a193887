// InlineSheet: a small sheet under the words that it is about. Escape closes it, Enter in a line applies it.
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetPlace } from './place'
import './sheet.css'

interface Props {
  readonly label: string
  readonly place: SheetPlace
  readonly onClose: () => void
  readonly onApply: () => void
  /** Takes away what the sheet is about; where there is nothing yet, there is no such button. */
  readonly remove?: { readonly label: string; readonly run: () => void } | undefined
  /** What is typed is there at once: one button is enough. */
  readonly live?: boolean
  readonly children: ReactNode
}

const width = 348

/** A list is a field as well: the space bar and the arrows open it. */
const isField = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement

export function InlineSheet({ label, place, onClose, onApply, remove, live, children }: Props) {
  const { t } = useTranslation()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && isField(event.target)) onApply()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const left = Math.max(8, Math.min(place.left, window.innerWidth - width))
  const top = Math.max(8, Math.min(place.bottom + 8, window.innerHeight - 220))
  return (
    <div
      className="inline-sheet"
      role="dialog"
      aria-label={label}
      style={{ left, top, maxHeight: window.innerHeight - top - 8 }}
      onKeyDown={onKeyDown}
    >
      {children}
      <div className="sheet-buttons">
        {remove && (
          <button type="button" className="sheet-remove" onClick={remove.run}>
            {remove.label}
          </button>
        )}
        {!live && (
          <button type="button" onClick={onClose}>
            {t('editor.link.cancel')}
          </button>
        )}
        <button type="button" className="sheet-apply" onClick={onApply}>
          {t(live ? 'editor.sheet.done' : 'editor.link.apply')}
        </button>
      </div>
    </div>
  )
}

interface LineProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly first?: boolean
  readonly language?: string
}

/** A labelled line of a sheet. */
export function SheetLine({ label, value, onChange, first, language }: LineProps) {
  return (
    <label className="sheet-field">
      <span>{label}</span>
      <input
        // biome-ignore lint/a11y/noAutofocus: the sheet was asked for, and its first line is what it is about
        autoFocus={first === true}
        value={value}
        lang={language}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  )
}
