// What the importer's report says, a sentence for each kind of guess and omission.
import type { Words } from '../words'

export const importNoteWords = {
  'import.guess.nameplate': {
    en: 'Taken for the nameplate and the number: {{words}} {{number}}',
    ja: '題字と号数と判断しました：{{words}} {{number}}',
  },
  'import.guess.title': {
    en: 'The first heading was taken for the issue’s title',
    ja: '最初の見出しを号の題名と判断しました',
  },
  'import.guess.front': { en: 'Front matter: {{fields}}', ja: '先頭の設定：{{fields}}' },
  'import.reference': {
    en: 'Names of link definitions, replaced by their addresses ({{count}}): {{printed}}',
    ja: 'リンク定義の名前はアドレスに置き換えました（{{count}}）：{{printed}}',
  },
  'import.guess.category': { en: 'Category: {{words}}', ja: 'カテゴリー：{{words}}' },
  'import.guess.date': {
    en: 'No date is printed; {{date}} is the latest in the pictures’ addresses',
    ja: '日付の記載がないため、画像のアドレスで最も新しい{{date}}としました',
  },
  'import.guess.datePrinted': {
    en: 'Taken for the issue’s date, {{date}}: {{words}}',
    ja: '号の日付（{{date}}）と判断しました：{{words}}',
  },
  'import.guess.section': { en: 'Taken for a section: {{words}}', ja: 'セクションと判断しました：{{words}}' },
  'import.guess.hed': { en: 'Taken for a headline: {{words}}', ja: '見出しと判断しました：{{words}}' },
  'import.guess.subhead': {
    en: 'Taken for a numbered subhead: {{words}}',
    ja: '番号付き小見出しと判断しました：{{words}}',
  },
  'import.guess.slot': {
    en: 'The headline alone on a line was taken for a photo slot, with these words as its alt text: {{words}}',
    ja: '見出しだけの行を写真枠とし、代替テキストとしました：{{words}}',
  },
  'import.guess.opening': {
    en: 'Text without a headline of its own was put under “{{words}}”',
    ja: '見出しのない本文を「{{words}}」の下に置きました',
  },
  'import.afterTable': {
    en: 'Pictures and tables in a table were set after it ({{count}}) {{printed}}',
    ja: '表の中の画像と表を、その表の後に置きました（{{count}}） {{printed}}',
  },
  'import.chunk': { en: 'Another file inside the document', ja: '文書に埋め込まれた別のファイル' },
  'import.formula': { en: 'A formula became a line of text', ja: '数式を一行の文字にしました' },
  'import.noteAgain': {
    en: 'Further references to a footnote were left out; it stands at the first ({{count}}): {{printed}}',
    ja: '同じ脚注への二度目以降の参照を省きました。脚注は最初の場所にあります（{{count}}）：{{printed}}',
  },
  'import.noteInHeading': {
    en: 'Footnotes of headlines were set into them, in brackets ({{count}}) {{printed}}',
    ja: '見出しの脚注を、見出しの中に括弧で入れました（{{count}}） {{printed}}',
  },
  'import.noteUnused': {
    en: 'A footnote that nothing in the text leads to',
    ja: '本文のどこからも参照されていない脚注',
  },
  'import.symbol': { en: 'A sign of an unknown font', ja: '不明なフォントの記号' },
  'import.attribute': { en: 'An address in <{{tag}}>', ja: '<{{tag}}>内のアドレス' },
  'import.code': {
    en: 'Program code became paragraphs set as code ({{count}}) {{printed}}',
    ja: 'コードを等幅の段落にしました（{{count}}） {{printed}}',
  },
  'import.comment': { en: 'A comment of the source', ja: '元ファイルのコメント' },
  'import.contents': { en: 'A table of contents', ja: '目次' },
  'import.deleted': {
    en: 'Deleted in the document, where changes are tracked',
    ja: '変更履歴で削除された文',
  },
  'import.remarkBy': { en: 'A comment by {{by}}', ja: '{{by}}のコメント' },
  'import.pageHead': { en: 'The head of the document’s pages', ja: '文書のヘッダー' },
  'import.pageFoot': { en: 'The foot of the document’s pages', ja: '文書のフッター' },
  'import.drawing': { en: 'Words in a chart or a diagram', ja: 'グラフや図の中の文字' },
  'import.unread': {
    en: 'Words of the document that could not be placed',
    ja: '文書内で位置を読み取れなかった語',
  },
  'import.remark': { en: 'A comment on the document', ja: '文書に付けられたコメント' },
  'import.listMarker': {
    en: 'Signs and numbers of list items and headings are set anew ({{count}}) {{printed}}',
    ja: 'リストと見出しの記号や番号は付け直します（{{count}}） {{printed}}',
  },
  'import.noteMark': {
    en: 'Footnotes are numbered anew ({{count}}) {{printed}}',
    ja: '脚注の番号は付け直します（{{count}}） {{printed}}',
  },
  'import.element': { en: 'An element that no edition can hold', ja: 'どの版にも載せられない要素' },
  'import.front': { en: 'A line of the front matter', ja: 'ファイル先頭の設定行' },
  'import.hidden': { en: 'Hidden text', ja: '隠されたテキスト' },
  'import.linkEmpty': { en: 'A link without words', ja: '文字のないリンク' },
  'import.linkInField': { en: 'The address of a link in a heading', ja: '見出し内のリンクのアドレス' },
  'import.linkLeftOut': {
    en: 'An address that is neither web, mail nor telephone',
    ja: 'ウェブ、メール、電話以外のアドレス',
  },
  'import.listInQuote': {
    en: 'Lists in a quote were set after it ({{count}}) {{printed}}',
    ja: '引用内のリストを引用の後に置きました（{{count}}） {{printed}}',
  },
  'import.listOrder': {
    en: 'Words after an inner list were set before it ({{count}}) {{printed}}',
    ja: '内側のリストの後の文を前に移しました（{{count}}） {{printed}}',
  },
  'import.navigation': { en: 'Web navigation', ja: 'ウェブのナビゲーション' },
  'import.pictureAway': {
    en: 'A picture outside the source’s folder became a slot without a file: {{address}}',
    ja: 'フォルダー外の画像はファイルのない写真枠になりました：{{address}}',
  },
  'import.pictureBeside': {
    en: 'A picture beside the source: {{address}}',
    ja: '元ファイルと同じ場所の画像：{{address}}',
  },
  'import.pictureInside': {
    en: 'A picture inside the source ({{type}}, {{bytes}} characters)',
    ja: 'ファイルに埋め込まれた画像（{{type}}、{{bytes}}文字）',
  },
  'import.pictureInText': {
    en: 'Pictures in the middle of a paragraph were set after it ({{count}}) {{printed}}',
    ja: '段落内の画像を段落の後に置きました（{{count}}） {{printed}}',
  },
  'import.pictureLink': { en: 'The link of a picture', ja: '画像のリンク' },
  'import.pictureRemote': {
    en: 'A remote picture was not fetched; its slot keeps the address: {{address}}',
    ja: 'ネット上の画像は取得せず、アドレスを写真枠に残しました：{{address}}',
  },
  'import.pictureAbsent': {
    en: 'The picture is not there, so its slot is empty: {{address}}',
    ja: '画像が見つからないため、写真枠は空です：{{address}}',
  },
  'import.pictureNotAmong': {
    en: 'The picture was not dropped together with the source, so its slot is empty; File › Import finds what stands beside a file: {{address}}',
    ja: '画像が元ファイルと一緒にドロップされていないため、写真枠は空です。「ファイル」メニューの読み込みでは隣の画像も取り込みます：{{address}}',
  },
  'import.pictureOutside': {
    en: 'The picture lies outside the source’s folder and was not read, so its slot is empty: {{address}}',
    ja: '画像が元ファイルのフォルダーの外にあるため読み込まず、写真枠は空です：{{address}}',
  },
  'import.pictureLarge': {
    en: 'The picture is too large, so its slot is empty: {{address}}',
    ja: '画像が大きすぎるため、写真枠は空です：{{address}}',
  },
  'import.pictureKind': {
    en: 'The picture is not a JPEG, PNG, WebP or GIF, so its slot is empty: {{address}}',
    ja: '画像がJPEG、PNG、WebP、GIFのいずれでもないため、写真枠は空です：{{address}}',
  },
  'import.pictureCut': {
    en: 'The picture is cut off or damaged, so its slot is empty: {{address}}',
    ja: '画像が途中で切れているか壊れているため、写真枠は空です：{{address}}',
  },
  'import.pictureUnread': {
    en: 'The picture cannot be read, so its slot is empty: {{address}}',
    ja: '画像を読み込めないため、写真枠は空です：{{address}}',
  },
  'import.quoteInQuote': {
    en: 'A quote in a quote was set as one ({{count}}) {{printed}}',
    ja: '引用内の引用を一つにまとめました（{{count}}） {{printed}}',
  },
  'import.tag': { en: 'A tag that HTML does not know', ja: 'HTMLにないタグ' },
  'import.task': {
    en: 'Task boxes became text ({{count}}) {{printed}}',
    ja: 'チェック欄を文字にしました（{{count}}） {{printed}}',
  },
  'import.edition': {
    en: 'Read as an issue that Galley wrote',
    ja: 'Galleyが書き出した号として読み込みました',
  },
  'import.fault.frontField': {
    en: '{{file}}: “{{field}}” in the front matter cannot be read.',
    ja: '{{file}}：先頭の設定の「{{field}}」を読み取れません。',
  },
  'import.fault.front': {
    en: '{{file}}: the front matter is broken at line {{line}}.',
    ja: '{{file}}：先頭の設定が{{line}}行目で壊れています。',
  },
} as const satisfies Words
