// Email type: the typefaces and sizes of the e-mail edition; only what readers' machines have, since none can be sent along.
import { directionOf } from './language'

export interface EmailType {
  /** Families of the text, and of what stands beside it. */
  readonly serif: string
  readonly sans: string
  /** Size of the text in pixels, and its line height. */
  readonly size: number
  readonly leading: number
  /** Chinese characters want more room between lines and less size in heads. */
  readonly eastern: boolean
  readonly start: 'left' | 'right'
}

const latin = {
  serif: 'Georgia,Times New Roman,serif',
  sans: 'Segoe UI,Helvetica,Arial,sans-serif',
} as const
const families: Readonly<Record<string, string>> = {
  ja: 'Hiragino Sans,Yu Gothic,Meiryo,sans-serif',
  zh: 'PingFang SC,Microsoft YaHei,sans-serif',
  ko: 'Apple SD Gothic Neo,Malgun Gothic,sans-serif',
}

/** The type for a language (BCP 47). */
export function emailType(language: string): EmailType {
  const family = families[language.toLowerCase().split('-', 1)[0] ?? '']
  const start = directionOf(language) === 'rtl' ? 'right' : 'left'
  return family === undefined
    ? { ...latin, size: 17, leading: 1.6, eastern: false, start }
    : { serif: family, sans: family, size: 16, leading: 1.85, eastern: true, start }
}
