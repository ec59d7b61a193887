// Photo rules: every slot has its file, its caption and its credit.
import type { PhotoUse } from '../photo/use'
import { noHoles, saysWho } from './house'
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

function* uses({ issue }: Subject, field: NonNullable<Place['field']>, faulty: (use: PhotoUse) => boolean) {
  for (const placed of placedUses(issue))
    if (faulty(placed.use)) yield { place: { ...placed.place, field }, with: nameOf(placed) }
}
