// What an export says when it cannot be done.
import type { Words } from '#core/words'

export const exportFaultWords = {
  'fault.export-cancelled': {
    en: 'The export was cancelled; nothing was changed.',
    ja: '書き出しを中止しました。何も変更されていません。',
  },
  'fault.export-folder-taken': {
    en: '{{folder}} holds other things than an exported edition; move it away or choose another folder.',
    ja: '{{folder}}には書き出した版以外のものが入っています。移動するか、別のフォルダーを選んでください。',
  },
  'fault.export-publication': {
    en: 'The issue’s publication is not in the library.',
    ja: 'この号の媒体がライブラリにありません。',
  },
  'fault.font': {
    en: 'The font {{file}} cannot be read; install Galley again.',
    ja: 'フォント{{file}}を読み込めません。Galleyを再インストールしてください。',
  },
  'fault.pdf-print': {
    en: 'The pages could not be printed.',
    ja: 'ページを出力できませんでした。',
  },
} as const satisfies Words
