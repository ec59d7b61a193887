// What the ways of writing say: slash menu, block handles, special characters.
import type { Words } from '#core/words'

export const writingWords = {
  'slash.name': { en: 'Blocks', ja: 'ブロック' },
  'slash.none': { en: 'No block of that name', ja: '該当するブロックがありません' },
  'slash.count_one': { en: '{{count}} block to choose from', ja: '{{count}}件のブロックがあります' },
  'slash.count_other': { en: '{{count}} blocks to choose from', ja: '{{count}}件のブロックがあります' },
  'block.handle': {
    en: 'Drag to move the block, or open its menu ({{key}})',
    ja: 'ドラッグして移動、クリックしてメニューを開く（{{key}}）',
  },
  'block.handle.item': {
    en: 'Drag to move the item, or open its menu ({{key}})',
    ja: 'ドラッグして項目を移動、クリックしてメニューを開く（{{key}}）',
  },
  'block.turn': { en: 'Turn into', ja: '種類を変える' },
  'block.turned': { en: 'Turned into: {{block}}', ja: '種類を変えました：{{block}}' },
  'block.moved': { en: 'Moved: now {{place}} of {{of}}', ja: '移動しました：{{of}}件中{{place}}番目' },
  'block.duplicated': {
    en: 'Duplicated: the copy is {{place}} of {{of}}',
    ja: '複製しました：{{of}}件中{{place}}番目',
  },
  'block.deleted': { en: 'Deleted', ja: '削除しました' },
  'block.first': { en: 'It is the first already', ja: 'すでに先頭です' },
  'block.last': { en: 'It is the last already', ja: 'すでに末尾です' },
} as const satisfies Words
