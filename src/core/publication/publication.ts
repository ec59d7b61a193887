// Publication: the newsletter that issues belong to, with its nameplate, colophon and design.
import { z } from 'zod'
import { sha256Pattern } from '../photo/photo'
import { type Migration, parseRecord, versioned } from '../record'

const migrations: readonly Migration[] = [
  (old) => ({ ...old, houseStyle: { ...(old.houseStyle as object), smartTypography: true } }),
  (old) => ({ ...old, webAddress: '', mailAddress: '' }),
]

export const papers = ['a4', 'letter', 'tabloid'] as const
export type Paper = (typeof papers)[number]

/** Columns of text on paper. */
export const columnCounts = [1, 2, 3] as const
export type Columns = (typeof columnCounts)[number]

export const publicationSchema = versioned(migrations, {
  id: z.string().min(1),
  title: z.string().min(1),
  nameplate: z.object({
    /** The title as printed across the front page; empty: the title. */
    wordmark: z.string(),
    slogan: z.string(),
    /** SHA-256 of a logo that stands in for the wordmark. */
    logo: z.string().regex(sha256Pattern).nullable(),
  }),
  publisher: z.string(),
  /** BCP 47 tags; the first is what new issues are written in. */
  languages: z.array(z.string().min(1)).min(1),
  /** Where the web editions stand; may hold {number}, {volume} and {date}. Empty: nowhere. See web-address.ts. */
  webAddress: z.string(),
  /** Who an e-mail edition is from; empty: whoever sends it. */
  mailAddress: z.string(),
  numbering: z.enum(['number', 'volume-number']),
  frequency: z.string(),
  colophon: z.object({
    address: z.string(),
    contact: z.string(),
    copyright: z.string(),
    disclaimer: z.string(),
  }),
  houseStyle: z.object({
    forms: z.array(z.object({ banned: z.string(), preferred: z.string() })),
    dateStyle: z.enum(['day-month-year', 'month-day-year', 'iso']),
    /** Whether quotation marks, dashes and spaces are set by the rules of the language while one types. */
    smartTypography: z.boolean(),
  }),
  design: z.object({
    /** The one accent colour, #rrggbb. */
    accent: z.string().regex(/^#[0-9a-f]{6}$/),
    paper: z.enum(papers),
    columns: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  }),
})

export type Publication = z.infer<typeof publicationSchema>

export const parsePublication = (raw: unknown) => parseRecord('publication', publicationSchema, raw)

export const newPublication = (id: string, title: string, language: string): Publication => ({
  v: 3,
  id,
  title,
  nameplate: { wordmark: '', slogan: '', logo: null },
  publisher: '',
  languages: [language],
  webAddress: '',
  mailAddress: '',
  numbering: 'number',
  frequency: '',
  colophon: { address: '', contact: '', copyright: '', disclaimer: '' },
  houseStyle: { forms: [], dateStyle: 'day-month-year', smartTypography: true },
  design: { accent: '#0f5c66', paper: 'a4', columns: 2 },
})

/** What stands across the front page. */
export const wordmarkOf = (publication: Publication): string =>
  publication.nameplate.wordmark || publication.title
