// What the preview of the e-mail edition says.
import type { Words } from '#core/words'

export const emailWords = {
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
  'email.share.frame': { en: 'Nameplate, contents, colophon', ja: '題字・目次・奥付' },
  'email.remarks_one': { en: 'Mail programs: {{count}} remark', ja: 'メールソフトについて（{{count}}件）' },
  'email.remarks_other': {
    en: 'Mail programs: {{count}} remarks',
    ja: 'メールソフトについて（{{count}}件）',
  },
  'email.remarks.about': {
    en: 'These programs leave something out. The mail can be read without it. Source: caniemail.com.',
    ja: '次のソフトは一部を無視しますが、なくても読めます。出典：caniemail.com',
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
