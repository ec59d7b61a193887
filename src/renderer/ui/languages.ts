// Languages: their names, each in the reader's language.
import { soundTag } from '#core/language-tag'

/** Those whose letters the program's own fonts have. */
const known =
  'bg ca cs cy da de el en en-GB en-US es et eu fi fr ga gl he hr hu id is it ja ko lt lv ms mt nb nl nn pl pt pt-BR ro ru sk sl sq sr sv sw th tr uk vi zh-Hans zh-Hant'.split(
    ' ',
  )

/** What is no tag is said as it is. */
export const sayLanguage = (
  tag: string,
  reader: string,
  languageDisplay: 'dialect' | 'standard' = 'dialect',
): string =>
  soundTag(tag) === tag
    ? (new Intl.DisplayNames([reader], { type: 'language', languageDisplay }).of(tag) ?? tag)
    : tag

/** For a choice, the kinds of one language beside each other; a tag that is in use stays among them. */
export function languageOptions(current: string, reader: string): (readonly [string, string])[] {
  const { compare } = new Intl.Collator(reader)
  return [...new Set([current, ...known])]
    .map((tag) => [tag, sayLanguage(tag, reader, 'standard')] as const)
    .toSorted(([, one], [, other]) => compare(one, other))
}
