// Text width: how many columns of a fixed-width screen a text takes (UAX #11, East Asian Width).
import { eastAsianWidth } from 'get-east-asian-width'

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The characters of a text as a reader counts them (UAX #29, grapheme clusters). */
export const charactersOf = (text: string): string[] => {
  // Most texts are of letters that stand alone, and need no look at their clusters.
  if (
    /^[\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u2030-\u2060\u3000-\u3098\u309b-\u30ff\u4e00-\u9fff\uff00-\uff9d]*$/.test(
      text,
    )
  )
    return [...text]
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/**
 * Columns of one character: 0, 1 or 2. `wide` says that characters of ambiguous width ("…", "—") take two, as they do
 * in the fonts of Chinese and Japanese.
 */
export function widthOf(character: string, wide: boolean): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20 || code === 0x2060 || code === 0x200b || code === 0xad) return 0
  if (code < 0x7f) return 1
  if (/^\p{M}/u.test(character)) return 0
  if (/\ufe0f|^\p{Emoji_Presentation}/u.test(character)) return 2
  return eastAsianWidth(code, { ambiguousAsWide: wide && !/^\p{L}/u.test(character) })
}

/** Columns of a text. */
export const columnsOf = (text: string, wide: boolean): number =>
  charactersOf(text).reduce((sum, character) => sum + widthOf(character, wide), 0)
