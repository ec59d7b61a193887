// Photo rules: every slot has its file, its caption and its credit.
import type { Photo } from '../photo/photo'
import type { PhotoUse } from '../photo/use'
import { type Sheet, sheetOf } from '../publication/sheet'
import { noHoles, nothingUnsaid, saysWho, sharpOnPaper } from './house'
import type { Place, Rule, Subject } from './rule'
import { blocksOf, nameOf, type PlacedUse, placedUses, plain } from './walk'

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

/** Of an inch: below, a photograph is visibly blurred. */
const leastDots = 100
/** How high a photograph stands at most, above an article and in its text: shares of the type area. */
const mostHigh = { leading: 0.6, text: 0.37 } as const

export const photoCoarse: Rule = {
  id: 'photo-coarse',
  severity: 'warn',
  heading: { en: 'Photo too small for paper', ja: '印刷には小さすぎる写真' },
  sentence: {
    en: '{{photo}} has only {{dots}} dots an inch where it stands on paper.',
    ja: '{{photo}}は、紙面では1インチあたり{{dots}}ドットしかありません。',
  },
  reason: {
    en: 'Below 100 a photograph is visibly blurred in print. Ask for the original, or let it share a row with others.',
    ja: '100ドット未満の写真は、印刷するとぼやけて見えます。元のファイルを取り寄せるか、ほかの写真と並べて小さく載せてください。',
  },
  source: sharpOnPaper,
  *check({ issue, publication, photos }) {
    const sheet = sheetOf(publication.design)
    for (const placed of placedUses(issue)) {
      const photo = placed.use.photo === null ? undefined : photos.get(placed.use.photo)
      if (!photo || placed.article?.channels.pdf === false) continue
      const dots = Math.floor((photo.width * 25.4) / widthOnPaper(placed, photo, sheet))
      if (dots < leastDots)
        yield { place: { ...placed.place, field: 'file' }, with: { ...nameOf(placed), dots } }
    }
  },
}

/** In millimetres: the cover and what an article begins with stand across the page, a gallery's two in a row at least. */
function widthOnPaper({ article, place }: PlacedUse, photo: Photo, sheet: Sheet): number {
  const block = place.block ?? 0
  const isRow = article !== undefined && blocksOf(article)[block]?.kind === 'gallery'
  const leads = block === 0
  const wide = isRow ? sheet.measure / 2 : leads ? sheet.measure : sheet.column
  const high = sheet.high * (leads ? mostHigh.leading : mostHigh.text)
  return Math.min(wide, (high * photo.width) / photo.height)
}

function* uses({ issue }: Subject, field: NonNullable<Place['field']>, faulty: (use: PhotoUse) => boolean) {
  for (const placed of placedUses(issue))
    if (faulty(placed.use)) yield { place: { ...placed.place, field }, with: nameOf(placed) }
}
