// Writers: what writes each of the editions.
import { ok, type Result } from '#core/result'
import type { EditionName, PdfQuality } from '#shared/export'
import type { EditionJob } from './edition'
import { writeEmail } from './email'
import { writeMarkdown } from './markdown'
import { type Sealing, writePackage } from './package'
import type { MakePdf } from './printer'
import { expectedOf, type Proof, proofOf } from './proof'
import { writeSingle } from './single'
import { writeText } from './text'
import { writeWeb } from './web'

/** What some editions need besides the job. */
export interface EditionTools {
  readonly makePdf: MakePdf
  readonly sealing: Sealing
  readonly pdf?: PdfQuality
}

/** `name` is the edition's own in the export's folder. */
type Writer = (job: EditionJob, name: string, tools: EditionTools) => Promise<Result<Proof>>

/** A line an edition. */
export const writers: Readonly<Record<EditionName, Writer>> = {
  web: (job) => writeWeb(job),
  single: (job, name) => writeSingle(job, name),
  email: (job) => writeEmail(job),
  text: (job, name) => writeText(job, name),
  markdown: (job, _, { sealing }) => writeMarkdown(job, sealing.original),
  async pdf(job, name, { makePdf, pdf }) {
    const made = await makePdf({ ...job, quality: pdf ?? 'print' })
    if (!made.ok) return made
    const written = await job.write(name, made.value.bytes)
    if (!written.ok) return written
    return ok(proofOf(expectedOf(job.source, { channel: 'pdf', alts: true }), made.value.text))
  },
  package: (job, name, { sealing }) => writePackage(job, name, sealing),
}
