// Signs: letters in a font of signs, and small pictures of faces, as the characters that they show.
import type { Element } from 'hast'
import { lookOf } from './look'
import { attribute, childrenOf, isElement, type Node } from './tree'

/** Word sets these by itself for arrows and faces that are typed, and for bullets; the rest of the font is rare. */
const wingdings: Readonly<Record<string, string>> = {
  à: '→',
  ß: '←',
  ó: '↔',
  è: '➔',
  J: '☺',
  K: '😐',
  L: '☹',
  ü: '✓',
  û: '✗',
  þ: '☑',
  ý: '☒',
  o: '□',
  q: '❑',
  n: '■',
  l: '●',
  '§': '▪',
  Ø: '➢',
  v: '❖',
  '(': '☎',
  '*': '✉',
}

/** The text of a run in such a font is changed in place; letters that are not known stay. */
export function readSigns(node: Element): void {
  const look = lookOf(node)
  const family =
    look.get('mso-symbol-font-family') ?? look.get('font-family') ?? attribute(node, 'face').toLowerCase()
  if (node.tagName !== 'span' && node.tagName !== 'font') return
  if (!/^["']?wingdings["']?(?:,|$)/.test(family) || look.get('mso-list') === 'ignore') return
  const change = (each: Node): void => {
    if (each.type === 'text')
      each.value = [...each.value].map((letter) => wingdings[plain(letter)] ?? letter).join('')
    else if (isElement(each)) childrenOf(each).forEach(change)
  }
  change(node)
}

/** Fonts of signs have their letters in a private range as well. */
const plain = (letter: string): string => {
  const code = letter.codePointAt(0) ?? 0
  return code >= 0xf020 && code <= 0xf0ff ? String.fromCharCode(code - 0xf000) : letter
}

const face =
  /^(?:(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f|[0-9#*]\ufe0f?\u20e3)+|:[a-z0-9_+-]{1,40}:)$/u

/** Chats draw faces as pictures, with the character or its name as the alternative. */
export const isFace = (node: Element): boolean =>
  node.tagName === 'img' && face.test(attribute(node, 'alt').trim())
