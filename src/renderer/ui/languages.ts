// Languages: their names, each in the reader's language.
import { soundTag } from '#core/language-tag'

const known = ['en', 'ja', 'fr', 'de', 'es', 'it', 'pt', 'ko', 'zh-Hans', 'zh-Hant', 'he']

/** What is no tag is said as it is. */
export const sayLanguage = (tag: string, reader: string): string =>
  soundTag(tag) === tag ? (new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag) : tag

/** For a choice; a tag that is in use stays among them. */
export const languageOptions = (current: string, reader: string): (readonly [string, string])[] =>
  [...new Set([current, ...known])].map((tag) => [tag, sayLanguage(tag, reader)] as const)
