// Writers: what writes each of the editions.
import { editionOf, placeOf } from '#core/render/edition'
import { articleName } from '#core/render/print-marks'
import type { Source } from '#core/render/source'
import { ok, type Result } from '#core/result'
import type { EditionName, PdfQuality } from '#shared/export'
import { cancelled, type EditionJob } from './edition'
import type { Sealing } from './package'
import { writtenByChromium } from './pdf-address'
import type { MakePdf, ReadPdf } from './printer'
import { type Expected, expectedOf, type Proof, proofOf } from './proof'

/** What some editions need besides the job. */
export interface EditionTools {
  readonly makePdf: MakePdf
  readonly sealing: Sealing
  readonly readPdf: ReadPdf
  readonly pdf?: PdfQuality
  /** Gets the letters that a PDF had to take from the computer's fonts. */
  readonly borrowed: Set<string>
}

/** `name` is the edition's own in the export's folder. */
type Writer = (job: EditionJob, name: string, tools: EditionTools) => Promise<Result<Proof>>

/** A line an edition; what only one of them needs is loaded when that one is written. */
export const writers: Readonly<Record<EditionName, Writer>> = {
  web: async (job) => (await import('./web')).writeWeb(job),
  single: async (job, name) => (await import('./single')).writeSingle(job, name),
  email: async (job) => (await import('./email')).writeEmail(job),
  text: async (job, name) => (await import('./text')).writeText(job, name),
  markdown: async (job, _, { sealing }) => (await import('./markdown')).writeMarkdown(job, sealing.original),
  async pdf(job, name, { makePdf, readPdf, pdf, borrowed }) {
    const made = await makePdf({ ...job, quality: pdf ?? 'print', readBack: true })
    if (!made.ok) return made
    for (const letter of made.value.borrowed ?? []) borrowed.add(letter)
    const written = await job.write(name, made.value.bytes)
    if (!written.ok) return written
    const back = await job.read(name)
    if (!back.ok) return back
    const onPage = (done: number, of: number): void => job.onProgress(done, of, 'pages')
    const found = await readPdf(back.value, { signal: job.signal, onPage })
    return job.signal.aborted ? cancelled() : ok(proofOf(expectedInPdf(job.source), found))
  },
  package: async (job, name, { sealing }) => (await import('./package')).writePackage(job, name, sealing),
}

export function expectedInPdf(source: Source): Expected {
  const edition = editionOf(source, 'pdf')
  const article = (id: string): string | undefined => {
    const place = placeOf(edition, id)
    return place && `#${articleName(place.section, place.article)}`
  }
  return expectedOf(source, {
    channel: 'pdf',
    alts: true,
    article,
    readings: 'apart',
    written: writtenByChromium,
  })
}
