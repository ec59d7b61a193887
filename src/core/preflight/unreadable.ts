// Unreadable: photographs whose file was tried, and is damaged or cannot be decoded.
import { noHoles } from './house'
import type { Rule } from './rule'
import { nameOf, placedUses } from './walk'

export const photoUnreadable: Rule = {
  id: 'photo-unreadable',
  severity: 'block',
  heading: { en: 'Photo that cannot be read', ja: '読み込めない写真' },
  sentence: {
    en: '{{photo}} is left out: its file {{file}} is damaged or cannot be decoded.',
    ja: '{{photo}}は省かれます。ファイル{{file}}が壊れているか、復号できません。',
  },
  reason: {
    en: 'An empty frame stands in its place. Bring the original in again.',
    ja: '写真の代わりに空の枠が入ります。元のファイルをもう一度取り込んでください。',
  },
  source: noHoles,
  *check({ issue, publication, photos, unreadable }) {
    const fileOf = (sum: string | null): string | undefined =>
      sum !== null && unreadable?.has(sum) ? (photos.get(sum)?.name ?? sum) : undefined
    const logo = fileOf(publication.nameplate.logo)
    if (logo !== undefined) yield { place: {}, with: { logo: 1, file: logo } }
    for (const placed of placedUses(issue)) {
      const file = fileOf(placed.use.photo)
      if (file !== undefined)
        yield { place: { ...placed.place, field: 'file' }, with: { ...nameOf(placed), file } }
    }
  },
}
