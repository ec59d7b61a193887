// Export: the editions that can be asked for, and the report of what was written.

import type { Finding } from '#core/preflight/rule'

export const editionNames = ['web', 'single', 'email', 'text', 'markdown', 'pdf', 'package'] as const
export type EditionName = (typeof editionNames)[number]

/** What the photographs of a PDF are for: 300 or 150 dots an inch at their printed size. */
export const pdfQualities = ['print', 'screen'] as const
export type PdfQuality = (typeof pdfQualities)[number]

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
  /** Whether every word of the issue was found again in what was written; `missing` are the words that were not. */
  readonly proof: { readonly ok: boolean; readonly missing: readonly string[] }
}

export interface ExportReport {
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
  readonly editions: readonly ExportedEdition[]
}
