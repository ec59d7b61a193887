// TitleRow: the window's top line: menus made from the table of commands, and the way to the palette.
import { Menu } from '@base-ui/react/menu'
import { Menubar } from '@base-ui/react/menubar'
import { Check, ChevronLeft } from 'lucide-react'
import { type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Command, commands, type MenuName, menus } from '#shared/commands'
import { commandNow, reasonAgainst, runCommand, useCommands } from '../state/commands'
import { useDesk } from '../state/desk'
import { isMac, sayKeys } from '../ui/keys'
import { LibraryEntries } from './LibraryEntries'
import { openPalette } from './open-palette'

export function TitleRow() {
  const { t } = useTranslation()
  const open = useDesk((desk) => desk.issue !== null)
  const row = useRef<HTMLElement>(null)
  const shown = menus.filter((menu) => open || !['insert', 'format', 'table', 'issue'].includes(menu))
  return (
    <header ref={row} className="title-row">
      {open ? (
        <button type="button" className="title-library" onClick={() => runCommand('library')}>
          <ChevronLeft size={14} aria-hidden="true" />
          {t('library.title')}
        </button>
      ) : (
        <span className="title-name">{t('app.name')}</span>
      )}
      {!isMac && (
        <Menubar className="menubar" aria-label={t('app.menu')}>
          {shown.map((menu) => (
            <CommandMenu key={menu} menu={menu} row={row} />
          ))}
        </Menubar>
      )}
      <button type="button" className="title-commands" onClick={openPalette}>
        {t('app.commands')}
        <kbd className="keys">{sayKeys('CmdOrCtrl+K')}</kbd>
      </button>
    </header>
  )
}

interface MenuProps {
  readonly menu: MenuName
  readonly row: RefObject<HTMLElement | null>
}

function CommandMenu({ menu, row }: MenuProps) {
  const { t } = useTranslation()
  const entries = commands.filter((command) => command.menu === menu)
  return (
    <Menu.Root>
      {/* The popup stands inside the header, a landmark, where screen readers look for it. */}
      <Menu.Trigger className="menubar-name">{t(`menu.${menu}`)}</Menu.Trigger>
      <Menu.Portal className="menu-portal" container={row}>
        <Menu.Positioner className="menu-place" positionMethod="fixed" sideOffset={4} align="start">
          <Menu.Popup className="menu">
            {entries.map((command, index) => (
              <Entry
                key={command.id}
                command={command}
                apart={index > 0 && entries[index - 1]?.group !== command.group}
              />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function Entry({
  command,
  apart,
}: {
  readonly command: Command & { id: (typeof commands)[number]['id'] }
  readonly apart: boolean
}) {
  const { t } = useTranslation()
  useCommands()
  const now = commandNow(command.id)
  const checked = now?.checked?.()
  const reason = reasonAgainst(command.id)
  return (
    <>
      {apart && <Menu.Separator className="menu-line" />}
      <Menu.Item
        className="menu-item"
        {...(checked !== undefined && { role: 'menuitemcheckbox', 'aria-checked': checked })}
        disabled={!now || now.enabled?.() === false}
        // What stands over the whole window anyway is not written out beside each entry.
        {...(reason && reason !== 'newer.no-edition' && { title: t(reason) })}
        // The focus is back where it was before the command looks for it.
        onClick={() => setTimeout(() => runCommand(command.id))}
      >
        <span>{checked && <Check size={14} aria-hidden="true" />}</span>
        <span>
          {t(`command.${command.id}`)}
          {reason === 'newer.no-edition' && <span className="menu-reason">{t(reason)}</span>}
        </span>
        {command.key && <kbd className="keys">{sayKeys(command.key)}</kbd>}
      </Menu.Item>
      {command.id === 'library.other' && <LibraryEntries />}
    </>
  )
}
