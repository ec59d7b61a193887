// Archive: writes the back numbers of a library as a site, and of that only what has changed.
import { isAbsolute, resolve } from 'node:path'
import { commonBase, foldersOf } from '#core/archive/address'
import { yearsOf } from '#core/archive/back-number'
import { type Archive, feedPath, scriptPath, searchPath, sheetPath } from '#core/archive/frame'
import { homePath } from '#core/archive/pages'
import type { IssueSummary } from '#core/issue/summary'
import type { Photo } from '#core/photo/photo'
import type { Publication } from '#core/publication/publication'
import type { Source } from '#core/render/source'
import { type Fault, fail, ok, type Result } from '#core/result'
import {
  type ArchivedIssue,
  type ArchiveReport,
  holdsArchiveUp,
  type IssueStatus,
  type StoppedIssue,
} from '#shared/archive'
import { cancelled } from '../export/edition'
import { gather } from '../export/export'
import { findingsOf } from '../export/findings'
import type { FontBundle } from '../export/fonts'
import type { Renditions, Shelf } from '../export/shelf'
import { archiveIssue, type IssueDone } from './issue'
import { Place } from './place'
import { writeSite } from './site'

export interface ArchiveOptions {
  readonly library: Shelf & {
    readonly publications: () => readonly Publication[]
    /** What of the library is damaged. */
    readonly notices: () => readonly Fault[]
  }
  /** Id of the one publication that is wanted; null: all of the library. */
  readonly publication: string | null
  readonly statuses: readonly IssueStatus[]
  readonly folder: string
  readonly shop: Renditions
  readonly fonts: FontBundle
  /** The search page's script, as the build made it. */
  readonly script: string
  /** Milliseconds that only grow; for the report's seconds. */
  readonly now: () => number
  readonly signal?: AbortSignal
  /** `issue` is what is being made, by its number and title; empty at the end, when the lists are. */
  readonly onProgress?: (progress: { done: number; of: number; issue: string }) => void
}

/**
 * Writes into the folder
 *
 *     index.html  years/<year>.html  search.html  feed.xml  sitemap.xml   the archive's own pages
 *     archive.css  search.js  search/<year>.js                           what they need
 *     <issue>/    the issue's web edition; see foldersOf for what it is called
 *     photos/  fonts/                                                    shared by all issues, each once
 *     galley-archive.json                                                what of all that is Galley's
 *
 * An expected failure or a cancellation leaves a site that works: pages are replaced one at a time and whole, those of
 * an issue only when its words have all been found again, and what is no longer needed goes last.
 */
export async function writeArchive(options: ArchiveOptions): Promise<Result<ArchiveReport>> {
  const began = options.now()
  const folder = isAbsolute(options.folder) ? options.folder : resolve(options.folder)
  const opened = await Place.open(folder)
  if (!opened.ok) return opened
  const place = opened.value
  try {
    const made = await make(options, place)
    if (!made.ok) return made.fault.key === 'fault.export-cancelled' ? fail('fault.archive-cancelled') : made
    return ok({ ...made.value, folder, seconds: Math.round(options.now() - began) / 1000 })
  } finally {
    await place.abandon()
  }
}

async function make(
  options: ArchiveOptions,
  place: Place,
): Promise<Result<Omit<ArchiveReport, 'folder' | 'seconds'>>> {
  const { library, statuses, publication } = options
  const signal = options.signal ?? new AbortController().signal
  // What cannot be read now has not been withdrawn: its pages must not go.
  const damaged = holdsArchiveUp(library.notices())
  if (damaged) return { ok: false, fault: damaged }
  const issues = library
    .issues()
    .filter((issue) => statuses.includes(issue.status))
    .filter((issue) => publication === null || issue.publication === publication)
  const [first, ...rest] = publicationsOf(options, issues)
  if (!first) return fail('fault.archive-nothing')
  const publications = [first, ...rest] as const
  const guarded = await place.guard([homePath, searchPath, scriptPath, sheetPath, feedPath])
  if (!guarded.ok) return guarded

  const base = commonBase(publications)
  const folders = foldersOf(issues, publications, place.issues)
  const done: IssueDone[] = []
  const stopped: StoppedIssue[] = []
  for (const summary of issues) {
    options.onProgress?.({
      done: done.length + stopped.length,
      of: issues.length + 1,
      issue: nameOf(summary),
    })
    if (signal.aborted) return cancelled()
    const source = await gather(library, summary.id)
    if (!source.ok) return source
    // What was published has gone out already; what was not has to pass what stops every other way out.
    const findings = summary.status === 'published' ? [] : stoppedBy(library, source.value)
    if (findings.length > 0) {
      stopped.push({ id: summary.id, number: summary.number, title: summary.title, findings })
      continue
    }
    const { folder } = folders.get(summary.id) ?? { folder: summary.id }
    const job = { ...options, source: source.value, savedAt: summary.savedAt, folder, base, place, signal }
    const one = await archiveIssue(job)
    if (!one.ok) return one
    done.push(one.value)
  }
  options.onProgress?.({ done: issues.length, of: issues.length + 1, issue: '' })
  const archive: Archive = { publications, years: yearsOf(done.map(({ number }) => number)), base }
  const site = await writeSite({
    archive,
    issues: done,
    logos: logosOf(publications, done),
    ...options,
    place,
    signal,
  })
  if (!site.ok) return site
  const finished = await place.finish(folders)
  if (!finished.ok) return finished
  options.onProgress?.({ done: issues.length + 1, of: issues.length + 1, issue: '' })
  return ok({
    issues: done.map(reportOf),
    stopped,
    written: place.written,
    unchanged: place.unchanged,
    ...finished.value,
  })
}

const stoppedBy = (library: Shelf, source: Source) =>
  findingsOf(library, source, new Set()).filter(({ severity }) => severity === 'block')

/** Those that have an issue here, in the library's order; all that were meant where none has. */
function publicationsOf(
  { library, publication }: ArchiveOptions,
  issues: readonly IssueSummary[],
): readonly Publication[] {
  const meant = library.publications().filter(({ id }) => publication === null || id === publication)
  const used = meant.filter(({ id }) => issues.some((issue) => issue.publication === id))
  return used.length > 0 ? used : meant
}

function logosOf(publications: readonly Publication[], done: readonly IssueDone[]): Map<string, Photo> {
  const logos = new Map<string, Photo>()
  for (const { id, nameplate } of publications)
    for (const { source } of done) {
      const photo = nameplate.logo === null ? undefined : source.photos.get(nameplate.logo)
      if (photo && source.publication.id === id) logos.set(id, photo)
    }
  return logos
}

const nameOf = ({ number, title, date, id }: IssueSummary): string =>
  [number, title].filter((part) => part !== null && part !== '').join(' ') || date || id

const reportOf = ({ number, source, written, findings }: IssueDone): ArchivedIssue => ({
  id: number.id,
  number: source.issue.number,
  title: source.issue.title,
  folder: number.folder,
  written,
  findings,
})
