// Menu: the native menu bar, made from the table of commands.
import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Language } from '#core/words'
import { type Command, commands, menus } from '#shared/commands'
import type { Libraries } from '#shared/libraries'
import { commandWords, menuWords } from '#shared/words/commands'
import { librariesWords } from '#shared/words/libraries'

/** Entries that Chromium does by itself where the focus is. */
const roles: Readonly<Record<string, MenuItemConstructorOptions['role']>> = {
  cut: 'cut',
  copy: 'copy',
  paste: 'paste',
  selectAll: 'selectAll',
}

interface Uses {
  readonly onCommand: (id: string) => void
  readonly onLibrary: (folder: string) => void
}

export function setMenu(language: Language, libraries: Libraries, { onCommand, onLibrary }: Uses): void {
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
      const more = command.id === 'library.other' ? known(libraries, language, onLibrary) : []
      return [...(isNew ? [{ type: 'separator' } as const] : []), item, ...more]
    })
    return { label: menuWords[`menu.${menu}`][language], submenu }
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** The libraries that are known, under the way to another. */
const known = (
  { open, known: places, fixed }: Libraries,
  language: Language,
  onLibrary: Uses['onLibrary'],
): MenuItemConstructorOptions[] =>
  fixed
    ? []
    : places.map(({ folder, usual }) => ({
        type: 'radio',
        label: usual ? librariesWords['libraries.usual'][language] : folder,
        checked: folder === open.folder,
        click: () => onLibrary(folder),
      }))
