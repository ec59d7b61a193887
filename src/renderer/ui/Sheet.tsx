// Sheet: a dialog over the window, with its title and the buttons at its foot.
import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode, RefObject } from 'react'

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
}

export function Sheet({ title, wide, onClose, children, actions, onSubmit, focus }: Props) {
  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup
          className={wide ? 'dialog dialog-wide' : 'dialog'}
          {...(focus && { initialFocus: focus })}
        >
          <Dialog.Title className="dialog-title">{title}</Dialog.Title>
          <form
            className="dialog-form"
            onSubmit={(event) => {
              event.preventDefault()
              onSubmit()
            }}
          >
            <div className="dialog-body">{children}</div>
            <div className="dialog-actions">{actions}</div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
