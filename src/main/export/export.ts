// Export: writes the editions of a stored issue into a folder, whole or not at all.
import { isAbsolute, resolve } from 'node:path'
import type { Photo } from '#core/photo/photo'
import { countFindings } from '#core/preflight/check'
import type { Source } from '#core/render/source'
import { fail, ok, type Result } from '#core/result'
import {
  type EditionName,
  type ExportedEdition,
  type ExportProgress,
  type ExportReport,
  editionNames,
  type PdfQuality,
} from '#shared/export'
import { cancelled } from './edition'
import { findingsOf } from './findings'
import type { FontBundle } from './fonts'
import { isFolder, namesIn } from './names'
import type { MakePdf, ReadPdf } from './printer'
import { recordText } from './record'
import { photoPrints, sparing } from './renditions'
import type { Renditions, Shelf } from './shelf'
import { Staging } from './staging'
import { writers } from './writers'

export interface ExportOptions {
  readonly library: Shelf
  /** Id of the issue; what is exported is what the library holds. */
  readonly issue: string
  readonly editions: readonly EditionName[]
  readonly folder: string
  readonly shop: Renditions
  readonly fonts: FontBundle
  readonly makePdf: MakePdf
  readonly readPdf: ReadPdf
  /** What the photographs of the PDF are for; print where nothing is said. */
  readonly pdf?: PdfQuality
  /**
   * Why the issue leaves although findings block it; null or blank, and they refuse it. Undefined: nobody could be asked,
   * and it is written all the same.
   */
  readonly waiver?: string | null
  /** Milliseconds that only grow; for the report's seconds. */
  readonly now: () => number
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ExportProgress) => void
}

/**
 * Writes the editions, reads each of them back, and answers what was written. In the folder stand afterwards
 *
 *     <name>-web/   the web edition: index.html, a page a section, style.css, photos/, fonts/
 *     <name>.html   the single file
 *     <name>-email/ the e-mail edition: mail.html with pictures/, mail.txt, mail.eml
 *     <name>.txt    the text edition
 *     <name>-markdown/   issue.md and photos/
 *     <name>.pdf    the PDF
 *     <name>.galley the sealed package
 *     <name>.json   the record of all that
 *
 * where <name> is the issue's own; see names.ts. A photograph that cannot be read is left out and is a finding. Expected
 * failures (a full disk, a folder that may not be written, a cancellation) are faults, and leave the folder as it was; so
 * does an edition that lacks something of the issue, which the report names.
 */
export async function exportIssue(options: ExportOptions): Promise<Result<ExportReport>> {
  const gathered = await gather(options.library, options.issue)
  if (!gathered.ok) return gathered
  const source = gathered.value
  const waiver = options.waiver?.trim() || null
  if (waiver === null && options.waiver !== undefined) {
    const { block } = countFindings(findingsOf(options.library, source, new Set()))
    if (block > 0) return fail('fault.export-blocked', { count: block })
  }
  const folder = isAbsolute(options.folder) ? options.folder : resolve(options.folder)
  const wanted = editionNames.filter((name) => options.editions.includes(name))
  const named = await namesIn(folder, source, wanted)
  if (!named.ok) return named
  const names = named.value
  const placeOf = (edition: EditionName, path: string): string =>
    isFolder(edition) ? `${names.of[edition]}/${path}` : path
  const opened = await Staging.open(folder)
  if (!opened.ok) return opened
  const staging = opened.value
  let kept = false
  try {
    const editions: ExportedEdition[] = []
    const prints = photoPrints(options.library, options.shop, staging.drawer())
    const borrowed = new Set<string>()
    for (const edition of wanted) {
      const began = options.now()
      const proof = await sparing(source, prints, async (readable) => {
        if (options.signal?.aborted) return cancelled()
        const cleared = await staging.discard(names.of[edition])
        if (!cleared.ok) return cleared
        return await writers[edition](
          {
            source: readable,
            photos: prints.print,
            fonts: options.fonts,
            signal: options.signal ?? new AbortController().signal,
            write: (path, bytes) => staging.write(placeOf(edition, path), bytes),
            pour: (path, pour) => staging.pour(placeOf(edition, path), pour),
            read: (path) => staging.read(placeOf(edition, path)),
            onProgress: (done, of, step) => options.onProgress?.({ edition, done, of, step }),
          },
          names.of[edition],
          {
            makePdf: options.makePdf,
            readPdf: options.readPdf,
            borrowed,
            ...(options.pdf && { pdf: options.pdf }),
            sealing: {
              names,
              made: editions,
              waiver,
              place: staging.place,
              original: prints.original,
              unreadable: prints.unreadable,
            },
          },
        )
      })
      if (!proof.ok) return proof
      const seconds = Math.round(options.now() - began) / 1000
      editions.push({ edition, files: staging.files(names.of[edition]), seconds, proof: proof.value })
      // What lacks something must not leave, nor take the place of what was whole.
      if (!proof.value.ok) break
    }
    const findings = findingsOf(options.library, source, prints.unreadable, borrowed)
    const { id, number, title } = source.issue
    const report = {
      issue: { id, number, title },
      folder,
      editions,
      record: names.record,
      findings,
      waiver: countFindings(findings).block > 0 ? waiver : null,
    }
    if (!editions.every(({ proof }) => proof.ok)) return ok({ outcome: 'lost', ...report })
    const text = recordText(source, editions, findings, waiver, names.before)
    const recorded = await staging.write(names.record, text)
    if (!recorded.ok) return recorded
    if (options.signal?.aborted) return cancelled()
    const placed = await staging.commit([...wanted.map((edition) => names.of[edition]), names.record])
    if (!placed.ok) return placed
    kept = true
    return ok({ outcome: 'written', ...report })
  } finally {
    await staging.close(kept)
  }
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
