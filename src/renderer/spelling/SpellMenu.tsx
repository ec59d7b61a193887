// SpellMenu: suggestions for a misspelt word, and the ways to let it pass.
import { Menu } from '@base-ui/react/menu'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { registerCommands } from '../state/commands'
import { useDesk } from '../state/desk'
import { setSettings, useSettings } from '../state/settings'
import { landmark } from '../ui/landmark'
import { registerSpelling } from './marks'
import { closeMenu, nextMisspelt, onContextMenu, take, useSpellMenu } from './menu'
import { addWord, passWord, readWordList } from './word-list'

export function SpellMenu() {
  const { t } = useTranslation()
  const now = useSpellMenu((menu) => menu.now)
  const issue = useDesk((desk) => desk.issue?.id)
  useSpelling()
  if (!now) return null
  const { at, place, suggestions } = now
  const { word } = at.spelt
  return (
    <Menu.Root open onOpenChange={(open) => open || closeMenu()}>
      {/* Inside the desk's landmark, where screen readers look for it. */}
      <Menu.Portal className="menu-portal" container={landmark()}>
        <Menu.Positioner
          className="menu-place"
          positionMethod="fixed"
          side="bottom"
          align="start"
          sideOffset={4}
          anchor={{ getBoundingClientRect: () => place }}
        >
          <Menu.Popup className="menu" aria-label={t('spelling.menu', { word })} finalFocus={false}>
            {suggestions === null && (
              <Menu.Item className="menu-item" disabled>
                <span />
                <span>{t('spelling.looking')}</span>
              </Menu.Item>
            )}
            {suggestions?.length === 0 && (
              <Menu.Item className="menu-item" disabled>
                <span />
                <span>{t('spelling.none')}</span>
              </Menu.Item>
            )}
            {suggestions?.map((suggestion) => (
              <Menu.Item
                key={suggestion}
                className="menu-item"
                onClick={() => setTimeout(() => take(at, suggestion))}
              >
                <span />
                <strong>{suggestion}</strong>
              </Menu.Item>
            ))}
            <Menu.Separator className="menu-line" />
            <Menu.Item className="menu-item" onClick={() => void addWord(word)}>
              <span />
              <span>{t('spelling.add')}</span>
            </Menu.Item>
            <Menu.Item className="menu-item" onClick={() => issue && void passWord(issue, word)}>
              <span />
              <span>{t('spelling.pass')}</span>
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function useSpelling(): void {
  useEffect(() => {
    void readWordList()
    const stopMarks = registerSpelling()
    const stopCommands = registerCommands({
      'spelling.next': { run: nextMisspelt, enabled: () => useSettings.getState().spelling },
      'spelling.check': {
        run: () => setSettings({ spelling: !useSettings.getState().spelling }),
        checked: () => useSettings.getState().spelling,
      },
    })
    document.addEventListener('contextmenu', onContextMenu)
    return () => {
      stopMarks()
      stopCommands()
      document.removeEventListener('contextmenu', onContextMenu)
    }
  }, [])
}
