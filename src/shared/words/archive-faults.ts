// What an archive says when it cannot be written.
import type { Words } from '#core/words'

export const archiveFaultWords = {
  'fault.archive-cancelled': {
    en: 'Cancelled. What is there works; the next run goes on from here.',
    ja: 'キャンセルしました。書き込み済みのページはそのまま使えます。次回は続きから始まります。',
  },
  'fault.archive-running': {
    en: 'An archive is being written already.',
    ja: 'アーカイブはすでに書き出し中です。',
  },
  'fault.archive-taken': {
    en: '{{place}} is there already and is not the archive’s; move it away or choose another folder.',
    ja: '{{place}}はすでにあり、アーカイブのものではありません。移動するか、別のフォルダーを選んでください。',
  },
  'fault.archive-manifest': {
    en: '{{place}} is damaged or of a later version, so nothing can be told apart in that folder; choose another one.',
    ja: '{{place}}が壊れているか新しい版のものなので、このフォルダーは使えません。別のフォルダーを選んでください。',
  },
  'fault.archive-lost': {
    en: 'The archive was stopped: the pages of {{issue}} lack words of the issue ({{count}}). Its earlier pages are as they were.',
    ja: '{{issue}}のページに号の語句が{{count}}件欠けているため、アーカイブを中止しました。以前のページはそのまま残っています。',
  },
  'fault.archive-nothing': {
    en: 'The library has no publication yet, so there is nothing to archive.',
    ja: 'ライブラリにまだ刊行物がないため、アーカイブするものがありません。',
  },
} as const satisfies Words
