// Structure rules: an issue has its number, and nothing in it is empty, twice there or unknown.

import type { Article } from '../article/article'
import type { Block } from '../body/blocks'
import { blockText, usesOf } from '../body/text'
import { allBlocks, inlinesOf } from '../body/walk'
import { articlesOf } from '../issue/issue'
import { nothingEmpty, nothingLost } from './house'
import type { Rule } from './rule'
import { blocksOf, plain } from './walk'
import { headingsAndLabels } from './wcag'

export const numberMissing: Rule = {
  id: 'number-missing',
  severity: 'block',
  heading: { en: 'No issue number', ja: '号数なし' },
  sentence: { en: 'The issue has no number.', ja: 'この号に号数がありません。' },
  reason: {
    en: 'Readers, libraries and the archive find an issue by its number.',
    ja: '読者も図書館もアーカイブも、号数で号を探します。',
  },
  source: 'ISO 8:2019, Presentation and identification of periodicals',
  *check({ issue }) {
    if (issue.number === null) yield { place: { field: 'number' }, with: {} }
  },
}

export const numberUsedTwice: Rule = {
  id: 'number-used-twice',
  severity: 'block',
  heading: { en: 'Issue number used twice', ja: '号数の重複' },
  sentence: {
    en: 'No. {{number}} is already the number of another issue.',
    ja: '第{{number}}号は別の号ですでに使われています。',
  },
  reason: {
    en: 'Two issues with one number cannot be cited or filed.',
    ja: '同じ号数の号が二つあると、引用も整理もできません。',
  },
  source: 'ISO 8:2019, Presentation and identification of periodicals',
  *check({ issue, siblings }) {
    const { number, volume } = issue
    if (number === null) return
    const twin = siblings.some(
      (other) => other.id !== issue.id && other.number === number && other.volume === volume,
    )
    if (twin) yield { place: { field: 'number' }, with: { number } }
  },
}

export const dateMissing: Rule = {
  id: 'date-missing',
  severity: 'warn',
  heading: { en: 'No publication date', ja: '発行日なし' },
  sentence: { en: 'The issue has no publication date.', ja: 'この号に発行日がありません。' },
  reason: {
    en: 'The archive, its feed and the mail’s draft place an issue by its date.',
    ja: 'アーカイブやフィード、メールの下書きは、日付で号を並べます。',
  },
  source: 'ISO 8:2019, Presentation and identification of periodicals',
  *check({ issue }) {
    if (issue.date === null) yield { place: { field: 'date' }, with: {} }
  },
}

export const issueEmpty: Rule = {
  id: 'issue-empty',
  severity: 'block',
  heading: { en: 'No articles', ja: '記事なし' },
  sentence: { en: 'The issue has no articles.', ja: 'この号には記事がありません。' },
  reason: { en: 'There is nothing to publish yet.', ja: 'まだ発行するものがありません。' },
  source: nothingEmpty,
  *check({ issue }) {
    if (articlesOf(issue).length === 0) yield { place: {}, with: {} }
  },
}

export const sectionEmpty: Rule = {
  id: 'section-empty',
  severity: 'warn',
  heading: { en: 'Empty section', ja: '空のセクション' },
  sentence: {
    en: 'The section “{{section}}” has no articles.',
    ja: 'セクション「{{section}}」に記事がありません。',
  },
  reason: {
    en: 'Its heading would stand over nothing, so the editions leave it out.',
    ja: '見出しだけになるため、書き出しでは省かれます。',
  },
  source: nothingEmpty,
  *check({ issue }) {
    for (const section of issue.sections)
      if (section.articles.length === 0)
        yield { place: { section: section.id, field: 'kicker' }, with: { section: section.kicker } }
  },
}

export const hedMissing: Rule = {
  id: 'hed-missing',
  severity: 'block',
  heading: { en: 'Article without headline', ja: '見出しなし' },
  sentence: {
    en: 'Article {{nth}} of “{{section}}” has no headline.',
    ja: '「{{section}}」の{{nth}}番目の記事に見出しがありません。',
  },
  reason: {
    en: 'Contents, outline and screen readers find an article by its headline.',
    ja: '目次もしおりも読み上げソフトも、見出しで記事を探します。',
  },
  source: headingsAndLabels,
  *check({ issue }) {
    for (const section of issue.sections)
      for (const [index, article] of section.articles.entries())
        if (plain(article.hed) === '')
          yield {
            place: { section: section.id, article: article.id, field: 'hed' },
            with: { section: section.kicker, nth: index + 1 },
          }
  },
}

export const hedRepeated: Rule = {
  id: 'hed-repeated',
  severity: 'warn',
  heading: { en: 'Headline used twice', ja: '見出しの重複' },
  sentence: {
    en: 'The headline “{{article}}” is used more than once in this issue.',
    ja: '見出し「{{article}}」がこの号で複数回使われています。',
  },
  reason: {
    en: 'In the contents the two cannot be told apart.',
    ja: '目次で区別がつきません。',
  },
  source: headingsAndLabels,
  *check({ issue }) {
    const seen = new Set<string>()
    for (const { section, article } of articlesOf(issue)) {
      const hed = plain(article.hed)
      if (hed === '') continue
      if (seen.has(hed))
        yield {
          place: { section: section.id, article: article.id, field: 'hed' },
          with: { article: article.hed },
        }
      seen.add(hed)
    }
  },
}

export const articleEmpty: Rule = {
  id: 'article-empty',
  severity: 'block',
  heading: { en: 'Empty article', ja: '空の記事' },
  sentence: {
    en: 'The article “{{article}}” has no text and no photographs.',
    ja: '記事「{{article}}」に本文も写真もありません。',
  },
  reason: {
    en: 'A headline over nothing looks like a mistake. Write it, or take it out of the issue.',
    ja: '見出しだけの記事は誤りに見えます。書くか、号から外してください。',
  },
  source: nothingEmpty,
  *check({ issue }) {
    for (const { section, article } of articlesOf(issue))
      if (isEmpty(article))
        yield {
          place: { section: section.id, article: article.id, field: 'body' },
          with: { article: article.hed },
        }
  },
}

export const blockUnknown: Rule = {
  id: 'block-unknown',
  severity: 'block',
  heading: { en: 'Piece of unknown kind', ja: '不明な要素' },
  sentence: {
    en: '“{{article}}” holds a piece of a kind that this version does not know: {{type}}.',
    ja: '「{{article}}」に、このバージョンでは扱えない要素があります：{{type}}。',
  },
  reason: {
    en: 'It is kept as it is, but cannot be laid out. Open the issue in the version that made it.',
    ja: 'そのまま保存されますが、組版できません。作成したバージョンで開いてください。',
  },
  source: nothingLost,
  *check({ issue }) {
    for (const { section, article } of articlesOf(issue))
      for (const [block, piece] of blocksOf(article).entries()) {
        for (const type of unknownTypes(piece))
          yield {
            place: { section: section.id, article: article.id, block },
            with: { article: article.hed, type },
          }
      }
  },
}

const isEmpty = (article: Article): boolean => {
  const blocks = blocksOf(article)
  return (
    usesOf(blocks).length === 0 &&
    blocks.every((block) => block.kind !== 'unknown' && plain(blockText(block)) === '') &&
    plain(article.dek) === ''
  )
}

const unknownTypes = (block: Block): string[] =>
  [...allBlocks([block]), ...inlinesOf(block)].flatMap((piece) =>
    piece.kind === 'unknown' ? [piece.type] : [],
  )
