// Export: writes the editions of a stored issue into a folder, whole or not at all.
import { isAbsolute, resolve } from 'node:path'
import type { Issue } from '#core/issue/issue'
import { slugify } from '#core/issue/slugs'
import type { Photo } from '#core/photo/photo'
import type { Publication } from '#core/publication/publication'
import type { Source } from '#core/render/source'
import { fail, ok, type Result } from '#core/result'
import { type EditionName, type ExportedEdition, type ExportReport, editionNames } from '#shared/export'
import { cancelled, type EditionJob } from './edition'
import type { FontBundle } from './fonts'
import type { MakePdf } from './printer'
import { expectedOf, type Proof, proofOf } from './proof'
import { photoPrints } from './renditions'
import type { Renditions, Shelf } from './shelf'
import { writeSingle } from './single'
import { Staging } from './staging'
import { writeWeb } from './web'

export interface ExportOptions {
  readonly library: Shelf
  /** Id of the issue; what is exported is what the library holds. */
  readonly issue: string
  readonly editions: readonly EditionName[]
  readonly folder: string
  readonly shop: Renditions
  readonly fonts: FontBundle
  readonly makePdf: MakePdf
  /** Milliseconds that only grow; for the report's seconds. */
  readonly now: () => number
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: { edition: EditionName; done: number; of: number }) => void
}

/**
 * Writes the editions, reads each of them back, and answers what was written. In the folder stand afterwards
 *
 *     web/                    the web edition: index.html, a page a section, style.css, photos/, fonts/
 *     <publication>-<n>.html  the single file
 *     <publication>-<n>.pdf   the PDF
 *
 * where <publication> is made from its title and <n> is the issue's number, with the volume before it where it has one;
 * else its date, else its id. Expected failures (a full disk, a folder that may not be written, a broken photograph, a
 * cancellation) are faults, and leave the folder as it was.
 */
export async function exportIssue(options: ExportOptions): Promise<Result<ExportReport>> {
  const gathered = await gather(options.library, options.issue)
  if (!gathered.ok) return gathered
  const source = gathered.value
  const folder = isAbsolute(options.folder) ? options.folder : resolve(options.folder)
  const opened = await Staging.open(folder)
  if (!opened.ok) return opened
  const staging = opened.value
  let kept = false
  try {
    const wanted = editionNames.filter((name) => options.editions.includes(name))
    const names = namesOf(source)
    const editions: ExportedEdition[] = []
    const photos = photoPrints(options.library, options.shop)
    for (const edition of wanted) {
      if (options.signal?.aborted) return cancelled()
      const began = options.now()
      const proof = await writers[edition](
        {
          source,
          photos,
          fonts: options.fonts,
          signal: options.signal ?? new AbortController().signal,
          write: (path, bytes) => staging.write(edition === 'web' ? `${names.web}/${path}` : path, bytes),
          onProgress: (done, of) => options.onProgress?.({ edition, done, of }),
        },
        names[edition],
        options,
      )
      if (!proof.ok) return proof
      const seconds = Math.round(options.now() - began) / 1000
      editions.push({ edition, files: staging.files(names[edition]), seconds, proof: proof.value })
    }
    if (options.signal?.aborted) return cancelled()
    const placed = await staging.commit(wanted.map((edition) => names[edition]))
    if (!placed.ok) return placed
    kept = true
    const { id, number, title } = source.issue
    return ok({ issue: { id, number, title }, folder, editions })
  } finally {
    await staging.close(kept)
  }
}

type Writer = (job: EditionJob, name: string, options: ExportOptions) => Promise<Result<Proof>>

const writers: Readonly<Record<EditionName, Writer>> = {
  web: (job) => writeWeb(job),
  single: (job, name) => writeSingle(job, name),
  async pdf(job, name, { makePdf }) {
    const made = await makePdf(job)
    if (!made.ok) return made
    const written = await job.write(name, made.value.bytes)
    if (!written.ok) return written
    return ok(proofOf(expectedOf(job.source, { channel: 'pdf', alts: true }), made.value.text))
  },
}

/** The stored issue with its publication and photographs, as every edition is made from it. */
export async function gather(library: Shelf, id: string): Promise<Result<Source>> {
  const read = await library.readIssue(id)
  if (!read.ok) return read
  const issue = read.value
  const publication = library.publication(issue.publication)
  if (!publication) return fail('fault.export-publication')
  const photos = new Map<string, Photo>()
  for (const photo of await library.photosOf(issue)) photos.set(photo.sha256, photo)
  const { logo } = publication.nameplate
  if (logo !== null) {
    const photo = await library.photo(logo)
    if (photo.ok) photos.set(logo, photo.value)
  }
  return ok({ publication, issue, photos })
}

const namesOf = ({ publication, issue }: Source): Readonly<Record<EditionName, string>> => {
  const name = `${slugify(publication.title) || 'issue'}-${markOf(publication, issue)}`
  return { web: 'web', single: `${name}.html`, pdf: `${name}.pdf` }
}

function markOf(publication: Publication, issue: Issue): string {
  if (issue.number === null) return issue.date ?? (slugify(issue.id) || 'issue')
  const volumed = publication.numbering === 'volume-number' && issue.volume !== null
  return volumed ? `${issue.volume}-${issue.number}` : String(issue.number)
}
