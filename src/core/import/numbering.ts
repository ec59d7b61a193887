// Numbering: finds the number, and its volume, in a nameplate line.

export interface Numbering {
  readonly number: number
  readonly volume: number | null
  /** The number as it stands in the source, "Vol. 3 No. 12". */
  readonly printed: string
  /** The line before and after it, without the marks that set it off. */
  readonly before: string
  readonly after: string
}

const patterns: readonly { readonly find: RegExp; readonly volume?: number; readonly number: number }[] = [
  {
    find: /\bvol(?:ume|\.)?\s*(\d{1,4})\s*[,;·/|–-]?\s*(?:no|nr|issue|number|#)\s*\.?\s*(\d{1,6})/i,
    volume: 1,
    number: 2,
  },
  { find: /第?\s*(\d{1,4})\s*[巻卷]\s*第?\s*(\d{1,6})\s*[号號期]/, volume: 1, number: 2 },
  { find: /第\s*(\d{1,6})\s*[号號期回]/, number: 1 },
  {
    find: /(?<![\p{L}\p{N}])(?:no|nr|issue|number|edition|ausgabe)(?:\s*\.\s*|\s+|\s*#\s*)(\d{1,6})(?![\p{L}\p{N}])/iu,
    number: 1,
  },
  { find: /(?:№|n[°º]\.?|#)\s*(\d{1,6})(?![\p{L}\p{N}])/iu, number: 1 },
]

export function findNumbering(line: string): Numbering | undefined {
  const plain = line.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  for (const { find, volume, number } of patterns) {
    const match = plain.match(find)
    if (match?.index !== undefined)
      return {
        number: Number(match[number]),
        volume: volume === undefined ? null : Number(match[volume]),
        printed: line.slice(match.index, match.index + match[0].length).trim(),
        before: trimMarks(line.slice(0, match.index)),
        after: trimMarks(line.slice(match.index + match[0].length)),
      }
  }
  return undefined
}

/** The line without the number it ends in, "This Week in Rust 380"; only where the number is known from elsewhere. */
export function withoutTrailing(line: string, number: number): string | undefined {
  const match = line.match(/^(.*\S)[\s#]+(\d+)$/)
  return match && Number(match[2]) === number ? trimMarks(match[1] ?? '') : undefined
}

const marks = '[\\s（）()【】\\[\\]:：,，、;；|/·•–—―-]'
const trimMarks = (text: string): string =>
  text.replace(new RegExp(`^${marks}+`), '').replace(new RegExp(`${marks}+$`), '')

/** "JDF JapanDefenseFocus" -> "Japan Defense Focus": run-together words parted, their initials in front dropped. */
export function titleOf(wordmark: string): string {
  const words = wordmark.split(/\s+/).flatMap((word) => {
    const parts = word.match(/\p{Lu}\p{Ll}+/gu)
    return parts && parts.length > 1 && parts.join('') === word ? parts : [word]
  })
  const [first = '', ...rest] = words
  const initials = rest.map((word) => word[0]).join('')
  return rest.length > 1 && first === initials ? rest.join(' ') : words.join(' ')
}
