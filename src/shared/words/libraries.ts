// What is said where one library is left for another.
import type { Words } from '#core/words'

export const librariesWords = {
  'libraries.usual': { en: 'The usual library', ja: 'いつものライブラリ' },
  'libraries.open': { en: 'Open library: {{name}}', ja: 'ライブラリを開く：{{name}}' },
  'libraries.fixed': {
    en: 'GALLEY_LIBRARY names the library, so no other can be opened.',
    ja: 'GALLEY_LIBRARYで指定されているため、別のライブラリは開けません。',
  },
  'libraries.begin': {
    en: 'Begin a new library in {{folder}}?',
    ja: '{{folder}}に新しいライブラリを作りますか。',
  },
  'libraries.begin.detail': {
    en: 'The folder is empty. Galley starts again with the new library; the present one stays as it is.',
    ja: 'このフォルダーは空です。新しいライブラリでGalleyを起動し直します。今のライブラリはそのまま残ります。',
  },
  'libraries.begin.do': { en: 'Begin a library', ja: 'ライブラリを作る' },
  'libraries.begin.cancel': { en: 'Cancel', ja: 'キャンセル' },
  'libraries.gone.detail': {
    en: 'If it lies on a drive or on another computer, connect that and start Galley again. Nothing has been changed.',
    ja: 'ドライブやほかのコンピューターにある場合は、接続してからGalleyを起動し直してください。何も変更していません。',
  },
  'libraries.gone.usual': { en: 'Open the usual library', ja: 'いつものライブラリを開く' },
  'libraries.gone.other': { en: 'Choose another folder…', ja: '別のフォルダーを選ぶ…' },
  'libraries.gone.quit': { en: 'Quit', ja: '終了' },
  'fault.library-gone': {
    en: 'The library in {{folder}} is not there.',
    ja: '{{folder}}にあったライブラリが見つかりません。',
  },
  'fault.library-open': {
    en: 'The library in {{folder}} is the one that is open.',
    ja: '{{folder}}のライブラリはすでに開いています。',
  },
} as const satisfies Words
