// ToolbarEntry: one command as a button of a bar; its tip says its name and its key.
import { Toolbar as Bar } from '@base-ui/react/toolbar'
import { Tooltip } from '@base-ui/react/tooltip'
import type { LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Command, type CommandId, commands } from '#shared/commands'
import { commandNow, runCommand, useCommands } from '../state/commands'
import { sayKeys } from '../ui/keys'
import { landmark } from '../ui/landmark'
import { useFormat } from './format'
import { useTable } from './table/state'

export function ToolbarEntry({ id, icon: Icon }: { readonly id: CommandId; readonly icon: LucideIcon }) {
  const { t } = useTranslation()
  useFormat()
  useTable()
  useCommands()
  const command = commandNow(id)
  const key = (commands as readonly Command[]).find((entry) => entry.id === id)?.key
  const label = t(`command.${id}`).replace(/…$/, '')
  const checked = command?.checked?.()
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        render={
          <Bar.Button
            className="editor-bar-button"
            aria-label={key === undefined ? label : `${label} (${sayKeys(key)})`}
            aria-pressed={checked}
            disabled={!command || command.enabled?.() === false}
            // The selection in the text must outlive the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => runCommand(id)}
          />
        }
      >
        <Icon size={16} aria-hidden="true" />
      </Tooltip.Trigger>
      <Tooltip.Portal className="menu-portal" container={landmark()}>
        <Tooltip.Positioner className="menu-place" positionMethod="fixed" sideOffset={6}>
          <Tooltip.Popup className="editor-tip">
            {label}
            {key !== undefined && <kbd>{sayKeys(key)}</kbd>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
