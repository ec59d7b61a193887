// What the ways of writing say: slash menu, block handles, special characters.
import type { Words } from '#core/words'

export const writingWords = {
  'slash.name': { en: 'Blocks', ja: 'ブロック' },
  'slash.none': { en: 'No block of that name', ja: '該当するブロックがありません' },
  'slash.count_one': { en: '{{count}} block to choose from', ja: '{{count}}件のブロックがあります' },
  'slash.count_other': { en: '{{count}} blocks to choose from', ja: '{{count}}件のブロックがあります' },
} as const satisfies Words
