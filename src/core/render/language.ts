// Language: finds runs of Japanese, Chinese and Korean inside other text, so that fonts and line breaks are right.

/** What Chinese characters without any kana mean in this issue; undefined: nobody can tell. */
export type HanLanguage = 'ja' | 'zh' | undefined

export interface Run {
  readonly text: string
  /** Differs from the language around it; undefined: the same. */
  readonly language: string | undefined
}

const kana = /[\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9d]/
const bopomofo = /[\u3105-\u312f\u31a0-\u31bf]/
const hangul = /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]/
const han = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]/u
const letters =
  '\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{323af}\\u3041-\\u30ff\\u3105-\\u312f'
const more = '\\u31a0-\\u31ff\\u1100-\\u11ff\\u3131-\\u318e\\uac00-\\ud7a3\\uff66-\\uff9d\\u3005-\\u3007'
const marks = '\\u3000-\\u303f\\u30fb\\uff01-\\uff65'

/** A run begins and ends with a letter or with the punctuation of these scripts; digits and blanks may lie inside. */
const run = new RegExp(`[${letters}${more}${marks}]+(?:[ 0-9]*[${letters}${more}${marks}]+)*`, 'gu')

/** Quick answer for the usual text, which has none of these scripts. */
const eastern = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff01-\uff9d\ud840-\ud888]/

const baseOf = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? ''

/** The language of a run, as far as its characters tell. */
function languageOf(text: string, hanLanguage: HanLanguage): string | undefined {
  if (kana.test(text)) return 'ja'
  if (hangul.test(text)) return 'ko'
  if (bopomofo.test(text)) return 'zh'
  return han.test(text) ? hanLanguage : undefined
}

/** Splits text where its language changes; one run without a language where it does not. */
export function runsOf(text: string, around: string, hanLanguage: HanLanguage): Run[] {
  if (!eastern.test(text)) return [{ text, language: undefined }]
  const base = baseOf(around)
  const runs: Run[] = []
  let from = 0
  for (const match of text.matchAll(run)) {
    const language = languageOf(match[0], isEastern(base) ? undefined : hanLanguage)
    if (language === undefined || language === base) continue
    if (match.index > from) runs.push({ text: text.slice(from, match.index), language: undefined })
    runs.push({ text: match[0], language })
    from = match.index + match[0].length
  }
  if (from < text.length) runs.push({ text: text.slice(from), language: undefined })
  return runs
}

/**
 * The language of a whole block when most of its letters belong to another one than the text around it. It goes on the
 * block, because a screen reader and a tagged PDF take it from there; the PDF loses it on an inline span.
 */
export function blockLanguage(text: string, around: string, hanLanguage: HanLanguage): string | undefined {
  if (!eastern.test(text)) return undefined
  const base = baseOf(around)
  const language = languageOf(text, isEastern(base) ? undefined : hanLanguage)
  if (language === undefined || language === base) return undefined
  const all = text.match(/\p{L}/gu)?.length ?? 0
  const own = text.match(new RegExp(`[${letters}${more}]`, 'gu'))?.length ?? 0
  const telling = isEastern(base)
    ? (text.match(new RegExp(telltale[language] ?? han, 'gu'))?.length ?? 0)
    : own
  // Between two eastern languages Chinese characters say nothing: only a good share of kana or hangul does.
  return telling > (isEastern(base) ? all / 4 : all / 2) ? language : undefined
}

const telltale: Readonly<Record<string, RegExp>> = {
  ja: kana,
  ko: hangul,
  zh: bopomofo,
}

const isEastern = (base: string): boolean => base === 'ja' || base === 'zh' || base === 'ko'

/** What Chinese characters mean in an issue: what its languages say, else what kana anywhere in its text says. */
export function hanLanguageOf(languages: readonly string[], text: Iterable<string>): HanLanguage {
  const bases = languages.map(baseOf)
  if (bases.includes('ja')) return 'ja'
  if (bases.includes('zh')) return 'zh'
  for (const part of text) if (kana.test(part)) return 'ja'
  return undefined
}

/** The writing direction of a language, where it is not the usual one. */
export const directionOf = (tag: string): 'rtl' | undefined =>
  ['ar', 'fa', 'he', 'ur', 'yi'].includes(baseOf(tag)) ? 'rtl' : undefined
