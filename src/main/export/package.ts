// Package: seals the stored issue, its photographs, its editions and what was found out about them in one file.
import { createReadStream } from 'node:fs'
import { type Contents, type Planned, planPackage } from '#core/package/plan'
import type { Photo } from '#core/photo/photo'
import { check } from '#core/preflight/check'
import type { Source } from '#core/render/source'
import { fail, ok, type Result } from '#core/result'
import type { ExportedEdition, ExportedFile } from '#shared/export'
import { verifyPackage } from '../package/verify'
import { type Part, writeArchive } from '../package/write'
import { onDisk } from '../store/fault'
import { sha256 } from '../store/seal'
import { cancelled, type EditionJob } from './edition'
import { called, type Names } from './names'
import type { Proof } from './proof'
import { recordOf } from './record'

/** What the export has that a package is made from. */
export interface Sealing {
  readonly names: Names
  /** The editions of this export so far; all of them go in. */
  readonly made: readonly ExportedEdition[]
  readonly waiver: string | null
  /** Where a written file stands for now, by its path in the export. */
  readonly place: (path: string) => string
  readonly original: (photo: Photo) => Promise<Result<Uint8Array>>
  readonly unreadable: ReadonlySet<string>
}

/** One file at `path`, which is then read back and compared with its own manifest. */
export async function writePackage(job: EditionJob, path: string, sealing: Sealing): Promise<Result<Proof>> {
  const { contents, placed } = contentsOf(job.source, sealing)
  const planned = planPackage(contents, { encode: (text) => Buffer.from(text, 'utf8'), hash: sha256 })
  const parts = planned.map(
    (part): Part => ({ ...part, read: (take) => readPart(part, sealing, placed, take) }),
  )
  let done = 0
  const step = (): Result<null> => {
    job.onProgress(++done, parts.length + 1)
    return job.signal.aborted ? cancelled() : ok(null)
  }
  const written = await job.pour(path, (put) => writeArchive(sealing.names.stem, parts, put, step))
  if (!written.ok) return written
  const verified = await verifyPackage(sealing.place(path), job.signal)
  if (!verified.ok) return verified
  if (job.signal.aborted) return cancelled()
  step()
  const [problem] = verified.value.problems
  if (problem) return fail('fault.package-unsealed', { file: path, first: problem.file })
  // What its editions hold is proven with them.
  return ok({ ok: true, passages: 0, links: 0, missing: [] })
}

/**
 * What goes in, and where the files of the editions stand. Their names inside are the issue's own, whatever the folder
 * made them be called outside.
 */
function contentsOf(source: Source, { names, made, waiver, unreadable }: Sealing) {
  const { publication, issue } = source
  const plain = called(names.stem)
  const placed = new Map<string, string>()
  const editions = made.map((edition) => ({
    ...edition,
    files: edition.files.map((file): ExportedFile => {
      const path = `${plain[edition.edition]}${file.path.slice(names.of[edition.edition].length)}`
      placed.set(path, file.path)
      return { ...file, path }
    }),
  }))
  // Of the issue by itself: what stands beside it in a library does not go along.
  const findings = check({ ...source, unreadable, siblings: [] })
  const contents: Contents = {
    publication,
    issue,
    photos: [...source.photos.values()],
    editions: editions.flatMap(({ files }) => files),
    reports: {
      export: recordOf(source, editions, findings, waiver, undefined),
      preflight: { findings },
      proof: { editions: editions.map(({ edition, proof }) => ({ edition, proof })) },
    },
  }
  return { contents, placed }
}

async function readPart(
  part: Planned,
  { place, original }: Sealing,
  placed: ReadonlyMap<string, string>,
  take: (piece: Uint8Array) => Promise<void>,
): Promise<Result<null>> {
  if (part.kind === 'text') {
    await take(part.text)
    return ok(null)
  }
  if (part.kind === 'photo') {
    const bytes = await original(part.photo)
    if (!bytes.ok) return bytes
    if (bytes.value.length !== part.bytes) return fail('fault.photo-damaged', { file: part.path })
    await take(bytes.value)
    return ok(null)
  }
  return await onDisk(part.path, async () => {
    for await (const piece of createReadStream(place(placed.get(part.edition) ?? ''))) await take(piece)
    return ok(null)
  })
}
