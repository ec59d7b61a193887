// What is said of an error that nobody expected.
import type { Words } from '#core/words'

export const defectWords = {
  'defect.say': {
    en: 'The program made a mistake that it did not expect. Your text is still here; the status bar says what is saved.',
    ja: 'プログラムに予期しない不具合が起きました。文章はそのまま残っています。保存の状態はステータスバーで確認できます。',
  },
  'defect.count_one': { en: '({{count}} time)', ja: '（{{count}}回）' },
  'defect.count_other': { en: '({{count}} times)', ja: '（{{count}}回）' },
  'defect.copied': { en: 'Copied', ja: 'コピーしました' },
  'defect.start': {
    en: 'Galley could not start because of a mistake in the program. The details are in {{file}}.',
    ja: 'プログラムの不具合により、Galley を起動できませんでした。詳細は {{file}} にあります。',
  },
} as const satisfies Words
