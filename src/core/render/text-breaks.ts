// Text breaks: where a line of plain text may end, after the rules of Japanese and Chinese setting (JIS X 4051, JLREQ 3.1.7).
import { charactersOf } from './text-width'

/** Holds the words on both sides together, and is gone when the line is set (U+2060). */
export const joiner = '\u2060'

/** No line begins with these: closing marks, marks of repetition and length, small kana. */
const neverFirst = new Set(
  '、。，．・：；？！‼⁇⁈⁉」』）】〉》〕］｝〗〙〟’”»›,.:;?!)]}%‰℃°…‥ー々ゝゞヽヾ〻ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ〜～‐゠–',
)
/** No line ends with these: opening marks, and signs that belong to the figure after them. */
const neverLast = new Set('「『（【〈《〔［｛〖〘〝‘“«‹([{￥＄¥$£€№')
/** Two of these stay together. */
const inseparable = new Set('…‥—―')

const eastern = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u
const address = /^(?:https?:\/\/|mailto:|www\.)/i

/** A text as the pieces that no line divides; a blank stands at the end of the piece before it. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (const word of text.match(/[^ \t\n]+[ \t]*|[ \t]+/g) ?? []) {
    const bare = word.trimEnd()
    if (address.test(bare)) pieces.push(word)
    else if (!/[\u2010-\u2fff\u3000-\uffff-]/u.test(bare)) pieces.push(word)
    else pieces.push(...partsOf(word))
  }
  return pieces
}

function partsOf(word: string): string[] {
  const characters = charactersOf(word)
  const parts: string[] = []
  let part = ''
  characters.forEach((character, index) => {
    part += character
    const next = characters[index + 1]
    if (next === undefined || (next.trim() !== '' && mayDivide(characters, index))) {
      parts.push(part)
      part = ''
    }
  })
  return parts
}

/** Whether a line may end after the character at `index`, which is not the last. */
function mayDivide(characters: readonly string[], index: number): boolean {
  const [here = '', next = ''] = characters.slice(index, index + 2)
  if (here === joiner || next === joiner || here === '\u00a0' || next === '\u00a0') return false
  if (neverFirst.has(next) || neverLast.has(here)) return false
  if (inseparable.has(here) && inseparable.has(next)) return false
  if (eastern.test(here) || eastern.test(next)) return true
  if (here === '—' || here === '–') return true
  // A hyphen divides a word from a word, not a sign from its figure.
  return here === '-' && /^\p{L}/u.test(next) && /\p{L}$/u.test(characters[index - 1] ?? '')
}
