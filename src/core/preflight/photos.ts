// Photo rules: every slot has its file, its caption and its credit.
import type { PhotoUse } from '../photo/use'
import { noHoles, nothingUnsaid, saysWho } from './house'
import type { Place, Rule, Subject } from './rule'
import { nameOf, placedUses, plain } from './walk'

export const photoFileMissing: Rule = {
  id: 'photo-file-missing',
  severity: 'block',
  heading: { en: 'Photo slot without a file', ja: '写真のない枠' },
  sentence: {
    en: '{{photo}} is a slot without a file.',
    ja: '{{photo}}の枠に写真ファイルがありません。',
  },
  reason: {
    en: 'It would be printed as an empty frame. Put the photograph in, or delete the slot.',
    ja: '空の枠のまま印刷されます。写真を入れるか、枠を削除してください。',
  },
  source: noHoles,
  *check(subject) {
    yield* uses(subject, 'file', (use) => use.photo === null || !subject.photos.has(use.photo))
  },
}

export const captionMissing: Rule = {
  id: 'caption-missing',
  severity: 'warn',
  heading: { en: 'Photo without caption', ja: 'キャプションなし' },
  sentence: {
    en: '{{photo}} has no caption.',
    ja: '{{photo}}にキャプションがありません。',
  },
  reason: {
    en: 'Readers look at photographs first and ask who, where and when.',
    ja: '読者はまず写真を見て、誰が、どこで、いつなのかを知りたがります。',
  },
  source: saysWho,
  *check(subject) {
    yield* uses(subject, 'caption', (use) => !use.decorative && plain(use.caption) === '')
  },
}

export const creditMissing: Rule = {
  id: 'credit-missing',
  severity: 'block',
  heading: { en: 'Photo without credit', ja: 'クレジットなし' },
  sentence: {
    en: '{{photo}} has no credit.',
    ja: '{{photo}}にクレジットがありません。',
  },
  reason: {
    en: 'Whoever took the photograph has a right to be named, and the licence often demands it.',
    ja: '撮影者には氏名を表示される権利があり、使用許諾の条件であることも少なくありません。',
  },
  source: {
    en: 'Berne Convention, Article 6bis (right of attribution)',
    ja: 'ベルヌ条約 第6条の2（氏名表示権）',
  },
  *check(subject) {
    yield* uses(subject, 'credit', (use) => plain(use.credit) === '')
  },
}

export const photoLocated: Rule = {
  id: 'photo-located',
  severity: 'note',
  heading: { en: 'Photo that says where it was taken', ja: '位置情報のある写真' },
  sentence: {
    en: '{{photo}} says in its file where on earth it was taken.',
    ja: '{{photo}}のファイルには、撮影地の位置情報が入っています。',
  },
  reason: {
    en: 'The Markdown edition and the sealed package carry the file as it came; no other edition carries its position. Where the place is nobody’s business, bring in a copy without it.',
    ja: 'Markdown 版と封印パッケージは、ファイルを元のまま収めます。ほかの版に位置情報は入りません。場所を知らせたくない場合は、位置情報を除いた写しを取り込んでください。',
  },
  source: nothingUnsaid,
  *check(subject) {
    yield* uses(
      subject,
      'file',
      (use) => use.photo !== null && subject.photos.get(use.photo)?.located === true,
    )
  },
}

function* uses({ issue }: Subject, field: NonNullable<Place['field']>, faulty: (use: PhotoUse) => boolean) {
  for (const placed of placedUses(issue))
    if (faulty(placed.use)) yield { place: { ...placed.place, field }, with: nameOf(placed) }
}
