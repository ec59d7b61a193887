// What an export says when it cannot be done.
import type { Words } from '#core/words'

export const exportFaultWords = {
  'fault.export-cancelled': {
    en: 'The export was cancelled; nothing was changed.',
    ja: '書き出しを中止しました。何も変更されていません。',
  },
  'fault.export-lost_one': {
    en: 'Not exported: the edition “{{edition}}” lacks something in one place, in “{{article}}”: {{text}}. What was exported before is as it was.',
    ja: '書き出していません。「{{edition}}」版に欠けているところが1か所あります。「{{article}}」の次の部分です：{{text}}。以前の書き出しはそのままです。',
  },
  'fault.export-lost': {
    en: 'Not exported: the edition “{{edition}}” lacks something (places: {{count}}), first in “{{article}}”: {{text}}. What was exported before is as it was.',
    ja: '書き出していません。「{{edition}}」版に欠けているところが{{count}}か所あります。最初は「{{article}}」の次の部分です：{{text}}。以前の書き出しはそのままです。',
  },
  'fault.export-lost-front_one': {
    en: 'Not exported: the edition “{{edition}}” lacks something in one place, on its front: {{text}}. What was exported before is as it was.',
    ja: '書き出していません。「{{edition}}」版に欠けているところが1か所あります。表紙の次の部分です：{{text}}。以前の書き出しはそのままです。',
  },
  'fault.export-lost-front': {
    en: 'Not exported: the edition “{{edition}}” lacks something (places: {{count}}), first on its front: {{text}}. What was exported before is as it was.',
    ja: '書き出していません。「{{edition}}」版に欠けているところが{{count}}か所あります。最初は表紙の次の部分です：{{text}}。以前の書き出しはそのままです。',
  },
  'fault.export-taken': {
    en: '{{place}} is there already and is not from an export of this issue; move it away or choose another folder.',
    ja: '{{place}}はすでにあり、この号の書き出しではありません。移動するか、別のフォルダーを選んでください。',
  },
  'fault.export-blocked': {
    en: 'Not exported: preflight has findings that stop it ({{count}}), and no reason was given to go ahead.',
    ja: '書き出していません。プリフライトに書き出しを止める指摘が{{count}}件あり、理由が書かれていません。',
  },
  'fault.export-publication': {
    en: 'The issue’s publication is not in the library.',
    ja: 'この号の刊行物がライブラリにありません。',
  },
  'fault.print-unopened': {
    en: 'No program here shows PDFs. {{file}} is shown in its folder, until this window is closed.',
    ja: 'PDFを表示するソフトが見つかりません。{{file}}をフォルダーに表示しました（このウィンドウを閉じるまで残ります）。',
  },
  'fault.export-unopened': {
    en: '{{file}} cannot be opened; it was moved, or no program is known for it.',
    ja: '{{file}}を開けません。移動されたか、開くためのソフトがありません。',
  },
  'fault.font': {
    en: 'The font {{file}} cannot be read; install Galley again.',
    ja: 'フォント{{file}}を読み込めません。Galleyを再インストールしてください。',
  },
  'fault.pdf-print': {
    en: 'The pages could not be printed.',
    ja: 'ページを出力できませんでした。',
  },
} as const satisfies Words
