// What the export dialog says.
import type { Words } from '#core/words'

export const exportWords = {
  'export.title': { en: 'Export {{issue}}', ja: '{{issue}}を書き出す' },
  'export.what': { en: 'What', ja: '書き出すもの' },
  'export.where': { en: 'Where', ja: '保存先' },
  'export.edition.web': { en: 'Web edition', ja: 'ウェブ版' },
  'export.edition.web.about': {
    en: 'A folder of pages with their photographs; works on any server, and without one',
    ja: '写真を含むページのフォルダー。サーバーがなくても開けます',
  },
  'export.edition.single': { en: 'Single file', ja: '単一ファイル版' },
  'export.edition.single.about': {
    en: 'The whole issue in one HTML file, with nothing outside it',
    ja: '号全体を一つのHTMLファイルにまとめます',
  },
  'export.edition.pdf': { en: 'PDF', ja: 'PDF' },
  'export.edition.pdf.about': {
    en: 'Tagged pages for print and screen: {{paper}}, {{columns}}',
    ja: '印刷と画面のためのタグ付きPDF：{{paper}}、{{columns}}',
  },
  'export.paper.a4': { en: 'A4', ja: 'A4' },
  'export.paper.letter': { en: 'Letter', ja: 'レター' },
  'export.columns.1': { en: 'one column', ja: '1段' },
  'export.columns.2': { en: 'two columns', ja: '2段' },
  'export.folder.none': { en: 'No folder chosen yet', ja: 'フォルダーが選ばれていません' },
  'export.folder.choose': { en: 'Choose folder…', ja: 'フォルダーを選ぶ…' },
  'export.start': { en: 'Export', ja: '書き出す' },
  'export.cancel': { en: 'Cancel', ja: 'キャンセル' },
  'export.close': { en: 'Close', ja: '閉じる' },
  'export.again': { en: 'Export again', ja: 'もう一度書き出す' },
  'export.blocked_one': {
    en: 'Preflight has {{count}} finding that stops the export.',
    ja: 'プリフライトに、書き出しを止める指摘が{{count}}件あります。',
  },
  'export.blocked_other': {
    en: 'Preflight has {{count}} findings that stop the export.',
    ja: 'プリフライトに、書き出しを止める指摘が{{count}}件あります。',
  },
  'export.mend': { en: 'Show them', ja: '確認する' },
  'export.waive': { en: 'Export all the same, because …', ja: 'それでも書き出す理由' },
  'export.waive.help': {
    en: 'The reason is kept in the export’s report.',
    ja: '理由は書き出しの記録に残ります。',
  },
  'export.running': { en: 'Exporting …', ja: '書き出しています…' },
  'export.saving': { en: 'Saving the draft first …', ja: '先に原稿を保存しています…' },
  'export.progress': { en: '{{edition}}: {{done}} of {{of}}', ja: '{{edition}}：{{of}}中{{done}}' },
  'export.waiting': { en: 'waiting', ja: '待機中' },
  'export.done': { en: 'Exported', ja: '書き出しました' },
  'export.failed': { en: 'The export failed', ja: '書き出せませんでした' },
  'export.not-saved': {
    en: 'The draft could not be saved, so nothing was exported. The status bar says why.',
    ja: '原稿を保存できなかったため、書き出しを行いませんでした。理由はステータスバーにあります。',
  },
  'export.files_one': { en: '{{count}} file', ja: '{{count}}ファイル' },
  'export.files_other': { en: '{{count}} files', ja: '{{count}}ファイル' },
  'export.seconds': { en: '{{seconds}} s', ja: '{{seconds}}秒' },
  'export.proof.ok': {
    en: 'All {{passages}} passages and {{links}} links were found again, in order',
    ja: '{{passages}}か所の文と{{links}}件のリンクを順に確認しました',
  },
  'export.lost': {
    en: 'Not exported. The {{edition}} lacks something of the issue; what was exported before is as it was.',
    ja: '書き出していません。{{edition}}に、号の一部が欠けています。以前の書き出しはそのままです。',
  },
  'export.lost.front': { en: 'The front', ja: '表紙' },
  'export.missing.lost': { en: 'Missing', ja: '欠けている文' },
  'export.missing.moved': { en: 'Out of its reading order', ja: '読む順序の違う文' },
  'export.missing.link': { en: 'A link that does not lead there', ja: 'つながっていないリンク' },
  'export.record': {
    en: 'What was exported, and in spite of what, is recorded in {{file}}.',
    ja: '書き出した内容と、残っていた指摘は{{file}}に記録しました。',
  },
  'export.reveal': { en: 'Show in folder', ja: 'フォルダーで表示' },
} as const satisfies Words
