// What the editor says about a paste.
import type { Words } from '#core/words'

export const pasteWords = {
  'paste.kept': {
    en: 'Pasted. Not everything could be kept.',
    ja: '貼り付けました。一部は引き継げませんでした。',
  },
  'paste.markdown': {
    en: 'Pasted as Markdown: its signs became headings, lists and emphasis.',
    ja: 'Markdownとして貼り付け、記号を見出しやリスト、強調にしました。',
  },
  'paste.left': {
    en: 'What was left out or decided ({{count}})',
    ja: '引き継がなかったもの、判断したもの（{{count}}件）',
  },
  'paste.undo': { en: 'Undo paste', ja: '貼り付けを取り消す' },
  'paste.plain': { en: 'Paste as plain text instead', ja: 'テキストのみで貼り直す' },
  'paste.pictureAbsent': {
    en: 'A picture is named, but is not on the clipboard, so its slot is empty',
    ja: '画像がクリップボードにないため、写真枠は空です',
  },
  'paste.hyphens': {
    en: 'Words parted at the ends of lines were joined ({{count}}): {{printed}}',
    ja: '行末で分かれていた語をつなぎました（{{count}}）：{{printed}}',
  },
  'paste.listsJoined': {
    en: 'Numbered lists in a row became one, whose numbers go on ({{count}})',
    ja: '続いている番号付きリストを一つにまとめ、番号は通しになりました（{{count}}）',
  },
  'paste.largeLines': {
    en: 'Lines in larger type became subheads ({{count}})',
    ja: '大きな文字の行を小見出しにしました（{{count}}行）',
  },
  'paste.tooLarge': {
    en: 'The formatted text is larger than {{most}} MB, so only its plain text was pasted.',
    ja: '書式付きテキストが{{most}}MBを超えるため、テキストのみ貼り付けました。',
  },
  'paste.tooMany': {
    en: 'The formatted text has more than {{most}} elements, so only its plain text was pasted.',
    ja: '書式付きテキストの要素が{{most}}個を超えるため、テキストのみ貼り付けました。',
  },
  'paste.longMarkdown': {
    en: 'The Markdown has more than {{most}} characters, so it was pasted as plain text; File › Import reads longer ones.',
    ja: 'Markdownが{{most}}文字を超えるため、書式のないテキストとして貼り付けました。長いものは「ファイル」メニューの読み込みで読み込めます。',
  },
  'paste.cut': {
    en: 'Too long for one paste, which takes {{most}} paragraphs, items and cells, or {{signs}} characters. The clipboard still has the rest, and File › Import reads whole books. Left out from:',
    ja: '一度に貼り付けられるのは、段落・項目・セルが{{most}}個、または{{signs}}文字までです。残りはクリップボードにあります。長い文書は「ファイル」メニューから読み込めます。ここから先は含まれていません：',
  },
  'paste.tooDeep': {
    en: 'The formatted text is nested more than {{most}} levels deep, so only its plain text was pasted.',
    ja: '書式付きテキストの入れ子が{{most}}段を超えるため、テキストのみ貼り付けました。',
  },
} as const satisfies Words
