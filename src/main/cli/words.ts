// What the command line says.
import type { Words } from '#core/words'
import { helpWords } from './help-words'

/** On a command line one process is told from another by its number, which a script can wait for or end. */
const held = {
  en: 'The library in {{folder}} is open elsewhere ({{user}} on {{host}}, process {{pid}}). Here it can be read, but not changed.',
  ja: '{{folder}}のライブラリはほかで開かれています（{{host}}の{{user}}、プロセス{{pid}}）。ここでは閲覧のみで、変更できません。',
}

export const cliWords = {
  ...helpWords,
  'fault.library-held-window': held,
  'fault.library-held-command': held,
  'fault.library-held-user': held,
  'fault.library-held-computer': held,
  'cli.usage': {
    en: 'Use it like this: {{usage}}',
    ja: '使い方：{{usage}}',
  },
  'cli.command-unknown': {
    en: '“{{command}}” is not a command; “galley help” lists them.',
    ja: '「{{command}}」というコマンドはありません。「galley help」で一覧を表示します。',
  },
  'cli.command-near': {
    en: '“{{command}}” is not a command; did you mean “{{near}}”?',
    ja: '「{{command}}」というコマンドはありません。「{{near}}」ですか。',
  },
  'cli.option-unknown': {
    en: '“galley {{command}}” does not take {{option}}. Use it like this: {{usage}}',
    ja: '「galley {{command}}」では{{option}}は使えません。使い方：{{usage}}',
  },
  'cli.number-bad': {
    en: '--number takes a whole number, not “{{value}}”.',
    ja: '--numberには整数を指定します（「{{value}}」は使えません）。',
  },
  'cli.number-many': {
    en: '--number goes with one file only.',
    ja: '--numberはファイルが一つのときだけ使えます。',
  },
  'cli.edition-unknown': {
    en: '“{{edition}}” is not an edition; there are {{editions}}.',
    ja: '「{{edition}}」という版はありません。使えるのは{{editions}}です。',
  },
  'cli.pdf-unknown': {
    en: '--pdf takes one of {{values}}, not “{{value}}”.',
    ja: '--pdfには{{values}}のいずれかを指定します（「{{value}}」は使えません）。',
  },
  'cli.issue-unknown': {
    en: 'There is no issue “{{issue}}” in {{folder}}.',
    ja: '{{folder}}に号「{{issue}}」はありません。',
  },
  'cli.issue-unread_one': {
    en: 'There is no issue “{{issue}}” in {{folder}} that can be read; one there cannot (see galley list).',
    ja: '{{folder}}に、読み込める号「{{issue}}」はありません。読み込めない号が1件あります（galley listで確認できます）。',
  },
  'cli.issue-unread': {
    en: 'There is no issue “{{issue}}” in {{folder}} that can be read; {{count}} there cannot (see galley list).',
    ja: '{{folder}}に、読み込める号「{{issue}}」はありません。読み込めない号が{{count}}件あります（galley listで確認できます）。',
  },
  'cli.latest-unsure_one': {
    en: 'This is the latest issue that can be read; one cannot, and may be later (see galley list).',
    ja: '読み込める号のうち最新のものです。読み込めない号が1件あり、そちらが新しいかもしれません（galley listで確認できます）。',
  },
  'cli.latest-unsure': {
    en: 'This is the latest issue that can be read; {{count}} cannot, and may be later (see galley list).',
    ja: '読み込める号のうち最新のものです。読み込めない号が{{count}}件あり、そちらが新しいかもしれません（galley listで確認できます）。',
  },
  'cli.issue-ambiguous': {
    en: 'Several issues have the number {{issue}}; name one by its id: {{ids}}.',
    ja: '号数{{issue}}の号が複数あります。IDで指定してください：{{ids}}。',
  },
  'cli.imported': {
    en: '{{file}}: {{title}}, {{sections}}, {{articles}}, {{subheads}}, {{photoSlots}}, {{words}}',
    ja: '{{file}}：{{title}}、{{sections}}、{{articles}}、{{subheads}}、{{photoSlots}}、{{words}}',
  },
  'cli.filled': {
    en: 'Photographs that came with it and are in their slots: {{count}}',
    ja: '写真枠{{count}}件に、一緒に取り込んだ写真を入れました',
  },
  'cli.guesses': { en: 'Guesses', ja: '推測したこと' },
  'cli.omissions': { en: 'Left out', ja: '省いたもの' },
  'cli.line': { en: 'line {{line}}', ja: '{{line}}行目' },
  'cli.no-issues': { en: 'The library has no issues yet.', ja: 'ライブラリにはまだ号がありません。' },
  'cli.not-found': { en: '“{{words}}” was not found.', ja: '「{{words}}」は見つかりませんでした。' },
  'cli.no-findings': { en: 'Nothing to mend.', ja: '直すところはありません。' },
  'cli.counts': {
    en: '{{block}} block, {{warn}} warn, {{note}} to note',
    ja: '重大{{block}}、注意{{warn}}、参考{{note}}',
  },
  'cli.exporting-photos': {
    en: 'Writing {{edition}}: photograph {{done}} of {{of}}',
    ja: '{{edition}}を書き出しています：写真{{of}}枚中{{done}}',
  },
  'cli.exporting-print': {
    en: 'Writing {{edition}}: laying out the pages',
    ja: '{{edition}}を書き出しています：ページを組んでいます',
  },
  'cli.exporting-pages': {
    en: 'Reading {{edition}} back: page {{done}} of {{of}}',
    ja: '{{edition}}を確認しています：{{of}}ページ中{{done}}',
  },
  'cli.exporting': {
    en: 'Writing {{edition}}: {{done}} of {{of}}',
    ja: '{{edition}}を書き出しています：{{of}}中{{done}}',
  },
  'cli.issue': { en: 'Issue {{issue}}', ja: '号{{issue}}' },
  'cli.exported': {
    en: '{{edition}}: {{files}}, {{size}}, {{seconds}} s; found again in order: {{passages}}, {{links}}',
    ja: '{{edition}}：{{files}}、{{size}}、{{seconds}}秒、{{passages}}と{{links}}を順に確認しました',
  },
  'cli.sealed': {
    en: '{{edition}}: {{files}}, {{size}}, {{seconds}} s, read back and as it was sealed',
    ja: '{{edition}}：{{files}}、{{size}}、{{seconds}}秒、封印どおりであることを確認しました',
  },
  'cli.not-kept': {
    en: '{{edition}}: whole, but not kept',
    ja: '{{edition}}：欠けはありませんが、保存していません',
  },
  'cli.missing-lost': {
    en: '“{{article}}”: … {{before}} [{{text}}] {{after}} … is missing',
    ja: '「{{article}}」：…{{before}}［{{text}}］{{after}}…が欠けています',
  },
  'cli.missing-moved': {
    en: '“{{article}}”: [{{text}}] is out of its reading order',
    ja: '「{{article}}」：［{{text}}］の読む順序が違います',
  },
  'cli.missing-link': {
    en: '“{{article}}”: the link on “{{before}}” does not lead to {{text}}',
    ja: '「{{article}}」：「{{before}}」のリンクが{{text}}につながっていません',
  },
  'cli.package-photos': {
    en: 'As it was sealed; photographs in the package: {{count}}',
    ja: '封をしたときのまま読み込みました（写真{{count}}枚）',
  },
  'cli.package-already': {
    en: 'The library has this issue already, the same to the last letter; nothing was changed.',
    ja: 'まったく同じ号がライブラリにあるため、何も変更していません。',
  },
  'cli.verified': {
    en: '{{file}}: every file is as it was sealed',
    ja: '{{file}}：すべてのファイルが封をしたときのままです',
  },
  'cli.status-unknown': {
    en: '“{{value}}” is not a status; there are {{values}}.',
    ja: '「{{value}}」という状態はありません。使えるのは{{values}}です。',
  },
  'cli.publication-unknown': {
    en: 'There is no publication “{{name}}” in {{folder}}.',
    ja: '{{folder}}に刊行物「{{name}}」はありません。',
  },
  'cli.archiving': { en: '{{done}} of {{of}}: {{issue}}', ja: '{{of}}中{{done}}：{{issue}}' },
  'cli.archive-lists': { en: 'The lists and the search …', ja: '一覧と検索を作成しています…' },
  'cli.archived': {
    en: '{{issues}}; {{files}} written ({{size}}), {{removed}} removed, {{unchanged}} unchanged; {{seconds}} s',
    ja: '{{issues}}。書き込み{{files}}（{{size}}）、削除{{removed}}、変更なし{{unchanged}}、{{seconds}}秒',
  },
  'cli.archive-stopped': {
    en: 'Not in the archive, because preflight stops it: {{issue}}',
    ja: 'プリフライトで止まるため、アーカイブに入れていない号：{{issue}}',
  },
  'cli.archive-kept': {
    en: '{{path}} is no longer part of the archive but was changed by hand, so it was left there.',
    ja: '{{path}}はアーカイブから外れましたが、手で変更されているため残しました。',
  },
  'cli.sections_one': { en: '{{count}} section', ja: 'セクション{{count}}' },
  'cli.sections': { en: '{{count}} sections', ja: 'セクション{{count}}' },
  'cli.articles_one': { en: '{{count}} article', ja: '記事{{count}}' },
  'cli.articles': { en: '{{count}} articles', ja: '記事{{count}}' },
  'cli.subheads_one': { en: '{{count}} numbered subhead', ja: '番号付き小見出し{{count}}' },
  'cli.subheads': { en: '{{count}} numbered subheads', ja: '番号付き小見出し{{count}}' },
  'cli.photoSlots_one': { en: '{{count}} photo slot', ja: '写真枠{{count}}' },
  'cli.photoSlots': { en: '{{count}} photo slots', ja: '写真枠{{count}}' },
  'cli.words_one': { en: '{{count}} word', ja: '{{count}}語' },
  'cli.words': { en: '{{count}} words', ja: '{{count}}語' },
  'cli.files_one': { en: '{{count}} file', ja: '{{count}}ファイル' },
  'cli.files': { en: '{{count}} files', ja: '{{count}}ファイル' },
  'cli.passages_one': { en: '{{count}} passage', ja: '{{count}}か所の文' },
  'cli.passages': { en: '{{count}} passages', ja: '{{count}}か所の文' },
  'cli.links_one': { en: '{{count}} link', ja: '{{count}}件のリンク' },
  'cli.links': { en: '{{count}} links', ja: '{{count}}件のリンク' },
  'cli.issues_one': { en: '{{count}} issue', ja: '{{count}}号' },
  'cli.issues': { en: '{{count}} issues', ja: '{{count}}号' },
  'cli.issue-damaged': {
    en: 'The issue in {{file}} is damaged and left out; the file is as it was.',
    ja: '{{file}}の号は壊れているため、一覧から外しました。ファイルはそのままです。',
  },
  'cli.defect': {
    en: 'Galley stopped on a defect of its own: {{detail}}',
    ja: 'Galleyの不具合で停止しました：{{detail}}',
  },
} as const satisfies Words
