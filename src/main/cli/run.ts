// Run: what every command of the command line is given, and what it gives back.
import { type Fault, ok, type Result } from '#core/result'
import type { Language, Sentence, Words } from '#core/words'
import type { FontBundle } from '../export/fonts'
import type { MakePdf, ReadPdf } from '../export/printer'
import type { ImportDeps } from '../import/import'
import { Hold } from '../store/hold'
import { holderHere } from '../store/holder'
import { type Library, type LibraryDeps, openLibrary } from '../store/library'
import type { CommandLine } from './args'
import { findIssue } from './find-issue'

export interface CliDeps extends LibraryDeps, ImportDeps {
  readonly fonts: () => Promise<Result<FontBundle>>
  readonly makePdf: MakePdf
  readonly readPdf: ReadPdf
  /** The script of an archive's search page. */
  readonly searchScript: () => Promise<Result<string>>
  /** Cancels what takes long; the command then ends with nothing half-written. */
  readonly signal: AbortSignal
  /** Shows how far something is, where that can be seen; the last line takes the place of the one before. */
  readonly progress: (line: string) => void
  readonly words: Words
  readonly language: Language
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}

export interface Done {
  readonly status: 0 | 1
  readonly json: unknown
  readonly lines: readonly string[]
  /** What is wrong with the library all the same, for standard error. */
  readonly warnings?: readonly string[]
  /** What stopped the command when a part of it was done already. */
  readonly fault?: Fault
}

export type Say = (sentence: Sentence, language?: Language) => string

/** One command: what it prints and how it ends; a fault is what stopped it. */
export type Run = (line: CommandLine, deps: CliDeps, say: Say) => Promise<Result<Done>>

export const done = (json: unknown, lines: readonly string[], status: 0 | 1 = 0): Result<Done> =>
  ok({ status, json, lines })

/** To read only: whoever else has the library goes on writing. */
export const open = (line: CommandLine, deps: CliDeps): Promise<Result<Library>> =>
  openLibrary(line.options.library ?? '', deps)

/** Milliseconds that a command waits for another one to end. */
const patience = 10_000

/** To write in, and made where there is none; whoever else has it keeps it. */
export const openToWrite = (line: CommandLine, deps: CliDeps): Promise<Result<Library>> =>
  openLibrary(line.options.library ?? '', deps, {
    create: true,
    hold: new Hold(holderHere('command'), patience),
  })

/** The library and the issue that the command names. */
export async function openIssue(line: CommandLine, deps: CliDeps, say: Say) {
  const library = await open(line, deps)
  if (!library.ok) return library
  const issue = findIssue(library.value, line.names[0] ?? 'latest')
  if (issue.ok && issue.value.warning) deps.err(say(issue.value.warning))
  return issue.ok ? ok({ library: library.value, id: issue.value.id }) : issue
}
