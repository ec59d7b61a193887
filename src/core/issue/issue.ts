// Issue: one number of a newsletter, Galley's unit of work.
import { z } from 'zod'
import type { Article } from '../article/article'
import { photoUseSchema } from '../photo/use'
import { type Migration, parseRecord, versioned } from '../record'
import { type Section, sectionSchema } from './section'

const migrations: readonly Migration[] = []

const idPattern = /^[0-9A-Za-z][0-9A-Za-z_-]{0,63}$/
/** Of sections, and of cover lines. */
const mostParts = 5_000

export const issueStatuses = ['draft', 'review', 'ready', 'published'] as const

export const issueSchema = versioned(migrations, {
  /** Names a folder of the library, so it can be nothing but a name. */
  id: z.string().regex(idPattern),
  /** Id of the publication it belongs to. */
  publication: z.string().min(1),
  /** Unique in its publication (with the volume, where there is one); null: not given yet. */
  number: z.int().nonnegative().nullable(),
  volume: z.int().nonnegative().nullable(),
  /** A title of its own, where the issue has one. */
  title: z.string(),
  /** The date as printed on the cover, "March 2026". */
  coverDate: z.string(),
  /** Publication date, ISO 8601 (YYYY-MM-DD); null: not set. */
  date: z.iso.date().nullable(),
  /** BCP 47 tag. */
  language: z.string().min(1),
  status: z.enum(issueStatuses),
  cover: photoUseSchema.nullable(),
  coverLines: z.array(z.string()).max(mostParts),
  sections: z.array(sectionSchema).max(mostParts),
  /** Rises by one with each save. */
  revision: z.int().nonnegative(),
})

export type Issue = z.infer<typeof issueSchema>

export const parseIssue = (raw: unknown) => parseRecord('issue', issueSchema, raw)

export const newIssue = (id: string, publication: string, language: string): Issue => ({
  v: 1,
  id,
  publication,
  number: null,
  volume: null,
  title: '',
  coverDate: '',
  date: null,
  language,
  status: 'draft',
  cover: null,
  coverLines: [],
  sections: [],
  revision: 0,
})

/** Every article of the issue in order, with its section. */
export const articlesOf = (issue: Issue): { section: Section; article: Article }[] =>
  issue.sections.flatMap((section) => section.articles.map((article) => ({ section, article })))

/** The article and its section, or undefined. */
export const findArticle = (issue: Issue, id: string) =>
  articlesOf(issue).find(({ article }) => article.id === id)
