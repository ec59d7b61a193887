// Newer issue: what can be told of one whose format only a later version knows.
import { z } from 'zod'

export interface NewerIssue {
  /** Of its folder. */
  readonly id: string
  /** The id of its publication; null: it does not say so where this version looks. */
  readonly publication: string | null
  readonly number: number | null
  readonly volume: number | null
  readonly title: string
  /** BCP 47; empty: not known. */
  readonly language: string
  /** Whether this version can show it; it never changes it. */
  readonly readable: boolean
}

const schema = z.object({
  publication: z.string().nullable().catch(null),
  number: z.int().nullable().catch(null),
  volume: z.int().nullable().catch(null),
  title: z.string().max(1000).catch(''),
  language: z.string().max(35).catch(''),
})

/** Takes what it finds under the names of this version, and leaves the rest. Never fails. */
export function parseNewerIssue(id: string, raw: unknown, readable: boolean): NewerIssue {
  const parsed = schema.safeParse(raw)
  const nothing = { publication: null, number: null, volume: null, title: '', language: '' }
  return { id, ...(parsed.success ? parsed.data : nothing), readable }
}
