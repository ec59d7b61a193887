// Block rules: notes, boxes, tables and quotes have what their readers need.
import { leadsOutside, linkedArticle } from '../body/link'
import { inlineText } from '../body/text'
import { allBlocks, inlinesOf } from '../body/walk'
import { articlesOf, findArticle } from '../issue/issue'
import { nothingEmpty, nothingRuns } from './house'
import type { Rule } from './rule'
import { blocksOf, plain } from './walk'
import { linkPurpose, relationships, tableMarkup } from './wcag'

export const footnoteEmpty: Rule = {
  id: 'footnote-empty',
  severity: 'block',
  heading: { en: 'Empty footnote', ja: '空の脚注' },
  sentence: {
    en: 'Note {{number}} of “{{article}}” has no words.',
    ja: '「{{article}}」の注{{number}}に文字がありません。',
  },
  reason: {
    en: 'Its number would lead readers to nothing.',
    ja: '注の番号をたどっても、読者は何も見つけられません。',
  },
  source: nothingEmpty,
  *check({ issue }) {
    for (const { section, article } of articlesOf(issue))
      for (const [block, piece] of blocksOf(article).entries())
        for (const inline of inlinesOf(piece))
          if (inline.kind === 'footnote' && inlineText(inline.content).trim() === '')
            yield {
              place: { section: section.id, article: article.id, block },
              with: { article: article.hed, number: inline.number },
            }
  },
}

export const linkArticleMissing: Rule = {
  id: 'link-article-missing',
  severity: 'block',
  heading: { en: 'Link to an article that is gone', ja: 'リンク先の記事なし' },
  sentence: {
    en: '“{{words}}” in “{{article}}” links to an article that is no longer in this issue.',
    ja: '「{{article}}」の「{{words}}」は、この号にない記事へリンクしています。',
  },
  reason: {
    en: 'The words stay, but lead nowhere. Link them to another article, or take the link away.',
    ja: '文字は残りますが、どこにもつながりません。別の記事にリンクするか、リンクを外してください。',
  },
  source: linkPurpose,
  *check({ issue }) {
    for (const { section, article } of articlesOf(issue))
      for (const [block, piece] of blocksOf(article).entries())
        for (const inline of inlinesOf(piece)) {
          const target = inline.kind === 'link' ? linkedArticle(inline.url) : undefined
          if (inline.kind !== 'link' || target === undefined || findArticle(issue, target)) continue
          yield {
            place: { section: section.id, article: article.id, block },
            with: { article: article.hed, words: inlineText(inline.children) },
          }
        }
  },
}

export const linkAddressRefused: Rule = {
  id: 'link-address-refused',
  severity: 'warn',
  heading: { en: 'Link that does not go out', ja: '書き出されないリンク' },
  sentence: {
    en: '“{{words}}” in “{{article}}” links to {{address}}; only its words go out.',
    ja: '「{{article}}」の「{{words}}」のリンク先は{{address}}です。文字だけが書き出されます。',
  },
  reason: {
    en: 'Links lead to the web, to a mailbox or to a telephone. Others run something, or lead to this machine.',
    ja: 'リンク先はウェブ、メール、電話だけです。ほかのものは何かを実行したり、このコンピューターを指したりします。',
  },
  source: nothingRuns,
  *check({ issue }) {
    for (const { section, article } of articlesOf(issue))
      for (const [block, piece] of blocksOf(article).entries())
        for (const inline of inlinesOf(piece)) {
          if (inline.kind !== 'link' || linkedArticle(inline.url) !== undefined || leadsOutside(inline.url))
            continue
          yield {
            place: { section: section.id, article: article.id, block },
            with: {
              article: article.hed,
              words: inlineText(inline.children),
              address: inline.url.trim().slice(0, longestAddress) || '–',
            },
          }
        }
  },
}

/** Letters of an address in a sentence. */
const longestAddress = 80

export const sidebarHeadingMissing: Rule = {
  id: 'sidebar-heading-missing',
  severity: 'warn',
  heading: { en: 'Sidebar without heading', ja: '見出しのない囲み記事' },
  sentence: {
    en: 'A sidebar in “{{article}}” has no heading.',
    ja: '「{{article}}」の囲み記事に見出しがありません。',
  },
  reason: {
    en: 'Who listens to the page cannot tell where the sidebar begins.',
    ja: '音声で聞く読者には、囲み記事の始まりがわかりません。',
  },
  source: relationships,
  *check({ issue }) {
    for (const { section, article } of articlesOf(issue))
      for (const [block, piece] of blocksOf(article).entries())
        if (piece.kind === 'sidebar' && plain(inlineText(piece.heading)) === '')
          yield {
            place: { section: section.id, article: article.id, block },
            with: { article: article.hed },
          }
  },
}

export const tableHeaderMissing: Rule = {
  id: 'table-header-missing',
  severity: 'warn',
  heading: { en: 'Table without header cells', ja: '見出しセルのない表' },
  sentence: {
    en: 'A table in “{{article}}” has neither a header row nor a header column.',
    ja: '「{{article}}」の表に見出し行も見出し列もありません。',
  },
  reason: {
    en: 'A screen reader says the header with each cell; without one, numbers are only numbers.',
    ja: '読み上げソフトはセルごとに見出しを読みます。見出しがないと、数字の意味がわかりません。',
  },
  source: tableMarkup,
  *check({ issue }) {
    for (const { section, article } of articlesOf(issue))
      for (const [block, outer] of blocksOf(article).entries())
        for (const piece of allBlocks([outer]))
          if (piece.kind === 'table' && !piece.rows.some((row) => row.some(({ header }) => header)))
            yield {
              place: { section: section.id, article: article.id, block },
              with: { article: article.hed },
            }
  },
}
