// Section: a department of an issue, with its articles in order.
import { z } from 'zod'
import { articleSchema } from '../article/article'
import { type Migration, parseRecord, versioned } from '../record'

const migrations: readonly Migration[] = []

export const sectionSchema = versioned(migrations, {
  id: z.string().min(1),
  /** The department's name as printed above its articles. */
  kicker: z.string(),
  /** The name of its page; empty: made from the kicker. */
  slug: z.string(),
  articles: z.array(articleSchema).max(5_000),
})

export type Section = z.infer<typeof sectionSchema>

export const parseSection = (raw: unknown) => parseRecord('section', sectionSchema, raw)

export const newSection = (id: string, kicker = ''): Section => ({
  v: 1,
  id,
  kicker,
  slug: '',
  articles: [],
})
