// What the library screen and the report after an import say.
import type { Words } from '#core/words'

export const libraryWords = {
  'library.title': { en: 'Library', ja: 'ライブラリ' },
  'library.loading': { en: 'Opening the library…', ja: 'ライブラリを開いています…' },
  'library.failed': { en: 'The library cannot be opened.', ja: 'ライブラリを開けません。' },
  'library.again': { en: 'Try again', ja: 'もう一度試す' },
  'library.empty': { en: 'The library is empty', ja: 'ライブラリは空です' },
  'library.empty.say': {
    en: 'Begin a publication, or bring in an issue that exists as text, Markdown, HTML or a Word document.',
    ja: '新しい媒体を作るか、テキスト、Markdown、HTML、Word 文書の号を読み込んでください。',
  },
  'library.publication.new': { en: 'New publication', ja: '新しい媒体' },
  'library.publication.none': { en: 'No issues yet.', ja: 'まだ号がありません。' },
  'library.publication.settings': { en: 'Settings of {{title}}', ja: '「{{title}}」の設定' },
  'library.issues': { en: 'Issues of {{title}}', ja: '「{{title}}」の号' },
  'library.issue.new': { en: 'New issue', ja: '新しい号' },
  'library.issue.new.number': { en: 'New issue, No. {{number}}', ja: '新しい号（第{{number}}号）' },
  'library.import': { en: 'Import…', ja: '読み込む…' },
  'library.undated': { en: 'No date', ja: '日付なし' },
  'library.articles_one': { en: '{{count}} article', ja: '記事{{count}}本' },
  'library.articles_other': { en: '{{count}} articles', ja: '記事{{count}}本' },
  'library.words_one': { en: '{{words}} word', ja: '{{words}}語' },
  'library.words_other': { en: '{{words}} words', ja: '{{words}}語' },
  'library.delete': { en: 'Delete {{issue}}', ja: '{{issue}}を削除' },
  'library.deleted': { en: '{{issue}} is in the trash.', ja: '{{issue}}をごみ箱に移しました。' },
  'status.draft': { en: 'Draft', ja: '下書き' },
  'status.review': { en: 'In review', ja: '確認中' },
  'status.ready': { en: 'Ready', ja: '校了' },
  'status.published': { en: 'Published', ja: '発行済み' },
  'import.title': { en: 'Imported', ja: '読み込みました' },
  'import.title.failed': { en: 'Nothing could be imported', ja: '読み込めませんでした' },
  'import.running': { en: 'Reading the files…', ja: 'ファイルを読み込んでいます…' },
  'import.made': {
    en: 'Sections {{sections}} · articles {{articles}} · numbered subheads {{subheads}} · photo slots {{photoSlots}} · words {{words}}',
    ja: '部門{{sections}}、記事{{articles}}、番号付き小見出し{{subheads}}、写真枠{{photoSlots}}、{{words}}語',
  },
  'import.package_one': {
    en: 'Taken in as it was sealed, with {{count}} photograph.',
    ja: '封をしたときのまま、写真{{count}}枚とともに読み込みました。',
  },
  'import.package_other': {
    en: 'Taken in as it was sealed, with {{count}} photographs.',
    ja: '封をしたときのまま、写真{{count}}枚とともに読み込みました。',
  },
  'import.package.already': {
    en: 'The library has this issue already, the same to the last letter; nothing was changed.',
    ja: 'まったく同じ号がライブラリにあるため、何も変更していません。',
  },
  'import.filled_one': {
    en: '{{count}} photograph came with it and is in its slot.',
    ja: '写真{{count}}枚も取り込み、写真枠に入れました。',
  },
  'import.filled_other': {
    en: '{{count}} photographs came with it and are in their slots.',
    ja: '写真{{count}}枚も取り込み、写真枠に入れました。',
  },
  'import.photo': {
    en: '{{width}} × {{height}} pixels, {{size}}. It is in the library’s photos folder; to place it, drop it on an article or choose it in a photo slot.',
    ja: '{{width}} × {{height}}画素、{{size}}。ライブラリのphotosフォルダーに保存しました。記事にドロップするか、写真枠で選ぶと配置できます。',
  },
  'import.guesses': { en: 'Decided for you ({{count}})', ja: '自動で判断した点（{{count}}件）' },
  'import.omissions': { en: 'Left out ({{count}})', ja: '取り込まなかったもの（{{count}}件）' },
  'import.omissions.none': { en: 'Not a word was left out.', ja: '取り込まなかった語はありません。' },
  'import.line': { en: 'Line {{line}}', ja: '{{line}}行目' },
  'import.open': { en: 'Open issue', ja: '号を開く' },
  'import.done': { en: 'Done', ja: '完了' },
} as const satisfies Words
