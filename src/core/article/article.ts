// Article: hed, dek, byline, dateline and one body.
import { z } from 'zod'
import { bodySchema } from '../body/body'
import { emptyBody } from '../body/build'
import { type Migration, parseRecord, versioned } from '../record'

const migrations: readonly Migration[] = []

/** How far an article has come, in the order of a newsroom's day. */
export const articleStatuses = ['idea', 'draft', 'edited', 'ready'] as const

export const channelsSchema = z.object({
  web: z.boolean(),
  email: z.boolean(),
  pdf: z.boolean(),
  text: z.boolean(),
})
export type Channel = keyof z.infer<typeof channelsSchema>

export const articleSchema = versioned(migrations, {
  id: z.string().min(1),
  /** Its name in an address; empty: made from the hed. */
  slug: z.string(),
  /** Overrides the section's kicker; empty: the section's. */
  kicker: z.string(),
  hed: z.string(),
  dek: z.string(),
  byline: z.string(),
  dateline: z.string(),
  /** BCP 47 tag; null: the language. */
  language: z.string().nullable(),
  body: bodySchema,
  /** The editions it appears in. */
  channels: channelsSchema,
  /** In words; null: none set. */
  wordTarget: z.int().positive().nullable(),
  status: z.enum(articleStatuses),
  assignee: z.string(),
  notes: z.string(),
})

export type Article = z.infer<typeof articleSchema>

export const parseArticle = (raw: unknown) => parseRecord('article', articleSchema, raw)

export const newArticle = (id: string, hed = ''): Article => ({
  v: 1,
  id,
  slug: '',
  kicker: '',
  hed,
  dek: '',
  byline: '',
  dateline: '',
  language: null,
  body: emptyBody(),
  channels: { web: true, email: true, pdf: true, text: true },
  wordTarget: null,
  status: 'draft',
  assignee: '',
  notes: '',
})
