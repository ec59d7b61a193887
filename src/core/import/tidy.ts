// Tidy: white space inside a line of inline content, as a browser would show it.
import type { Inline } from '../body/blocks'

/** Han and kana, between which a line break of the source is not a space. */
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，．！？：；「」『』（）]/u

/**
 * Runs of white space become one space, none stands at either end or beside a break, and a line break between two
 * Chinese or Japanese characters goes. Pieces of text are not joined: where a mark ended, a word ends.
 */
export function tidy(content: readonly Inline[]): Inline[] {
  const pen = { last: '\n' }
  return trimEnd(content.flatMap((inline) => tidied(inline, pen)))
}

function tidied(inline: Inline, pen: { last: string }): Inline[] {
  switch (inline.kind) {
    case 'break':
      pen.last = '\n'
      return [inline]
    case 'link': {
      const children = inline.children.flatMap((child) => tidied(child, pen))
      return children.length > 0 || inline.url !== '' ? [{ ...inline, children }] : []
    }
    case 'text': {
      let text = inline.text.replace(/[ \t\n\r\f]+/g, (space, at: number, whole: string) => {
        const before = whole[at - 1] ?? pen.last
        const after = whole[at + space.length] ?? ''
        return space.includes('\n') && cjk.test(before) && cjk.test(after) ? '' : ' '
      })
      if (text.startsWith(' ') && /[ \n]/.test(pen.last)) text = text.slice(1)
      if (text === '') return []
      pen.last = text.at(-1) ?? pen.last
      return [{ ...inline, text }]
    }
    case 'footnote':
      return [{ ...inline, content: tidy(inline.content) }]
    case 'ruby':
    case 'unknown':
      pen.last = 'x'
      return [inline]
  }
}

function trimEnd(content: Inline[]): Inline[] {
  const kept = [...content]
  for (;;) {
    const last = kept.at(-1)
    if (last === undefined) return kept
    if (last.kind === 'break') {
      kept.pop()
      continue
    }
    if (last.kind !== 'text') break
    const text = last.text.replace(/[ \t\n\r\f]+$/, '')
    if (text === last.text) break
    kept.pop()
    if (text !== '') {
      kept.push({ ...last, text })
      break
    }
  }
  while (kept[0]?.kind === 'break') kept.shift()
  return kept
}
