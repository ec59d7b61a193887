// Export: the editions that can be asked for, and the report of what was written.

import type { Finding } from '#core/preflight/rule'
import type { Proof } from '#core/proof/expectation'

export const editionNames = ['web', 'single', 'email', 'text', 'markdown', 'pdf', 'package'] as const
export type EditionName = (typeof editionNames)[number]

/** What the photographs of a PDF are for: 300 or 150 dots an inch at their printed size. */
export const pdfQualities = ['print', 'screen'] as const
export type PdfQuality = (typeof pdfQualities)[number]

/** What an edition is at, where its parts are not of one kind. */
export type ExportStep = 'photos' | 'print' | 'pages'

export interface ExportProgress {
  readonly edition: EditionName
  readonly done: number
  /** 0: nobody knows how much there is. */
  readonly of: number
  readonly step?: ExportStep | undefined
}

export interface ExportedFile {
  /** From the export's folder, with forward slashes. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

export interface ExportedEdition {
  readonly edition: EditionName
  readonly files: readonly ExportedFile[]
  readonly seconds: number
  /** Whether everything of the issue was found again in what was written. */
  readonly proof: Proof
}

export interface ExportReport {
  /**
   * `lost`: the last of the editions lacks something of the issue, as its proof says; nothing was put in its place, and what
   * an earlier export left stands as it was.
   */
  readonly outcome: 'written' | 'lost'
  readonly issue: {
    readonly id: string
    readonly number: number | null
    readonly title: string
  }
  readonly folder: string
  /** Name of the file in the folder that records the export. */
  readonly record: string
  /** What preflight says of what was exported; photographs that had to be left out are among it. */
  readonly findings: readonly Finding[]
  /** Why it left although findings block it; null where none does, or nobody said. */
  readonly waiver: string | null
  readonly editions: readonly ExportedEdition[]
}

/** The last report of an issue, which stays until the next. */
export interface KeptReport {
  /** ISO 8601, in UTC. */
  readonly at: string
  readonly report: ExportReport
}
