// Views: what the window is shown of a library and of its issues.
import type { ArticleHits } from '#core/find/issue-hits'
import type { Issue } from '#core/issue/issue'
import type { NewerIssue } from '#core/issue/newer-issue'
import type { IssueSummary } from '#core/issue/summary'
import type { Photo } from '#core/photo/photo'
import type { Publication } from '#core/publication/publication'
import type { Fault } from '#core/result'

export interface LibraryView {
  /** The library's folder, for display. */
  readonly folder: string
  readonly publications: readonly Publication[]
  /** Newest first. */
  readonly issues: readonly IssueSummary[]
  /** What had to be set aside or recovered when the library was opened. */
  readonly notices: readonly Fault[]
  /** Who else has the library, so that it can only be read; null: it can be changed. */
  readonly heldBy: Fault | null
  /** Issues that only a later version can change. */
  readonly newer: readonly NewerIssue[]
  /** How many removed issues lie in the trash. */
  readonly trashed: number
}

/** Where the issues of a library have certain words. */
export interface LibraryHits {
  /** Newest first, and no more than can be shown. */
  readonly found: readonly IssueHits[]
  /** Places, shown or not. */
  readonly count: number
  /** Issues that have them, shown or not. */
  readonly issues: number
  /** Why some issues could not be looked through, each once. */
  readonly unsearched: readonly Fault[]
}

export interface IssueHits {
  readonly issue: IssueSummary
  /** Places in it, shown or not. */
  readonly count: number
  readonly articles: readonly ArticleHits[]
}

export interface RemovedIssue {
  /** Of its folder in the trash. */
  readonly name: string
  /** Null: it cannot be read. */
  readonly issue: IssueSummary | null
  /** The title of its publication; empty: the library has it no more. */
  readonly publication: string
  /** ISO 8601; null: nobody wrote it down. */
  readonly removedAt: string | null
}

export interface OpenIssue {
  readonly issue: Issue
  readonly publication: Publication
  /** The photographs that the issue uses. */
  readonly photos: readonly Photo[]
  /** The number of the last change that it has. */
  readonly changes: number
  /** Why it can only be read; null: it can be changed. */
  readonly readOnly: Fault | null
}

export interface RevisionView {
  readonly seq: number
  /** ISO 8601. */
  readonly savedAt: string
  /** Who saved it, by the name that the system has for them. */
  readonly by: string
  /** A name that the editor gave it, which keeps it for ever; null: none. */
  readonly name: string | null
  /** It stood published, and is kept for ever. */
  readonly published: boolean
}
