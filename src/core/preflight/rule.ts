// Rule: the frame of preflight. A rule sees an issue and yields findings.
import type { Issue } from '../issue/issue'
import type { IssueSummary } from '../issue/summary'
import type { Photo } from '../photo/photo'
import type { Publication } from '../publication/publication'
import type { Wording } from '../words'

/** block: must be mended or waived before an export; warn: should be; note: worth a look. */
export type Severity = 'block' | 'warn' | 'note'

/** Where a finding is; as much of the path as applies. */
export interface Place {
  readonly section?: string
  readonly article?: string
  /** Index of the block in the article's body. */
  readonly block?: number
  /** Id of the photo use. */
  readonly use?: string
  readonly field?:
    | 'number'
    | 'date'
    | 'title'
    | 'kicker'
    | 'hed'
    | 'dek'
    | 'byline'
    | 'dateline'
    | 'coverLines'
    | 'body'
    | 'caption'
    | 'credit'
    | 'alt'
    | 'file'
    | 'webAddress'
}

export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly place: Place
  /** Values for the rule's sentence. */
  readonly with: Readonly<Record<string, string | number>>
}

/** All that a rule may look at. */
export interface Subject {
  readonly publication: Publication
  readonly issue: Issue
  readonly photos: ReadonlyMap<string, Photo>
  /** The publication's other issues. */
  readonly siblings: readonly IssueSummary[]
  /** SHA-256 of photographs whose files were tried in vain; nothing where none was tried. */
  readonly unreadable?: ReadonlySet<string>
  /** Letters that a PDF had to take from the fonts of the computer; nothing where none was made. */
  readonly borrowed?: ReadonlySet<string>
}

export interface Rule {
  /** Stable for ever; docs/preflight-rules.md has a heading of the same name. */
  readonly id: string
  readonly severity: Severity
  /** A name of a few words, over its findings in the panel. */
  readonly heading: Wording
  /** What is wrong, in one sentence. */
  readonly sentence: Wording
  /** Why it matters. */
  readonly reason: Wording
  /** The standard behind it by its own name, or the house rule. */
  readonly source: string | Wording
  readonly check: (subject: Subject) => Iterable<Omit<Finding, 'rule' | 'severity'>>
}
