// Edition: what of an issue one edition shows, with the names and addresses that all editions share.
import type { Element } from 'hast'
import type { Article, Channel } from '../article/article'
import type { Block } from '../body/blocks'
import { readBody } from '../body/read'
import { blockText, usesOf } from '../body/text'
import type { Issue } from '../issue/issue'
import type { Section } from '../issue/section'
import { slugsOf } from '../issue/slugs'
import { type Publication, wordmarkOf } from '../publication/publication'
import { editionWord } from './edition-words'
import type { Child } from './element'
import { hasWords } from './inline'
import { type HanLanguage, hanLanguageOf } from './language'
import type { Source } from './source'

export interface EditionArticle {
  readonly article: Article
  /** Its anchor, unique in the issue. */
  readonly slug: string
  readonly blocks: readonly Block[]
  readonly language: string
}

export interface EditionSection {
  readonly section: Section
  /** The name of its page, unique in the issue. */
  readonly slug: string
  /** Its name, without blanks around it; empty: it has none. */
  readonly kicker: string
  /**
   * What its page is called where a page must be called something: the kicker, else the first hed, else a word that says there
   * is neither. Never empty.
   */
  readonly title: string
  readonly articles: readonly EditionArticle[]
}

export interface Edition {
  readonly source: Source
  readonly publication: Publication
  readonly issue: Issue
  readonly language: string
  readonly han: HanLanguage
  readonly wordmark: string
  /** "No. 12", or "" where there is no number. */
  readonly number: string
  /** "March 2026": as printed on the cover, else made from the date; "" where there is neither. */
  readonly date: string
  /** Sections with at least one article that has something in it. */
  readonly sections: readonly EditionSection[]
}

/** An issue as one channel shows it: what is switched off or empty is left out. */
export function editionOf(source: Source, channel: Channel): Edition {
  const { publication, issue } = source
  const slugs = slugsOf(issue)
  const sections = issue.sections
    .map((section) => {
      const articles = section.articles
        .filter((article) => article.channels[channel])
        .map((article) => ({
          article,
          slug: slugs.articles.get(article.id) ?? article.id,
          blocks: blocksOf(article),
          language: article.language ?? issue.language,
        }))
        .filter(({ article, blocks }) => article.hed.trim() !== '' || blocks.some(hasSubstance))
      const kicker = section.kicker.trim()
      const title =
        kicker ||
        articles.find(({ article }) => article.hed.trim() !== '')?.article.hed.trim() ||
        editionWord('edition.untitled', issue.language)
      return { section, slug: slugs.sections.get(section.id) ?? section.id, kicker, title, articles }
    })
    .filter(({ articles }) => articles.length > 0)
  return {
    source,
    publication,
    issue,
    language: issue.language,
    han: hanLanguageOf([issue.language, ...publication.languages], texts(issue, sections)),
    wordmark: wordmarkOf(publication).trim(),
    number: numberOf(issue),
    date: dateOf(publication, issue),
    sections,
  }
}

/**
 * What stands over a section's articles in a list of them; empty: nothing, and they stand there by themselves. Only a section
 * in which nothing has a name is called something all the same, or no list would lead to it.
 */
export const headingOf = ({ kicker, title, articles }: EditionSection): string =>
  kicker === '' && articles.some(({ article }) => article.hed.trim() !== '') ? '' : title

const read = new WeakMap<object, readonly Block[]>()

/** Read once for each state of a body: a preview renders the whole issue at every pause in typing. */
function blocksOf(article: Article): readonly Block[] {
  let blocks = read.get(article.body)
  if (!blocks) {
    blocks = readBody(article.body)
    read.set(article.body, blocks)
  }
  return blocks
}

/** The section and article that an article's id names, where the edition shows it. */
export function placeOf(
  edition: Edition,
  id: string,
):
  | { readonly section: number; readonly article: number; readonly page: string; readonly slug: string }
  | undefined {
  for (const [section, { slug: page, articles }] of edition.sections.entries()) {
    const article = articles.findIndex((shown) => shown.article.id === id)
    const slug = articles[article]?.slug
    if (slug !== undefined) return { section, article, page, slug }
  }
  return undefined
}

/** Whether a block leaves anything on the page by itself. */
export function hasSubstance(block: Block): boolean {
  switch (block.kind) {
    case 'photo':
    case 'unknown':
      return true
    case 'gallery':
      return block.uses.length > 0
    case 'rule':
    case 'pagebreak':
      return false
    case 'sidebar':
      return hasWords(block.heading) || block.blocks.some(hasSubstance)
    case 'paragraph':
    case 'quote':
    case 'pullquote':
    case 'attribution':
      return hasWords(block.content)
    default:
      return blockText(block).trim() !== ''
  }
}

function* texts(issue: Issue, sections: readonly EditionSection[]): Generator<string> {
  yield* issue.coverLines
  for (const { articles } of sections)
    for (const { article, blocks } of articles) {
      yield article.hed + article.dek
      for (const block of blocks) yield blockText(block)
      for (const { use } of usesOf(blocks)) yield use.caption
    }
}

/** "No. 12" or "Vol. 3, No. 12" in the issue's language; empty without a number. */
export function numberOf(issue: Issue): string {
  const { number, volume, language } = issue
  if (number === null) return ''
  return volume === null
    ? editionWord('edition.number', language, { number })
    : editionWord('edition.volume', language, { volume, number })
}

/** The date as printed: the cover date as it was written, else the publication date in the house's style. */
export function dateOf(publication: Publication, issue: Issue): string {
  if (issue.coverDate.trim() !== '') return issue.coverDate.trim()
  if (issue.date === null) return ''
  const style = publication.houseStyle.dateStyle
  if (style === 'iso') return issue.date
  const english = /^en(?:$|-)/i.test(issue.language)
  // Plain "en" is American to Intl; a house that puts the day first means the other English.
  const tag = english ? (style === 'day-month-year' ? 'en-GB' : 'en-US') : issue.language
  const date = new Date(`${issue.date}T00:00:00Z`)
  try {
    return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
  } catch {
    return issue.date
  }
}

/** A `time` element where the issue has a date that a machine can read, else the words alone. */
export const dateNode = (edition: Edition, time: (iso: string, words: string) => Element): Child =>
  edition.date === ''
    ? undefined
    : edition.issue.date === null
      ? edition.date
      : time(edition.issue.date, edition.date)
