// What the spelling check says.
import type { Words } from '#core/words'

export const spellingWords = {
  'spelling.menu': { en: 'Suggestions for “{{word}}”', ja: '「{{word}}」の修正候補' },
  'spelling.looking': { en: 'Looking…', ja: '検索中…' },
  'spelling.right': { en: 'No misspelt word was found.', ja: 'つづりの誤りは見つかりませんでした。' },
  'spelling.no-dictionary': {
    en: 'There is no dictionary for this article’s language: {{language}}.',
    ja: 'この記事の言語（{{language}}）の辞書はありません。',
  },
  'spelling.none': { en: 'No suggestions', ja: '候補なし' },
  'spelling.add': { en: 'Add to the library’s words', ja: 'ライブラリの語に追加' },
  'spelling.added': {
    en: '“{{word}}” is now a word of the library.',
    ja: '「{{word}}」をライブラリの語に追加しました。',
  },
  'spelling.passed': { en: '“{{word}}” passes in this issue.', ja: 'この号では「{{word}}」を無視します。' },
  'spelling.pass': { en: 'Ignore in this issue', ja: 'この号では無視' },
  'spelling.words.title': { en: 'The library’s words', ja: 'ライブラリの語' },
  'spelling.words.about': {
    en: 'The spelling check takes these for right. They are kept in the library and travel with it.',
    ja: 'つづりの確認で正しいとみなす語です。ライブラリに保存され、一緒に持ち運べます。',
  },
  'spelling.words.find': { en: 'Find or add a word', ja: '語を検索・追加' },
  'spelling.words.add': { en: 'Add', ja: '追加' },
  'spelling.words.library': { en: 'In every issue', ja: 'すべての号で' },
  'spelling.words.issue': { en: 'Ignored in this issue', ja: 'この号で無視' },
  'spelling.words.remove': { en: 'Remove “{{word}}”', ja: '「{{word}}」を削除' },
  'spelling.words.removed': { en: '“{{word}}” removed', ja: '「{{word}}」を削除しました' },
  'spelling.words.new': { en: '“{{word}}” added', ja: '「{{word}}」を追加しました' },
  'spelling.words.none': { en: 'No words yet.', ja: '語はまだありません。' },
  'spelling.words.other': { en: 'No such word yet.', ja: '該当する語はありません。' },
  'spelling.words.more_one': { en: 'One more; type to find it.', ja: 'ほか1語。入力して検索できます。' },
  'spelling.words.more_other': {
    en: '{{count}} more; type to find them.',
    ja: 'ほか{{count}}語。入力して検索できます。',
  },
} as const satisfies Words
