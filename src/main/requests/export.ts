// Export requests: writing editions, and the PDF's preview.
import { ok } from '#core/result'
import { exportIssue, gather } from '../export/export'
import { photoPrints } from '../export/renditions'
import type { Deps } from './deps'
import type { Handlers } from './register'

export function exportHandlers({ library, shop, fonts, makePdf, desktop, send }: Deps) {
  let running: AbortController | undefined
  return {
    async 'export.folder'({ current }) {
      const folder = await desktop.pickFolder(current)
      return ok(folder === null ? null : { folder })
    },
    async 'export.start'({ issue, editions, folder }) {
      running?.abort()
      running = new AbortController()
      return await exportIssue({
        library,
        issue,
        editions,
        folder,
        shop,
        fonts,
        makePdf,
        now: () => performance.now(),
        signal: running.signal,
        onProgress: (progress) => send('export.progress', progress),
      })
    },
    async 'export.cancel'() {
      running?.abort()
      return ok(null)
    },
    async 'export.reveal'({ path }) {
      desktop.reveal(path)
      return ok(null)
    },
    async 'pdf.preview'({ issue }) {
      const source = await gather(library, issue)
      if (!source.ok) return source
      const made = await makePdf({
        source: source.value,
        photos: photoPrints(library, shop),
        fonts,
        signal: new AbortController().signal,
        onProgress: () => undefined,
      })
      return made.ok ? ok({ bytes: made.value.bytes, revision: source.value.issue.revision }) : made
    },
  } satisfies Partial<Handlers>
}
