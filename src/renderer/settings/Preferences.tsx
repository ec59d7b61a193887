// Preferences: the interface's language and appearance.
import { useTranslation } from 'react-i18next'
import { languages } from '#core/words'
import { setSettings, useSettings } from '../state/settings'
import { closeSheet } from '../state/view'
import { Choice } from '../ui/Choice'
import { sayLanguage } from '../ui/languages'
import { Sheet } from '../ui/Sheet'

export function Preferences() {
  const { t } = useTranslation()
  const { language, theme } = useSettings()
  return (
    <Sheet
      title={t('preferences.title')}
      onClose={closeSheet}
      onSubmit={closeSheet}
      actions={
        <button type="submit" className="button button-primary">
          {t('dialog.done')}
        </button>
      }
    >
      <div className="form">
        <Choice
          label={t('preferences.language')}
          value={language}
          options={languages.map((name) => [name, sayLanguage(name, name)] as const)}
          onChange={(next) => setSettings({ language: next })}
        />
        <Choice
          label={t('preferences.theme')}
          value={theme}
          options={(['system', 'light', 'dark'] as const).map(
            (name) => [name, t(`preferences.theme.${name}`)] as const,
          )}
          onChange={(next) => setSettings({ theme: next })}
        />
      </div>
    </Sheet>
  )
}
