// What the spelling check says.
import type { Words } from '#core/words'

export const spellingWords = {
  'spelling.menu': { en: 'Suggestions for “{{word}}”', ja: '「{{word}}」の修正候補' },
  'spelling.looking': { en: 'Looking…', ja: '検索中…' },
  'spelling.none': { en: 'No suggestions', ja: '候補なし' },
  'spelling.add': { en: 'Add to the library’s words', ja: 'ライブラリの語に追加' },
  'spelling.pass': { en: 'Ignore in this issue', ja: 'この号では無視' },
} as const satisfies Words
