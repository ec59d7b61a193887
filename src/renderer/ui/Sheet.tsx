// Sheet: a dialog over the window, with its title and the buttons at its foot.
import { Dialog } from '@base-ui/react/dialog'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import { Unsaved } from './Unsaved'

interface Props {
  readonly title: string
  readonly wide?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  readonly actions: ReactNode
  /** Enter in a line does what the submit button does. */
  readonly onSubmit: () => void
  /** Has the focus first, where that is not the first field or button. */
  readonly focus?: RefObject<HTMLElement | null>
  /** The same by the name of a field, where the dialog was opened for that one. */
  readonly field?: string | undefined
  /** What the submit button says, where closing would lose what was typed: Escape and a click beside the dialog then ask. */
  readonly unsaved?: string | undefined
}

export function Sheet({ title, wide, onClose, children, actions, onSubmit, focus, field, unsaved }: Props) {
  const [asking, setAsking] = useState(false)
  const popup = useRef<HTMLDivElement>(null)
  const last = useRef<HTMLElement>(null)
  const meant = () =>
    popup.current?.querySelector<HTMLElement>(`[name="${field}"]:not(fieldset:disabled *)`) ?? true
  const leave = () => {
    if (unsaved === undefined) return onClose()
    setAsking(!asking)
    if (asking) (last.current ?? popup.current)?.focus()
  }
  return (
    <Dialog.Root open onOpenChange={(open) => open || leave()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup
          ref={popup}
          className={wide ? 'dialog dialog-wide' : 'dialog'}
          initialFocus={focus ?? (field === undefined ? true : meant)}
        >
          <Dialog.Title className="dialog-title">{title}</Dialog.Title>
          <form
            className="dialog-form"
            onSubmit={(event) => {
              event.preventDefault()
              onSubmit()
            }}
            onFocus={({ target }) => {
              if (!target.closest('.dialog-body')) return
              last.current = target
              // Whoever goes back to a field has answered.
              setAsking(false)
            }}
          >
            <div className="dialog-body">{children}</div>
            {asking && unsaved !== undefined ? (
              <Unsaved save={unsaved} onDiscard={onClose} />
            ) : (
              <div className="dialog-actions">{actions}</div>
            )}
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
