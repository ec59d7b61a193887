// Back number: what the archive's own pages say of one issue, once its web edition is made.
import type { Photo } from '../photo/photo'
import type { PhotoUse } from '../photo/use'
import { type Edition, headingOf } from '../render/edition'
import type { HanLanguage } from '../render/language'

export interface BackNumber {
  readonly id: string
  /** Its folder in the archive, "no86". */
  readonly folder: string
  readonly publication: string
  readonly language: string
  readonly han: HanLanguage
  readonly wordmark: string
  /** "No. 86"; empty where it has none. */
  readonly number: string
  readonly title: string
  /** As printed; empty where it has none. */
  readonly date: string
  /** Publication date, ISO 8601; null: not set. */
  readonly iso: string | null
  /** Last change of the stored issue, ISO 8601. */
  readonly savedAt: string
  /** Four digits, or `undated`. */
  readonly year: string
  readonly cover: { readonly use: PhotoUse; readonly photo: Photo } | undefined
  readonly coverLines: readonly string[]
  readonly sections: readonly BackSection[]
}

export interface BackSection {
  /** Empty: its articles stand by themselves. */
  readonly heading: string
  /** From the archive's home. */
  readonly href: string
  readonly articles: readonly BackArticle[]
}

export interface BackArticle {
  readonly hed: string
  readonly dek: string
  readonly byline: string
  readonly language: string
  readonly href: string
}

export const undated = 'undated'

export function backNumberOf(edition: Edition, folder: string, savedAt: string): BackNumber {
  const { issue, source, language, han, wordmark, number, date } = edition
  const photo = issue.cover?.photo ? source.photos.get(issue.cover.photo) : undefined
  const lines = issue.coverLines.map((line) => line.trim()).filter((line) => line !== '')
  const heds = edition.sections
    .flatMap(({ articles }) => articles.map(({ article }) => article.hed.trim()))
    .filter((hed) => hed !== '')
  return {
    id: issue.id,
    folder,
    publication: edition.publication.title,
    language,
    han,
    wordmark,
    number,
    title: issue.title.trim(),
    date,
    iso: issue.date,
    savedAt,
    year: issue.date?.slice(0, 4) ?? /\b(?:19|20)\d\d\b/.exec(issue.coverDate)?.[0] ?? undated,
    cover: photo && issue.cover ? { use: issue.cover, photo } : undefined,
    coverLines: lines.length > 0 ? lines : heds.slice(0, 3),
    sections: edition.sections.map((section) => ({
      heading: headingOf(section),
      href: `${folder}/${section.slug}.html`,
      articles: section.articles
        .filter(({ article }) => article.hed.trim() !== '')
        .map(({ article, slug, language }) => ({
          hed: article.hed.trim(),
          dek: article.dek.trim(),
          byline: article.byline.trim(),
          language,
          href: `${folder}/${section.slug}.html#${slug}`,
        })),
    })),
  }
}

/** "The Harbour Review No. 12", for where an issue is named in a line of its own. */
export const fullName = ({ publication, number, title }: BackNumber): string =>
  [[publication, number.replace(/\u00a0/g, ' ')].filter(Boolean).join(' '), title].filter(Boolean).join(': ')

/** Newest first; an issue without a date comes after those of its year, the later saved first. */
export const newestFirst = (numbers: readonly BackNumber[]): BackNumber[] =>
  numbers.toSorted((one, other) => {
    const [x, y] = [keyOf(one), keyOf(other)]
    return x < y ? 1 : x > y ? -1 : 0
  })

const keyOf = ({ year, iso, number, id }: BackNumber): string =>
  `${year === undated ? '0000' : year} ${iso ?? ''} ${number.replace(/\d+/g, (digits) => digits.padStart(8, '0'))} ${id}`

export interface Year {
  readonly name: string
  readonly numbers: readonly BackNumber[]
}

/** By year, the latest first, what has no date last. */
export function yearsOf(numbers: readonly BackNumber[]): Year[] {
  const years = new Map<string, BackNumber[]>()
  for (const number of newestFirst(numbers)) {
    const year = years.get(number.year)
    if (year) year.push(number)
    else years.set(number.year, [number])
  }
  return [...years].map(([name, numbers]) => ({ name, numbers }))
}
