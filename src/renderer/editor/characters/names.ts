// Names: what a character is called, and which characters answer to a name.
import type { Language } from '#core/words'
import { fill, languages } from '#core/words'
import { allWords } from '#shared/words/all'
import { fold } from '../slash/entries'

/** The character's name; a letter with an accent takes it from both. */
export function nameOf(character: string, language: Language): string {
  const own = allWords[`character.${character}`]
  if (own) return own[language]
  const [letter = '', mark = ''] = character.normalize('NFD')
  const accent = allWords[`accent.${mark.charCodeAt(0).toString(16).padStart(4, '0')}`]
  if (!accent) return character
  const pattern = letter === letter.toLowerCase() ? 'characters.letter' : 'characters.capital'
  return fill(allWords[pattern]?.[language] ?? '', { letter, accent: accent[language] })
}

/** Those of whose name every word of the query begins a word, in any language; the character itself finds itself. */
export function named(characters: readonly string[], query: string): readonly string[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return characters
  return characters.filter((character) => {
    if (character === query.trim()) return true
    const names = languages.map((language) => fold(nameOf(character, language)))
    return wanted.every((word) => names.some((name) => answers(name, word)))
  })
}

/** Japanese has no spaces between its words. */
const answers = (name: string, word: string): boolean =>
  /^[\x21-\x7e]+$/.test(word)
    ? name.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word))
    : name.includes(word)
