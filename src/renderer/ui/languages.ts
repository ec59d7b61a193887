// Languages: their names, each in the reader's language.

const known = ['en', 'ja', 'fr', 'de', 'es', 'it', 'pt', 'ko', 'zh-Hans', 'zh-Hant', 'he']

export const sayLanguage = (tag: string, reader: string): string =>
  new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag

/** For a choice; a tag that is in use stays among them. */
export const languageOptions = (current: string, reader: string): (readonly [string, string])[] =>
  [...new Set([current, ...known])].map((tag) => [tag, sayLanguage(tag, reader)] as const)
