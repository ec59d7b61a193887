// IconButton: a picture that says in a tooltip what it does, with its key.
import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactNode } from 'react'
import { landmark } from './landmark'

interface Props {
  readonly label: string
  readonly keys?: string | undefined
  readonly onClick: () => void
  readonly children: ReactNode
}

export function IconButton({ label, keys, onClick, children }: Props) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger className="icon-button" aria-label={label} onClick={onClick}>
        {children}
      </Tooltip.Trigger>
      <Tooltip.Portal className="menu-portal" container={landmark()}>
        <Tooltip.Positioner sideOffset={6} positionMethod="fixed" className="menu-place">
          <Tooltip.Popup className="tooltip">
            {label}
            {keys && <kbd>{keys}</kbd>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
