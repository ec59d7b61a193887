// Alt rules: every photograph says in words what it shows, in words of its own.
import { articlesOf, type Issue } from '../issue/issue'
import type { Rule, Subject } from './rule'
import { nameOf, type PlacedUse, placedUses, plain, sameText } from './walk'
import { nonText } from './wcag'

export const altMissing: Rule = {
  id: 'alt-missing',
  severity: 'block',
  heading: { en: 'No alt text', ja: '代替テキストなし' },
  sentence: {
    en: '{{photo}} has no alt text.',
    ja: '{{photo}}に代替テキストがありません。',
  },
  reason: {
    en: 'A reader who cannot see the photograph gets nothing. Say what it shows, or mark it as decorative.',
    ja: '写真が見えない読者には何も伝わりません。写っているものを書くか、装飾として指定してください。',
  },
  source: nonText,
  *check({ issue }) {
    for (const placed of described(issue)) if (plain(placed.use.alt) === '') yield finding(placed)
  },
}

export const altRepeatsHed: Rule = {
  id: 'alt-repeats-hed',
  severity: 'block',
  heading: { en: 'Alt text repeats the headline', ja: '代替テキストが見出しと同じ' },
  sentence: {
    en: '{{photo}} has alt text that only repeats the headline.',
    ja: '{{photo}}の代替テキストが見出しの繰り返しになっています。',
  },
  reason: {
    en: 'A screen reader has just read the headline. Alt text describes what this photograph shows.',
    ja: '読み上げソフトは見出しをすでに読んでいます。代替テキストには、この写真に写っているものを書きます。',
  },
  source: nonText,
  *check({ issue }) {
    const heds = hedsOf(issue)
    for (const placed of described(issue)) if (heds.has(plain(placed.use.alt))) yield finding(placed)
  },
}

export const altRepeatsCaption: Rule = {
  id: 'alt-repeats-caption',
  severity: 'warn',
  heading: { en: 'Alt text repeats the caption', ja: '代替テキストがキャプションと同じ' },
  sentence: {
    en: '{{photo}} has alt text that only repeats its caption.',
    ja: '{{photo}}の代替テキストがキャプションの繰り返しになっています。',
  },
  reason: {
    en: 'A screen reader reads both, one after the other. The caption tells the story, the alt text the picture.',
    ja: '読み上げソフトは両方を続けて読みます。キャプションは話を、代替テキストは写真の内容を伝えます。',
  },
  source: nonText,
  *check({ issue }) {
    const heds = hedsOf(issue)
    for (const placed of described(issue)) {
      const { alt, caption } = placed.use
      if (sameText(alt, caption) && !heds.has(plain(alt))) yield finding(placed)
    }
  },
}

export const altRepeated: Rule = {
  id: 'alt-repeated',
  severity: 'warn',
  heading: { en: 'Same alt text on several photos', ja: '代替テキストの重複' },
  sentence: {
    en: '{{photo}} has an alt text that other photographs have too ({{count}}).',
    ja: '{{photo}}の代替テキストが他の写真{{count}}点と同じです。',
  },
  reason: {
    en: 'Photographs that differ need words that differ.',
    ja: '違う写真には違う言葉が必要です。',
  },
  source: nonText,
  *check({ issue }) {
    const heds = hedsOf(issue)
    const byAlt = new Map<string, PlacedUse[]>()
    for (const placed of described(issue)) {
      const alt = plain(placed.use.alt)
      // The same file may well say the same twice; a repeated hed or caption has its own rule.
      if (alt === '' || heds.has(alt) || sameText(alt, placed.use.caption)) continue
      byAlt.set(alt, [...(byAlt.get(alt) ?? []), placed])
    }
    for (const group of byAlt.values()) {
      for (const placed of group) {
        const others = group.filter(
          ({ use }) => use !== placed.use && (use.photo === null || use.photo !== placed.use.photo),
        )
        if (others.length > 0) yield finding(placed, { count: others.length })
      }
    }
  },
}

/** Every use that must describe itself. */
function* described(issue: Issue): Generator<PlacedUse> {
  for (const placed of placedUses(issue)) if (!placed.use.decorative) yield placed
}

const hedsOf = (issue: Subject['issue']): ReadonlySet<string> =>
  new Set(
    articlesOf(issue)
      .map(({ article }) => plain(article.hed))
      .filter((hed) => hed !== ''),
  )

const finding = (placed: PlacedUse, values: Record<string, number> = {}) => ({
  place: { ...placed.place, field: 'alt' as const },
  with: { ...nameOf(placed), ...values },
})
