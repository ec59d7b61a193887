// Match: the places in a text where a query is met, and what would stand there instead.
import { soundTag } from '../language-tag'
import type { Query } from './query'

/** From `start` up to `end`, in UTF-16 units of the text as it is stored. */
export interface Match {
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/**
 * Every match in the text, from left to right. Text that is not in NFC is compared as if it were and keeps its own
 * form outside the matches. In a regular expression's replacement $1 to $99, $<name>, $& and $$ mean what they mean
 * in JavaScript; otherwise it is taken as it is.
 */
export function matchesIn(
  text: string,
  pattern: RegExp,
  query: Query,
  replacement: string,
  language: string,
): Match[] {
  const { composed, offsets } = compose(text)
  const isWord = query.word ? wordTest(composed, language) : () => true
  const found: Match[] = []
  for (const hit of composed.matchAll(pattern)) {
    const [whole] = hit
    const end = hit.index + whole.length
    if (whole === '' || !isWord(hit.index, end)) continue
    found.push({
      start: offsets?.[hit.index] ?? hit.index,
      end: offsets?.[end] ?? end,
      replacement: query.regex ? expand(replacement, hit) : replacement,
    })
  }
  return found
}

/** The text in NFC, with the place in the original of every unit of it; none where nothing changes. */
function compose(text: string): { readonly composed: string; readonly offsets?: readonly number[] } {
  if (text === text.normalize('NFC')) return { composed: text }
  const offsets: number[] = []
  let composed = ''
  for (const { 0: cluster, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const form = cluster.normalize('NFC')
    const same = form === cluster
    for (let at = 0; at < form.length; at++) offsets.push(index + (same ? at : 0))
    composed += form
  }
  offsets.push(text.length)
  return { composed, offsets }
}

const wordLetter = /[\p{L}\p{N}\p{M}_]/u
const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}]/u

/** Says whether a match is a whole word. */
function wordTest(text: string, language: string): (start: number, end: number) => boolean {
  let edges: Set<number> | undefined
  const isEdge = (at: number): boolean => {
    const before = letterBefore(text, at)
    const after = letterAt(text, at)
    if (!wordLetter.test(before) || !wordLetter.test(after)) return true
    if (!withoutSpaces.test(before) && !withoutSpaces.test(after)) return false
    edges ??= new Set(
      [...new Intl.Segmenter(soundTag(language), { granularity: 'word' }).segment(text)].map(
        ({ index }) => index,
      ),
    )
    return edges.has(at)
  }
  return (start, end) => isEdge(start) && isEdge(end)
}

const letterAt = (text: string, at: number): string =>
  at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : ''

function letterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1)
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : text.charAt(at - 1)
}

function expand(template: string, hit: RegExpExecArray): string {
  return template.replace(
    /\$(?:(\$)|(&)|(\d{1,2})|<([^>]*)>)/g,
    (whole, dollar?: string, all?: string, digits?: string, name?: string) => {
      if (dollar) return '$'
      if (all) return hit[0]
      if (name !== undefined) return hit.groups ? (hit.groups[name] ?? '') : whole
      const two = Number(digits)
      if (two > 0 && two < hit.length) return hit[two] ?? ''
      const one = Math.floor(two / 10)
      return digits?.length === 2 && one > 0 && one < hit.length ? (hit[one] ?? '') + (two % 10) : whole
    },
  )
}
