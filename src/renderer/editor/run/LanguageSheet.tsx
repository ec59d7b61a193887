// LanguageSheet: the language of the selected words, for screen readers, hyphenation and spelling.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { history } from '../../state/desk'
import { languageOptions } from '../../ui/languages'
import { InlineSheet } from '../sheet/InlineSheet'
import { closeInlineSheet, type SheetNow } from '../sheet/open'
import { setRunLanguage } from './run'

export function LanguageSheet({ sheet }: { readonly sheet: Extract<SheetNow, { kind: 'language' }> }) {
  const { t, i18n } = useTranslation()
  const [language, setLanguage] = useState(sheet.language)
  const apply = (tag: string) => {
    history.seal()
    setRunLanguage(tag)
    closeInlineSheet()
  }
  return (
    <InlineSheet
      label={t('editor.language')}
      place={sheet.place}
      onClose={closeInlineSheet}
      onApply={() => apply(language)}
      remove={
        sheet.language === '' ? undefined : { label: t('editor.language.remove'), run: () => apply('') }
      }
    >
      <label className="sheet-field">
        <span>{t('editor.language')}</span>
        <select
          // biome-ignore lint/a11y/noAutofocus: the sheet was asked for, and its first line is what it is about
          autoFocus
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value)}
        >
          <option value="">{t('editor.language.none')}</option>
          {languageOptions(sheet.language || 'en', i18n.language).map(([tag, name]) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </InlineSheet>
  )
}
