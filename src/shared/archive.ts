// Archive: which issues an archive takes, and the report of what was written.
import type { Issue } from '#core/issue/issue'
import type { Finding } from '#core/preflight/rule'
import type { Fault } from '#core/result'

export interface ArchivedIssue {
  readonly id: string
  readonly number: number | null
  readonly title: string
  /** Its folder in the archive. */
  readonly folder: string
  /** How many of its pages were written this time. */
  readonly written: number
  /** Photographs that are not there or could not be read, and are left out. */
  readonly findings: readonly Finding[]
}

/** An issue that has not been published yet, and that preflight stops. */
export type StoppedIssue = Pick<ArchivedIssue, 'id' | 'number' | 'title' | 'findings'>

export interface ArchiveReport {
  readonly folder: string
  /** Newest first. */
  readonly issues: readonly ArchivedIssue[]
  /** Not in the archive, for what their findings say. */
  readonly stopped: readonly StoppedIssue[]
  /** Files that are new or have changed, by their path from the folder. */
  readonly written: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[]
  /** Files of an earlier run that are no longer part of the archive. */
  readonly removed: readonly string[]
  /** Files of an earlier run that are no longer part of it either, but were changed by somebody else, and so stay. */
  readonly kept: readonly string[]
  readonly unchanged: number
  readonly seconds: number
}

export type IssueStatus = Issue['status']

/** Notices of a library that lacks an issue or a publication, for now or for good. */
const notWhole: readonly string[] = [
  'fault.issue-damaged',
  'fault.issue-unreadable',
  'fault.issue-newer',
  'fault.library-damaged',
  'fault.library-restored',
]

/** Why no archive can be made: what cannot be read now would seem to be withdrawn. */
export const holdsArchiveUp = (notices: readonly Fault[]): Fault | undefined =>
  notices.find(({ key }) => notWhole.includes(key))
