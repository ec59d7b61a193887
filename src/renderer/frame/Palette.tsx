// Palette: every command by name, from the same table as the menus, and every article by its hed.
import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../state/desk'
import { useLibraries } from '../state/libraries'
import { closeSheet } from '../state/view'
import { answersTo, type PaletteEntry, paletteEntries } from './palette-entries'

export function Palette() {
  const { t } = useTranslation()
  const issue = useDesk((state) => state.issue)
  const libraries = useLibraries(({ now }) => now)
  const entries = useMemo(() => paletteEntries(t, issue, libraries), [t, issue, libraries])
  const run = (entry: PaletteEntry) => {
    closeSheet()
    // The focus is back on the desk before the command looks for it.
    setTimeout(entry.run, 50)
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
            itemToStringValue={(entry: PaletteEntry) => entry.words}
            filter={answersTo}
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
              {(entry: PaletteEntry) => (
                <Autocomplete.Item
                  key={entry.id}
                  value={entry}
                  className="palette-item"
                  onClick={() => run(entry)}
                >
                  <span>{entry.words}</span>
                  <span className="keys">{entry.aside}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
