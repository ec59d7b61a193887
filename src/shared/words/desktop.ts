// What the system's own dialogs and the door of the main process say.
import type { Words } from '#core/words'

export const desktopWords = {
  'desktop.close.question': {
    en: 'The draft may not be saved. Close all the same?',
    ja: '原稿が保存されていない可能性があります。閉じますか。',
  },
  'desktop.close.detail': {
    en: 'The window has not confirmed that everything is on the disk.',
    ja: 'すべてがディスクに書き込まれたことを確認できていません。',
  },
  'desktop.close.stay': { en: 'Keep it open', ja: '閉じない' },
  'desktop.close.leave': { en: 'Close', ja: '閉じる' },
  'desktop.link.question': { en: 'Open {{url}} outside Galley?', ja: '{{url}}をGalleyの外で開きますか。' },
  'desktop.link.open': { en: 'Open', ja: '開く' },
  'desktop.link.cancel': { en: 'Cancel', ja: 'キャンセル' },
  'desktop.photos': { en: 'Photographs', ja: '写真' },
  'desktop.sources': {
    en: 'Packages, text, Markdown, HTML, Word documents, photographs',
    ja: 'パッケージ、テキスト、Markdown、HTML、Word文書、写真',
  },
  'fault.request': {
    en: 'The window asked for something that it may not have.',
    ja: 'この操作は許可されていません。',
  },
  'fault.defect': {
    en: 'Galley stopped at a defect of its own; nothing was changed.',
    ja: 'Galleyの不具合で処理を中止しました。変更はありません。',
  },
  'fault.link': {
    en: 'Only web and mail addresses are opened.',
    ja: '開けるのはウェブとメールのアドレスだけです。',
  },
  'fault.too-large': {
    en: '{{file}} is larger than {{most}} MB.',
    ja: '{{file}}は{{most}} MBを超えています。',
  },
  'fault.unreadable': {
    en: '{{file}} cannot be read; it may have gone, or it is a folder.',
    ja: '{{file}}を読み込めません。ファイルがなくなったか、フォルダーの可能性があります。',
  },
  'fault.text-empty': { en: '{{file}} has no text in it.', ja: '{{file}}には本文がありません。' },
  'fault.docx-none': { en: '{{file}} is not a Word document.', ja: '{{file}}はWord文書ではありません。' },
  'fault.docx-old': {
    en: '{{file}} is in Word’s old format; save it as .docx and import it again.',
    ja: '{{file}}は古いWord形式です。.docxで保存し直してから読み込んでください。',
  },
  'fault.docx-locked': {
    en: '{{file}} is protected by a password; save it without one and import it again.',
    ja: '{{file}}はパスワードで保護されています。解除して保存し直してから読み込んでください。',
  },
  'fault.docx-broken': {
    en: '{{file}} is damaged and cannot be read.',
    ja: '{{file}}は壊れていて読み込めません。',
  },
  'fault.docx-large': {
    en: '{{file}} unpacks to more than {{most}} MB.',
    ja: '{{file}}は展開すると{{most}} MBを超えます。',
  },
  'fault.text-slow': {
    en: '{{file}} was given up: reading it took longer than {{seconds}} seconds.',
    ja: '{{file}}の読み込みは{{seconds}}秒以内に終わらないため、中止しました。',
  },
  'fault.text-reader': {
    en: '{{file}} could not be read: the reader broke down over it.',
    ja: '{{file}}を読み込めません。読み込みの途中で処理が停止しました。',
  },
  'fault.text-deep': {
    en: '{{file}} is nested too deeply to be read.',
    ja: '{{file}}は入れ子が深すぎて読み込めません。',
  },
  'fault.text-binary': { en: '{{file}} is not a text.', ja: '{{file}}はテキストではありません。' },
  'fault.text-encoding': {
    en: '{{file}} is not UTF-8 text; save it as UTF-8 and import it again.',
    ja: '{{file}}はUTF-8のテキストではありません。UTF-8で保存し直してから読み込んでください。',
  },
} as const satisfies Words
