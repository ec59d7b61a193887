// Issue: one issue's web edition in an archive, whole and proved before any of its pages is written.
import type { BackNumber } from '#core/archive/back-number'
import { backNumberOf } from '#core/archive/back-number'
import type { FoundArticle } from '#core/archive/found'
import { foundArticles } from '#core/archive/found-articles'
import type { Finding } from '#core/preflight/rule'
import { editionOf } from '#core/render/edition'
import type { Source } from '#core/render/source'
import { fail, ok, type Result } from '#core/result'
import { cancelled, inTurn } from '../export/edition'
import { findingsOf } from '../export/findings'
import type { FontBundle } from '../export/fonts'
import { photoPrints, sparing } from '../export/renditions'
import type { Renditions, Shelf } from '../export/shelf'
import { writeWeb } from '../export/web'
import type { Place } from './place'

export interface IssueJob {
  readonly library: Shelf
  readonly source: Source
  readonly savedAt: string
  readonly folder: string
  readonly base: string | undefined
  readonly place: Place
  readonly shop: Renditions
  readonly fonts: FontBundle
  readonly signal: AbortSignal
}

export interface IssueDone {
  readonly number: BackNumber
  readonly found: readonly FoundArticle[]
  /** Pages, from the archive's home. */
  readonly pages: readonly string[]
  readonly written: number
  readonly findings: readonly Finding[]
  /** As it was shown: without the photographs that cannot be read. */
  readonly source: Source
}

/** Shared by all issues. Whole font files rather than cut ones: they stay the same whatever the issues say. */
const shared = /^(?:photos|fonts)\//

export async function archiveIssue(job: IssueJob): Promise<Result<IssueDone>> {
  const { library, place, folder, base, fonts, signal } = job
  const prints = photoPrints(library, job.shop)
  const whole: FontBundle = { ...fonts, cut: ({ face }) => fonts.read(face.file) }
  const pages = new Map<string, Uint8Array | string>()
  const made = await sparing(job.source, prints, async (source) => {
    pages.clear()
    const proof = await writeWeb(
      {
        source,
        photos: prints.print,
        fonts: whole,
        signal,
        has: (path) => place.has(path),
        async write(path, bytes) {
          if (shared.test(path)) return await place.put(path, bytes)
          pages.set(path, bytes)
          return ok(null)
        },
        read: async (path) => ok(Buffer.from(pages.get(path) ?? '')),
        onProgress: () => undefined,
      },
      {
        up: '../',
        home: '../index.html',
        feed: '../feed.xml',
        canonical: base === undefined ? undefined : `${base}${folder}/`,
      },
    )
    return proof.ok ? ok({ proof: proof.value, source }) : proof
  })
  if (!made.ok) return made
  const { proof, source } = made.value
  const edition = editionOf(source, 'web')
  const name = [edition.publication.title, edition.number, source.issue.title].filter(Boolean).join(' ')
  if (!proof.ok) return fail('fault.archive-lost', { issue: name, count: proof.missing.length })
  if (signal.aborted) return cancelled()

  // The front page last: until then the earlier one leads to the earlier pages, which stay until the end.
  const paths = [...pages.keys()].sort((one, other) => rank(one) - rank(other))
  const before = place.written.length
  const put = await inTurn(paths, job, (path) => place.put(`${folder}/${path}`, pages.get(path) ?? ''))
  if (!put.ok) return put
  const number = backNumberOf(edition, folder, job.savedAt)
  return ok({
    number,
    found: foundArticles(edition, number),
    pages: paths.filter((path) => path.endsWith('.html')).map((path) => `${folder}/${path}`),
    written: place.written.length - before,
    findings: findingsOf(library, job.source, prints.unreadable).filter(({ rule }) => lost.includes(rule)),
    source,
  })
}

/** Rules of preflight that speak of photographs which the pages should show and do not. */
const lost: readonly string[] = ['photo-file-missing', 'photo-unreadable']

const rank = (path: string): number => (path === 'index.html' ? 2 : path.endsWith('.html') ? 1 : 0)
