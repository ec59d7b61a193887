// Rule: one thing that a standard asks of a PDF, and a way to break it.
import type { PdfFile } from './read/file'

export interface Rule {
  /** "ISO 14289-1, 7.18.5" or "ISO 19005-2, 6.1.3"; with the Matterhorn protocol's number where it has one. */
  readonly clause: string
  /** What has to be so. */
  readonly says: string
  /** What is not so, each with its place; empty where the file conforms. */
  readonly check: (file: PdfFile) => readonly string[]
  /** Makes a file that does not conform: by changing what was read of it, or with other bytes. */
  readonly spoil: (file: PdfFile) => Uint8Array | undefined
}

/** The sentences for what does not hold. */
export const failures = (...found: readonly (string | false | undefined)[]): string[] =>
  found.filter((each): each is string => typeof each === 'string')
