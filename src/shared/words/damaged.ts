// What is said of an issue whose file was damaged, and of what stands in its place.
import type { Words } from '#core/words'

export const damagedWords = {
  'fault.issue-recovered': {
    en: 'The file of issue {{title}} was damaged. Its newest good version stands in its place; the damaged file is {{kept}} in the quarantine folder.',
    ja: '号「{{title}}」のファイルが壊れていたため、残っていた最も新しい版に置き換えました。壊れたファイルはquarantineフォルダーの{{kept}}です。',
  },
  'fault.issue-lost': {
    en: 'The file of issue {{title}} was gone. Its newest good version stands in its place.',
    ja: '号「{{title}}」のファイルがなくなっていたため、残っていた最も新しい版に置き換えました。',
  },
  'damaged.compare': { en: 'Compare…', ja: '比べる…' },
  'damaged.title': { en: 'Damaged file of {{title}}', ja: '「{{title}}」の壊れたファイル' },
  'damaged.say': {
    en: 'At the left what could still be read of the damaged file, at the right what stands in its place now. Nothing here changes either.',
    ja: '左は壊れたファイルから読み取れた内容、右は現在の内容です。見比べても、どちらも変更されません。',
  },
  'damaged.unreadable': {
    en: 'The text of the damaged file cannot be read any more. The file itself is kept as it was found.',
    ja: '壊れたファイルの文章は読み取れません。ファイルは見つかったときのまま残しています。',
  },
  'damaged.then': { en: 'Damaged file', ja: '壊れたファイル' },
  'damaged.now': { en: 'In its place', ja: '現在の内容' },
  'damaged.reveal': { en: 'Show in folder', ja: 'フォルダーで表示' },
  'damaged.open': { en: 'Open the issue', ja: '号を開く' },
  'damaged.dismiss': { en: 'Do not show again', ja: '今後表示しない' },
  'damaged.keep': { en: 'Keep this content', ja: '現在の内容でよい' },
  'damaged.close': { en: 'Close', ja: '閉じる' },
} as const satisfies Words
