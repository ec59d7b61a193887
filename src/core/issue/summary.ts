// Summary: the line that a list shows for an issue.
import type { Issue } from './issue'

export interface IssueSummary {
  readonly id: string
  readonly publication: string
  readonly number: number | null
  readonly volume: number | null
  readonly title: string
  /** The first headline, by which an issue without a title is known. */
  readonly hed: string
  readonly date: string | null
  readonly coverDate: string
  readonly language: string
  readonly status: Issue['status']
  readonly revision: number
  /** Last change, ISO 8601. */
  readonly savedAt: string
  /** SHA-256 of the cover photograph, or null. */
  readonly cover: string | null
  readonly articles: number
  readonly words: number
}
