// Printed date: finds a date in a line of text, in English, Japanese and Chinese.

export interface PrintedDate {
  /** As it stands in the source. */
  readonly printed: string
  /** YYYY-MM-DD; null where the day is not printed. */
  readonly iso: string | null
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?'

type Read = (match: RegExpMatchArray) => [year: number, month: number, day: number | null]

const patterns: readonly (readonly [RegExp, Read])[] = [
  [/(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/, (m) => [Number(m[1]), Number(m[3]), Number(m[4])]],
  [
    new RegExp(`${weekday}\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${month},?\\s+(\\d{4})\\b`, 'i'),
    (m) => [Number(m[3]), monthOf(m[2]), Number(m[1])],
  ],
  [
    new RegExp(`${weekday}\\b${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i'),
    (m) => [Number(m[3]), monthOf(m[1]), Number(m[2])],
  ],
  [
    /(\d{4})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?(?:\s*[（(][月火水木金土日][）)])?/,
    (m) => [Number(m[1]), Number(m[2]), m[3] === undefined ? null : Number(m[3])],
  ],
  [
    /(令和|平成|昭和)\s*(元|\d{1,2})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?/,
    (m) => [eraYear(m[1], m[2]), Number(m[3]), m[4] === undefined ? null : Number(m[4])],
  ],
  [new RegExp(`\\b${month}\\s+(\\d{4})\\b`, 'i'), (m) => [Number(m[2]), monthOf(m[1]), null]],
]

/** The first date in `text`, or undefined. */
export function findDate(text: string): PrintedDate | undefined {
  // Full-width digits are read as plain ones; NFKC keeps the length here, so the printed form can be cut out.
  const plain = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  for (const [pattern, read] of patterns) {
    const match = plain.match(pattern)
    if (!match || match.index === undefined) continue
    const [year, monthNumber, day] = read(match)
    const printed = text.slice(match.index, match.index + match[0].length).trim()
    if (day === null) {
      if (monthNumber >= 1 && monthNumber <= 12) return { printed, iso: null }
    } else {
      const iso = isoDate(year, monthNumber, day)
      if (iso) return { printed, iso }
    }
  }
  return undefined
}

/** YYYY-MM-DD where such a day exists. */
export function isoDate(year: number, monthNumber: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, monthNumber - 1, day))
  const exists = year >= 1000 && date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : undefined
}

const monthOf = (name = ''): number =>
  months.findIndex((full) => full.startsWith(name.toLowerCase().slice(0, 3))) + 1

const eraYear = (era = '', year = ''): number =>
  ({ 令和: 2018, 平成: 1988, 昭和: 1925 })[era as '令和'] + (year === '元' ? 1 : Number(year))
