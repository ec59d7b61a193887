// Language: what a source is written in, told by its script.

/** A BCP 47 tag in its usual spelling, or undefined. */
export function languageTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}

/** What a page says of itself in its first element, or ''. */
export const languageOfPage = (html: string): string =>
  /<html\b[^>]*?\slang\s*=\s*["']?([\w-]+)/i.exec(html.slice(0, 20_000))?.[1] ?? ''

/** What the source says of itself, unless its script is another; `seen` is English for every Latin text. */
export function languageFor(said: string, seen: string): string {
  const tag = said === '' ? undefined : languageTag(said)
  if (!tag) return seen
  const script = (language: string) => new Intl.Locale(language).maximize().script
  return script(tag) === script(seen) ? tag : seen
}

/** Kana make Japanese, Han without kana Chinese, Hangul Korean; otherwise English, which is a guess. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, 200_000)
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const han = count(sample, /\p{Script=Han}/gu)
  const hangul = count(sample, /\p{Script=Hangul}/gu)
  // A Latin word weighs as much as the two characters that would stand for it.
  const latin = 2 * count(sample, /\p{Script=Latin}+/gu)
  if (hangul > latin && hangul > han + kana) return 'ko'
  const hebrew = 2 * count(sample, /\p{Script=Hebrew}+/gu)
  const arabic = 2 * count(sample, /\p{Script=Arabic}+/gu)
  if (Math.max(hebrew, arabic) > latin + han + kana) return hebrew > arabic ? 'he' : 'ar'
  if (han + kana <= latin) return 'en'
  if (kana * 20 > han) return 'ja'
  // Characters that only one of the two scripts has, among the commonest.
  const traditional = count(sample, /[這個們說為國會時來對學發經關於]/gu)
  const simplified = count(sample, /[这个们说为国会时来对学发经关于]/gu)
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans'
}

const count = (text: string, pattern: RegExp): number => {
  let found = 0
  for (const _ of text.matchAll(pattern)) found++
  return found
}
