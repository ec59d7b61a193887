// Palette: every command by name, from the same table as the menus.
import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { useTranslation } from 'react-i18next'
import { type Command, type CommandId, commands } from '#shared/commands'
import { commandNow, runCommand } from '../state/commands'
import { closeSheet } from '../state/view'
import { sayKeys } from '../ui/keys'

interface Entry {
  readonly id: CommandId
  readonly words: string
  readonly menu: string
  readonly key: string | undefined
}

export function Palette() {
  const { t } = useTranslation()
  const entries: Entry[] = (commands as readonly (Command & { id: CommandId })[])
    .filter(({ id }) => id !== 'palette' && commandNow(id) && commandNow(id)?.enabled?.() !== false)
    .map(({ id, menu, key }) => ({ id, words: t(`command.${id}`), menu: t(`menu.${menu}`), key }))

  const run = (id: CommandId) => {
    closeSheet()
    // The focus is back on the desk before the command looks for it.
    setTimeout(() => runCommand(id), 50)
  }
  return (
    <Dialog.Root open onOpenChange={(open) => open || closeSheet()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog palette" aria-label={t('palette.title')}>
          <Autocomplete.Root
            open
            inline
            items={entries}
            itemToStringValue={(entry: Entry) => entry.words}
            autoHighlight="always"
            keepHighlight
          >
            <Autocomplete.Input
              className="palette-input"
              aria-label={t('palette.search')}
              placeholder={t('palette.search')}
            />
            <Autocomplete.Empty className="palette-none">{t('palette.none')}</Autocomplete.Empty>
            <Autocomplete.List className="palette-list">
              {(entry: Entry) => (
                <Autocomplete.Item
                  key={entry.id}
                  value={entry}
                  className="palette-item"
                  onClick={() => run(entry.id)}
                >
                  <span>{entry.words}</span>
                  <span className="keys">{entry.key ? sayKeys(entry.key) : entry.menu}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
