// LibraryEntries: the libraries that were opened last, in the menu under the way to another.
import { Menu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { openLibrary, useLibraries } from '../state/libraries'

export function LibraryEntries() {
  const { t } = useTranslation()
  const libraries = useLibraries(({ now }) => now)
  if (!libraries || libraries.fixed) return null
  return libraries.known.map(({ folder, name, usual }) => {
    const open = folder === libraries.open.folder
    return (
      <Menu.Item
        key={folder}
        className="menu-item"
        role="menuitemradio"
        aria-checked={open}
        onClick={() => setTimeout(() => void openLibrary(folder))}
      >
        <span>{open && <Check size={14} aria-hidden="true" />}</span>
        <span>
          {usual ? t('libraries.usual') : name}
          <span className="menu-reason">{folder}</span>
        </span>
      </Menu.Item>
    )
  })
}
