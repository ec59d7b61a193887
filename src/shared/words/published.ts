// What is said of a published issue: that it is protected, and how it is corrected or removed all the same.
import type { Words } from '#core/words'

export const publishedWords = {
  'fault.issue-published': {
    en: 'This issue is published, and protected from changes.',
    ja: 'この号は発行済みのため、変更できないように保護しています。',
  },
  'published.correct': { en: 'Correct it…', ja: '訂正する…' },
  'published.correct.title': { en: 'Correct a published issue', ja: '発行済みの号を訂正' },
  'published.correct.say': {
    en: 'The issue can then be changed until it is put away. Its status stays “Published” unless you change it in the issue’s details.',
    ja: '号を閉じるまで変更できるようになります。状態は、号の詳細で変えない限り「発行済み」のままです。',
  },
  'published.correct.kept': {
    en: 'As it was published, it stays in the history for ever. What has gone out already does not change: export the issue again after the correction.',
    ja: '発行時の内容は履歴に残り、消えることはありません。すでに配布したものは変わらないため、訂正後にもう一度書き出してください。',
  },
  'published.correct.do': { en: 'Correct it', ja: '訂正する' },
  'published.correcting': {
    en: 'You are correcting a published issue. What has gone out already does not change.',
    ja: '発行済みの号を訂正しています。すでに配布したものは変わりません。',
  },
  'published.open': {
    en: 'This issue is published now. It can be changed until you put it away; then it is protected.',
    ja: 'この号は発行済みになりました。閉じるまでは変更でき、閉じると保護されます。',
  },
  'published.remove.title': {
    en: 'Move a published issue to the trash?',
    ja: '発行済みの号をごみ箱に移しますか？',
  },
  'published.remove.say': {
    en: '{{issue}} is published. In the trash it can be taken back for at least 30 days; then it is gone for good, its history with it.',
    ja: '{{issue}}は発行済みです。ごみ箱からは少なくとも30日間は元に戻せますが、その後は履歴とともに完全に消去されます。',
  },
  'published.remove.do': { en: 'Move to the trash', ja: 'ごみ箱に移す' },
  'published.revision': { en: 'As published', ja: '発行時の版' },
  'published.revision.say': {
    en: 'This revision stood published, and is kept for ever.',
    ja: '発行済みの状態だった版です。削除されません。',
  },
} as const satisfies Words
