// What the help of the command line says.
import type { Words } from '#core/words'

export const helpWords = {
  'cli.about.import': {
    en: 'Brings texts, Word documents, photographs and sealed packages into a library.',
    ja: '文章、Word文書、写真、封をしたパッケージをライブラリに取り込みます。',
  },
  'cli.about.list': {
    en: 'Lists the issues of a library, and says what of it is damaged.',
    ja: 'ライブラリの号を一覧にし、壊れているものがあれば知らせます。',
  },
  'cli.about.find': {
    en: 'Says where in the issues of a library certain words stand.',
    ja: 'ライブラリの号の中から語句を検索します。',
  },
  'cli.about.show': {
    en: 'Shows the sections of an issue and their heds; with --json the whole issue.',
    ja: '号のセクションと見出しを表示します。--jsonでは号全体を出力します。',
  },
  'cli.about.check': {
    en: 'Says what preflight finds in an issue.',
    ja: '号をプリフライトで点検します。',
  },
  'cli.about.export': {
    en: 'Writes editions of one or several issues, and reads each of them back.',
    ja: '号の版を書き出し、それぞれを読み返して確認します。',
  },
  'cli.about.verify': {
    en: 'Says whether a sealed package is as it was sealed.',
    ja: 'パッケージが封をしたときのままかどうかを確かめます。',
  },
  'cli.about.archive': {
    en: 'Writes the back numbers as a site, and of it only what has changed since the last time.',
    ja: 'バックナンバーをサイトとして書き出します。前回から変わったところだけを書き直します。',
  },
  'cli.about.help': {
    en: 'Explains the commands, or one of them.',
    ja: 'コマンドの使い方を説明します。',
  },
  'cli.name.FILE': {
    en: 'a text, Markdown, HTML or Word file, a photograph, or a .galley package; several may follow',
    ja: 'テキスト、Markdown、HTML、Wordのファイル、写真、または.galleyのパッケージ（複数指定できます）',
  },
  'cli.name.WORDS': {
    en: 'the words to find, as they stand together; capitals do not matter',
    ja: '検索する語句（続けて書かれているとおりに。大文字と小文字は区別しません）',
  },
  'cli.name.ISSUE': {
    en: 'an id, a number, or “latest”: the issue that was changed last',
    ja: '号のID、号数、または「latest」（最後に変更された号）',
  },
  'cli.name.PACKAGE': { en: 'a .galley file', ja: '.galleyのファイル' },
  'cli.name.COMMAND': { en: 'the command to explain', ja: '説明するコマンド' },
  'cli.option.library': { en: 'the folder of the library', ja: 'ライブラリのフォルダー' },
  'cli.option.import.library': {
    en: 'the folder of the library, which is made where there is none',
    ja: 'ライブラリのフォルダー（なければ作ります）',
  },
  'cli.option.publication': { en: 'the issues of this publication alone', ja: 'この刊行物の号だけ' },
  'cli.option.import.publication': {
    en: 'the publication in the place of the one that the file names; made where it is new',
    ja: 'ファイルにある刊行物の代わりに使う刊行物（なければ作ります）',
  },
  'cli.option.number': {
    en: 'the number of the issue, for one file',
    ja: '号数（ファイルが一つのときだけ）',
  },
  'cli.option.to': { en: 'the editions, with commas between', ja: '書き出す版（コンマで区切ります）' },
  'cli.option.out': {
    en: 'the folder to write into, which is made where there is none',
    ja: '書き出し先のフォルダー（なければ作ります）',
  },
  'cli.option.pdf': {
    en: 'photographs of the PDF with 300 dots an inch (print, as without it) or 150 (screen)',
    ja: 'PDFの写真の解像度：printは300dpi（指定しない場合もこちら）、screenは150dpi',
  },
  'cli.option.status': {
    en: 'the statuses of the issues to take, with commas between; without it those that are published',
    ja: '対象とする号の状態（コンマで区切ります。指定しなければ発行済みの号）',
  },
  'cli.option.json': {
    en: 'one JSON document on standard output, in English',
    ja: '結果を一つのJSONとして標準出力に出します（文は英語）',
  },
  'cli.option.help': { en: 'this explanation', ja: 'この説明' },
  'cli.help.more': {
    en: '“galley COMMAND --help” explains what a command takes.',
    ja: '「galley コマンド --help」で、コマンドごとの説明を表示します。',
  },
} as const satisfies Words
