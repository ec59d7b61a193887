// What the window's frame says: title row, status bar, palette, troubles.
import type { Words } from '#core/words'

export const deskWords = {
  'app.name': { en: 'Galley', ja: 'Galley' },
  'app.menu': { en: 'Main menu', ja: 'メインメニュー' },
  'app.commands': { en: 'Commands', ja: 'コマンド' },
  'app.notices': { en: 'Messages', ja: 'お知らせ' },
  'app.close': { en: 'Close', ja: '閉じる' },
  'app.cancel': { en: 'Cancel', ja: 'キャンセル' },
  'app.undo': { en: 'Undo', ja: '元に戻す' },
  'app.number': { en: 'No. {{number}}', ja: '第{{number}}号' },
  'app.number.volume': { en: 'Vol. {{volume}}, No. {{number}}', ja: '第{{volume}}巻 第{{number}}号' },
  'app.number.none': { en: 'No number yet', ja: '号数未定' },
  'app.drop': {
    en: 'Drop documents to make issues of them, or photographs to add them',
    ja: '文書をドロップすると号に、写真をドロップすると写真として取り込みます',
  },
  'app.drop.photos': {
    en: '{{count}} photographs are in the library now. Drop them on an article to place them.',
    ja: '写真を{{count}}枚、ライブラリに取り込みました。記事の上にドロップすると配置できます。',
  },
  'app.trouble.title': { en: 'Something in this window broke', ja: 'ウィンドウで問題が起きました' },
  'app.trouble.say': {
    en: 'This is a defect of the program, not of your issue. What was saved is safe in the library.',
    ja: 'これは号の問題ではなく、プログラムの不具合です。保存済みの内容はライブラリに残っています。',
  },
  'app.trouble.copy': { en: 'Copy details', ja: '詳細をコピー' },
  'app.trouble.again': { en: 'Start the window again', ja: 'ウィンドウを開き直す' },
  'app.fault': {
    en: 'This did not work ({{key}}).',
    ja: 'うまくいきませんでした（{{key}}）。',
  },
  'palette.title': { en: 'Commands', ja: 'コマンド' },
  'palette.search': { en: 'What would you like to do?', ja: '何をしますか' },
  'palette.none': { en: 'No command has these words.', ja: '一致するコマンドはありません。' },
  'desk.panes.article': { en: 'Article', ja: '記事' },
  'desk.resize.plan': { en: 'Width of the plan', ja: '台割の幅' },
  'desk.resize.preview': { en: 'Width of the preview', ja: 'プレビューの幅' },
  'desk.saved': { en: 'Saved', ja: '保存済み' },
  'desk.saved.at': { en: 'Saved {{time}}', ja: '保存済み {{time}}' },
  'desk.changed': { en: 'Changed', ja: '変更あり' },
  'desk.saving': { en: 'Saving…', ja: '保存中…' },
  'desk.failed': { en: 'Not saved: {{why}}', ja: '保存できません：{{why}}' },
  'desk.retry': { en: 'Try again', ja: 'もう一度試す' },
  'desk.words': { en: '{{words}} words', ja: '{{words}}語' },
  'desk.words.target': { en: '{{words}} words · target {{target}}', ja: '{{words}}語・目標{{target}}語' },
  'desk.minutes': { en: '{{count}} min', ja: '約{{count}}分' },
  'desk.zoom': { en: 'Zoom', ja: '倍率' },
  'desk.empty': {
    en: 'This issue has no articles yet.',
    ja: 'この号にはまだ記事がありません。',
  },
  'desk.empty.do': { en: 'Write the first article', ja: '最初の記事を書く' },
  'desk.leave.failed': {
    en: 'The issue stays open, because its last changes could not be saved.',
    ja: '最後の変更を保存できないため、号を開いたままにしました。',
  },
} as const satisfies Words
