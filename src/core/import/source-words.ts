// Source words: the words of a source file, markup set aside, for the proof that none of them is lost.
import { fromHtml } from 'hast-util-from-html'
import type { SourceKind } from './kind'
import { isHtmlTag } from './tags'

/** Chinese and Japanese characters count one by one; other letters and digits by the run; pictographs one by one. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}]\p{M}*)+|[\p{So}\p{Sc}]/gu

export const wordsOf = (text: string): string[] => text.match(word) ?? []

/** Attributes that hold words or addresses; the others are looks and machinery. */
const telling =
  /\b(?:href|src|alt|title|content|cite|datetime|value|placeholder|label|data|poster|action)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi

/** Every word of the source: running text, addresses, comments, front matter. */
export function sourceWords(source: string, kind: SourceKind): string[] {
  if (kind === 'text') return wordsOf(source)
  const bare = source
    .replace(/<!doctype[^>]*>/gi, ' ')
    .replace(/<\/?([a-zA-Z][a-zA-Z0-9-]*)((?:\s[^<>]*)?)\/?>/g, (tag, name: string, attributes: string) => {
      if (!isHtmlTag(name)) return tag
      return ` ${[...attributes.matchAll(telling)].map((m) => m[1] ?? m[2] ?? m[3] ?? '').join(' ')} `
    })
    .replace(/data:[\w/+.-]+;base64,[\w+/=]+/g, ' ')
  return wordsOf(decodeReferences(bare))
}

function decodeReferences(text: string): string {
  const known = new Map<string, string>()
  return text.replace(/&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,31});/gi, (reference) => {
    let decoded = known.get(reference)
    if (decoded === undefined) {
      const first = fromHtml(reference, { fragment: true }).children[0]
      decoded = first?.type === 'text' ? first.value : reference
      known.set(reference, decoded)
    }
    return decoded
  })
}
