// Edition words: the few words that editions and the archive say by themselves, in the language of the issue.
import { fill } from '../words'
import { de } from './spoken/de'
import { type EditionWord, en, type Spoken } from './spoken/en'
import { es } from './spoken/es'
import { fr } from './spoken/fr'
import { he } from './spoken/he'
import { it } from './spoken/it'
import { ja } from './spoken/ja'
import { ko } from './spoken/ko'
import { nl } from './spoken/nl'
import { pt } from './spoken/pt'
import { zh } from './spoken/zh'
import { zhHant } from './spoken/zh-hant'

export type { EditionWord }

/** By BCP 47 tag. */
const spoken: Readonly<Record<string, Spoken>> = {
  en,
  ja,
  zh,
  'zh-Hant': zhHant,
  de,
  fr,
  es,
  it,
  pt,
  ko,
  nl,
  he,
}

/** The tag of the words for a language: its own where there are any, else English. */
function spokenIn(language: string): string {
  const base = baseOf(language)
  // Taiwan, Hong Kong and Macau write traditional characters, whether the tag says so or not.
  if (base === 'zh' && scriptOf(language) === 'Hant') return 'zh-Hant'
  return Object.hasOwn(spoken, base) ? base : 'en'
}

/** What the words are to be marked as among others of this language; undefined: they are of it. */
export function langOfWords(language: string): string | undefined {
  const own = spokenIn(language)
  return baseOf(own) === baseOf(language) ? undefined : own
}

/** A word in the language, or in English where it has none. */
export const editionWord = (
  key: EditionWord,
  language: string,
  values?: Readonly<Record<string, string | number>>,
): string => fill((spoken[spokenIn(language)] ?? en)[key], values)

const baseOf = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? ''

function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script
  } catch {
    // Whatever an import calls its language.
    return undefined
  }
}
