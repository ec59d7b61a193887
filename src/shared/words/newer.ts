// What is said of an issue that a later version has made.
import type { Words } from '#core/words'

export const newerWords = {
  'fault.issue-newer-read': {
    en: 'This issue was made by a newer version of Galley. It can be read here, and stays as it is.',
    ja: 'この号は新しいバージョンの Galley で作られています。ここでは閲覧のみで、変更されません。',
  },
  'fault.issue-newer-part': {
    en: 'This issue was made by a newer version of Galley, and what only that version knows is missing here. It can be read, and stays as it is.',
    ja: 'この号は新しいバージョンの Galley で作られているため、そのバージョンだけが扱える部分は表示していません。閲覧のみで、変更されません。',
  },
  'newer.say': {
    en: 'A newer version of Galley has made this issue. It stays as it is; to change or export it, open it with that version.',
    ja: 'この号は新しいバージョンの Galley で作られています。内容は変更されません。編集や書き出しは、そのバージョンで行ってください。',
  },
  'newer.no-edition': {
    en: 'This issue was made by a newer version of Galley; only that version can export it whole.',
    ja: 'この号は新しいバージョンの Galley で作られているため、書き出しはそのバージョンで行ってください。',
  },
  'newer.unreadable': { en: 'This version cannot show it.', ja: 'このバージョンでは表示できません。' },
  'newer.open': { en: 'Open to read', ja: '閲覧用に開く' },
  'newer.reveal': { en: 'Show its file', ja: 'ファイルの場所を表示' },
  'newer.close': { en: 'Close', ja: '閉じる' },
} as const satisfies Words
