// Export requests: writing editions, and the PDF's preview.
import { join, resolve } from 'node:path'
import { fail, ok } from '#core/result'
import { exportIssue, gather } from '../export/export'
import { called, nameOf } from '../export/names'
import { photoPrints, sparing } from '../export/renditions'
import { onDisk } from '../store/fault'
import type { Deps } from './deps'
import type { Handlers } from './register'

export function exportHandlers({ library, shop, fonts, makePdf, readPdf, reports, desktop, send }: Deps) {
  let running: AbortController | undefined
  /** What exports wrote, now or before the program was started: nothing else is opened or shown in the file manager. */
  const written = (path: string): boolean =>
    reports.all.some(({ report: { folder, editions } }) =>
      editions.some(({ files }) => files.some((file) => join(folder, file.path) === path)),
    )
  /** The PDF as an export would write it, of the issue as it is stored. */
  const pagesOf = async (issue: string) => {
    const source = await gather(library, issue)
    if (!source.ok) return source
    const prints = photoPrints(library, shop)
    const made = await sparing(source.value, prints, (readable) =>
      makePdf({
        source: readable,
        photos: prints.print,
        fonts,
        quality: 'print',
        readBack: false,
        signal: new AbortController().signal,
        onProgress: () => undefined,
      }),
    )
    return made.ok ? ok({ ...source.value, bytes: made.value.bytes }) : made
  }
  return {
    async 'export.folder'({ current }) {
      const folder = await desktop.pickFolder(current)
      return ok(folder === null ? null : { folder })
    },
    async 'export.start'({ issue, editions, pdf, folder, waiver }) {
      running?.abort()
      running = new AbortController()
      const report = await exportIssue({
        library,
        issue,
        editions,
        pdf,
        folder,
        waiver,
        shop,
        fonts,
        makePdf,
        readPdf,
        now: () => performance.now(),
        signal: running.signal,
        onProgress: (progress) => send('export.progress', progress),
      })
      if (report.ok) await reports.keep(report.value, new Date())
      return report
    },
    async 'export.cancel'() {
      running?.abort()
      return ok(null)
    },
    async 'export.reveal'({ path }) {
      const place = resolve(path)
      if (!written(place)) return fail('fault.request')
      desktop.reveal(place)
      return ok(null)
    },
    async 'export.open'({ path }) {
      const place = resolve(path)
      if (!written(place)) return fail('fault.request')
      return (await desktop.openFile(place)) ? ok(null) : fail('fault.export-unopened', { file: place })
    },
    async 'export.last'({ issue }) {
      return ok(reports.lastOf(issue) ?? null)
    },
    async 'pdf.preview'({ issue }) {
      const made = await pagesOf(issue)
      return made.ok ? ok({ bytes: made.value.bytes, revision: made.value.issue.revision }) : made
    },
    async 'pdf.print'({ issue }) {
      const made = await pagesOf(issue)
      if (!made.ok) return made
      const name = called(nameOf(made.value.publication, made.value.issue)).pdf
      const proof = await onDisk(name, async () => ok(await desktop.keepProof(name, made.value.bytes)))
      if (!proof.ok) return proof
      if (await desktop.openFile(proof.value)) return ok(null)
      // Whoever has no such program can still send the file to one that has.
      desktop.reveal(proof.value)
      return fail('fault.print-unopened', { file: name })
    },
  } satisfies Partial<Handlers>
}
