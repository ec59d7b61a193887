// Colophon: its lines, in which a web address or an e-mail address is a link.
import { type Child, el, elIf } from './element'
import { safeHref } from './inline'

/** What an address is made of; Japanese and Chinese go on right after one, without a blank. */
const host = String.raw`(?:[\p{Script=Latin}\d-]+\.)+\p{Script=Latin}{2,}`
const rest = String.raw`(?::\d+)?(?:[/?#][\p{Script=Latin}\d\-._~:/?#[\]@!$&'()*+,;=%]*)?`
const address = new RegExp(
  String.raw`(?<![\w@.\-/])(?:https?://${host}${rest}|www\.${host}${rest}|[\w.+-]+@${host})(?![\w@-])`,
  'giu',
)

/** A line of plain text with its addresses linked; not a letter of it is changed. */
export function linkedLine(line: string): Child[] {
  const parts: Child[] = []
  let from = 0
  for (const { 0: found, index } of line.matchAll(address)) {
    const words = withoutEnd(found)
    const href = safeHref(hrefOf(words))
    if (href === undefined) continue
    parts.push(line.slice(from, index), el('a', { href }, words))
    from = index + words.length
  }
  return [...parts, line.slice(from)]
}

/** A plain text of several lines as a paragraph; nothing where it has no words. */
export const lines = (name: string, text: string): Child =>
  elIf(
    'p',
    { className: [name] },
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line, index) => [index > 0 && el('br'), linkedLine(line)]),
  )

const hrefOf = (words: string): string => {
  if (/^https?:/i.test(words)) return words
  return /^www\./i.test(words) ? `https://${words}` : `mailto:${words}`
}

/** Without the marks of the sentence around it; a bracket stays where it was opened inside. */
function withoutEnd(words: string): string {
  const end = words.at(-1) ?? ''
  const opens = { ')': '(', ']': '[' }[end]
  const isAround = opens === undefined ? /[.,;:!?']/.test(end) : count(words, end) > count(words, opens)
  return isAround ? withoutEnd(words.slice(0, -1)) : words
}

const count = (text: string, letter: string): number => text.split(letter).length - 1
