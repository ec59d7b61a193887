// What the preview pane says.
import type { Words } from '#core/words'

export const previewWords = {
  'preview.title': { en: 'Preview', ja: 'プレビュー' },
  'preview.form': { en: 'Edition', ja: '版' },
  'preview.desktop': { en: 'Desktop', ja: 'デスクトップ' },
  'preview.tablet': { en: 'Tablet', ja: 'タブレット' },
  'preview.phone': { en: 'Phone', ja: 'スマホ' },
  'preview.email': { en: 'E-mail', ja: 'メール' },
  'preview.pdf': { en: 'PDF', ja: 'PDF' },
  'preview.frame': { en: 'The web edition as it would be exported', ja: '書き出されるウェブ版' },
  'preview.page': { en: 'Page', ja: 'ページ' },
  'preview.pdf.page': { en: 'Page {{page}} of {{pages}}', ja: '{{pages}}ページ中{{page}}ページ' },
  'preview.pdf.facts_one': {
    en: '{{count}} page · exactly as exported · {{size}}',
    ja: '{{count}}ページ・書き出しと同一・{{size}}',
  },
  'preview.pdf.facts_other': {
    en: '{{count}} pages · exactly as exported · {{size}}',
    ja: '{{count}}ページ・書き出しと同一・{{size}}',
  },
  'preview.pdf.working': { en: 'Setting the pages …', ja: 'ページを組んでいます…' },
  'print.working': {
    en: 'Setting the pages … They open in the program that shows PDFs, which prints them.',
    ja: 'ページを組んでいます… PDFを表示するソフトで開き、そこから印刷できます。',
  },
  'preview.pdf.stale': { en: 'Bringing the pages up to date …', ja: 'ページを更新しています…' },
  'preview.pdf.failed': {
    en: 'The pages could not be made: {{why}}',
    ja: 'ページを作成できませんでした：{{why}}',
  },
  'preview.pdf.retry': { en: 'Try again', ja: 'もう一度試す' },
  'preview.pdf.enlarge': { en: 'Enlarge page {{page}}', ja: '{{page}}ページを拡大' },
  'preview.pdf.overview': { en: 'All pages', ja: 'ページ一覧' },
  'preview.empty': {
    en: 'Nothing to preview yet. The first article you write appears here.',
    ja: 'まだ表示するものがありません。記事を書き始めると、ここに表示されます。',
  },
} as const satisfies Words
