// What the preview of the e-mail edition says.
import type { Words } from '#core/words'

/** What an editor puts into an article and some mail program may not show, by caniemail's names. */
export const emailFeatures = {
  'html-ruby': { en: 'Readings over words', ja: 'ふりがな' },
  'html-lists': { en: 'Lists', ja: '箇条書き' },
  'html-blockquote': { en: 'Quotations', ja: '引用' },
  'html-anchor-links': {
    en: 'Links within the mail: contents, footnotes',
    ja: 'メール内のリンク（目次・脚注）',
  },
  'html-mailto-links': { en: 'Links to mail addresses', ja: 'メールアドレスへのリンク' },
  'html-dir': { en: 'Text from right to left', ja: '右から左に書く文字' },
  'html-code': { en: 'Code', ja: 'コード' },
  'html-del': { en: 'Struck text', ja: '取り消し線' },
  'html-hr': { en: 'Rules between paragraphs', ja: '区切り線' },
} as const satisfies Words

export const emailWords = {
  ...Object.fromEntries(
    Object.entries(emailFeatures).map(([slug, words]) => [`email.feature.${slug}`, words]),
  ),
  'email.frame': { en: 'The e-mail edition as it would be exported', ja: '書き出されるメール版' },
  'email.scheme': { en: 'Reader’s appearance', ja: '読者の表示' },
  'email.scheme.light': { en: 'Light', ja: 'ライト' },
  'email.scheme.dark': { en: 'Dark', ja: 'ダーク' },
  'email.meter': { en: 'Size of the mail', ja: 'メールの大きさ' },
  'email.meter.fits': { en: '{{size}} of {{limit}} KB', ja: '{{limit}} KB中{{size}} KB' },
  'email.meter.near': {
    en: '{{size}} KB: near {{limit}} KB, where Gmail cuts a mail off',
    ja: '{{size}} KB：Gmailが途中で切る{{limit}} KBに近づいています',
  },
  'email.meter.clipped': {
    en: '{{size}} KB: Gmail cuts it off at about {{limit}} KB',
    ja: '{{size}} KB：Gmailは約{{limit}} KBで途中で切ります',
  },
  'email.kb': { en: '{{size}} KB', ja: '{{size}} KB' },
  'email.share.article': { en: 'Article without a headline', ja: '見出しのない記事' },
  'email.share.pictures': { en: 'Pictures', ja: '画像' },
  'email.share.styles': { en: 'Styles', ja: 'スタイル' },
  'email.share.rest': { en: 'Smaller articles', ja: 'そのほかの記事' },
  'email.meter.about': {
    en: 'As mail.eml carries it: encoded for the way, and without the pictures themselves.',
    ja: 'mail.emlでの大きさ（送信用に符号化した本文。画像そのものは含みません）。',
  },
  'email.share.frame': { en: 'Nameplate, contents, colophon', ja: '題字・目次・奥付' },
  'email.remarks_one': { en: 'Mail programs: {{count}} remark', ja: 'メールソフトについて（{{count}}件）' },
  'email.remarks_other': {
    en: 'Mail programs: {{count}} remarks',
    ja: 'メールソフトについて（{{count}}件）',
  },
  'email.remarks.about': {
    en: 'What these programs leave out of the articles. The mail can be read without it. Source: caniemail.com.',
    ja: '次のソフトは記事の一部を無視しますが、なくても読めます。出典：caniemail.com',
  },
  'email.layout_one': { en: 'Of the layout: {{count}} remark', ja: 'レイアウトについて（{{count}}件）' },
  'email.layout_other': { en: 'Of the layout: {{count}} remarks', ja: 'レイアウトについて（{{count}}件）' },
  'email.layout.about': {
    en: 'Technical details of Galley’s own template, which is made to hold without any of them.',
    ja: 'Galleyのひな形の技術的な詳細です。どれが無視されても崩れないように作られています。',
  },
  'email.ignored': { en: 'Ignored by {{programs}}.', ja: '無視：{{programs}}。' },
  'email.partly': { en: 'Partly understood by {{programs}}.', ja: '一部のみ対応：{{programs}}。' },
  'email.program': { en: '{{name}} ({{platform}})', ja: '{{name}}（{{platform}}）' },
  'email.platform.desktop-app': { en: 'desktop', ja: 'デスクトップ' },
  'email.platform.desktop-webmail': { en: 'web', ja: 'ウェブ' },
  'email.platform.mobile-webmail': { en: 'mobile web', ja: 'モバイルウェブ' },
  'email.platform.webmail': { en: 'web', ja: 'ウェブ' },
  'email.platform.ios': { en: 'iOS', ja: 'iOS' },
  'email.platform.android': { en: 'Android', ja: 'Android' },
  'email.platform.windows': { en: 'Windows', ja: 'Windows' },
  'email.platform.macos': { en: 'macOS', ja: 'macOS' },
  'email.platform.windows-mail': { en: 'Windows Mail', ja: 'Windowsメール' },
  'email.platform.outlook-com': { en: 'Outlook.com', ja: 'Outlook.com' },
} as const satisfies Words
