// What the preflight panel and its light say; the rules bring their own sentences.
import type { Words } from '#core/words'

export const preflightWords = {
  'preflight.title': { en: 'Preflight', ja: 'プリフライト' },
  'preflight.clear': { en: 'Nothing to mend', ja: '問題ありません' },
  'preflight.clear.long': {
    en: 'Every rule was looked at, and nothing is missing. The issue can go out.',
    ja: 'すべての規則を確認しました。不足はありません。発行できます。',
  },
  'preflight.to-fix_one': { en: '{{count}} to fix', ja: '要修正{{count}}件' },
  'preflight.to-fix_other': { en: '{{count}} to fix', ja: '要修正{{count}}件' },
  'preflight.blocks': { en: 'Stops the export', ja: '書き出しを止めるもの' },
  'preflight.warns': { en: 'Should be mended', ja: '直すべきもの' },
  'preflight.notes': { en: 'Worth a look', ja: '確認するもの' },
  'preflight.light.block_one': {
    en: 'Preflight: {{count}} stops the export',
    ja: 'プリフライト：重大{{count}}件',
  },
  'preflight.light.block_other': {
    en: 'Preflight: {{count}} stop the export',
    ja: 'プリフライト：重大{{count}}件',
  },
  'preflight.light.warn_one': { en: 'Preflight: {{count}} warning', ja: 'プリフライト：注意{{count}}件' },
  'preflight.light.warn_other': { en: 'Preflight: {{count}} warnings', ja: 'プリフライト：注意{{count}}件' },
  'preflight.light.note_one': { en: 'Preflight: {{count}} note', ja: 'プリフライト：参考{{count}}件' },
  'preflight.light.note_other': { en: 'Preflight: {{count}} notes', ja: 'プリフライト：参考{{count}}件' },
  'preflight.light.clear': { en: 'Preflight: clear', ja: 'プリフライト：問題なし' },
  'preflight.all': { en: 'All findings', ja: 'すべての指摘' },
  'preflight.place-gone': {
    en: 'That place is no longer in the issue.',
    ja: 'その箇所は、この号にはもうありません。',
  },
  'preflight.close': { en: 'Close', ja: '閉じる' },
  'preflight.source': { en: 'After {{source}}', ja: '根拠：{{source}}' },
} as const satisfies Words
