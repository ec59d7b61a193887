// Words: the interface's language, live, from the words tables.
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Language, languages, type Sentence } from '#core/words'
import { allWords } from '#shared/words/all'

const resources = Object.fromEntries(
  languages.map((language) => [
    language,
    { translation: Object.fromEntries(Object.entries(allWords).map(([key, said]) => [key, said[language]])) },
  ]),
)

void i18next.use(initReactI18next).init({
  resources,
  lng: 'en',
  fallbackLng: 'en',
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
})

export function speak(language: Language): void {
  document.documentElement.lang = language
  if (i18next.language !== language) void i18next.changeLanguage(language)
}

/** A sentence of core or of the main process; one whose words are not in the tables is at least named. */
export const say = (sentence: Sentence): string =>
  i18next.exists(sentence.key)
    ? i18next.t(sentence.key, { ...sentence.with })
    : i18next.t('app.fault', { key: sentence.key })
