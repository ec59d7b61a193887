// Menu: the native menu bar, made from the table of commands.
import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Language } from '#core/words'
import { type Command, commands, menus } from '#shared/commands'
import { commandWords, menuWords } from '#shared/words/commands'

/** Entries that Chromium does by itself where the focus is. */
const roles: Readonly<Record<string, MenuItemConstructorOptions['role']>> = {
  cut: 'cut',
  copy: 'copy',
  paste: 'paste',
  selectAll: 'selectAll',
}

export function setMenu(language: Language, onCommand: (id: string) => void): void {
  const all: readonly Command[] = commands
  const template = menus.map((menu): MenuItemConstructorOptions => {
    const own = all.filter((command) => command.menu === menu)
    const submenu = own.flatMap((command, index): MenuItemConstructorOptions[] => {
      const role = roles[command.id]
      const item: MenuItemConstructorOptions = {
        id: command.id,
        label: commandWords[`command.${command.id}` as keyof typeof commandWords][language],
        ...(command.key ? { accelerator: command.key, registerAccelerator: !command.fieldKey } : {}),
        ...(role ? { role } : { click: () => onCommand(command.id) }),
      }
      const isNew = index > 0 && own[index - 1]?.group !== command.group
      return isNew ? [{ type: 'separator' }, item] : [item]
    })
    return { label: menuWords[`menu.${menu}`][language], submenu }
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
