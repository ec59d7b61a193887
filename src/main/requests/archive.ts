// Archive requests: writing the back numbers as a site.
import { join } from 'node:path'
import { fail, ok } from '#core/result'
import { writeArchive } from '../archive/archive'
import type { Deps } from './deps'
import type { Handlers } from './register'

export function archiveHandlers({ library, shop, fonts, searchScript, desktop, send }: Deps) {
  let running: AbortController | undefined
  /** What this session wrote: nothing else is shown in the file manager. */
  let written: string | undefined
  return {
    async 'archive.start'({ publication, statuses, folder }) {
      // Two at once would take each other's files for somebody else's.
      if (running) return fail('fault.archive-running')
      running = new AbortController()
      try {
        const script = await searchScript()
        if (!script.ok) return script
        const report = await writeArchive({
          library,
          publication,
          statuses,
          folder,
          shop,
          fonts,
          script: script.value,
          now: () => performance.now(),
          signal: running.signal,
          onProgress: (progress) => send('archive.progress', progress),
        })
        if (report.ok) written = join(report.value.folder, 'index.html')
        return report
      } finally {
        running = undefined
      }
    },
    async 'archive.cancel'() {
      running?.abort()
      return ok(null)
    },
    async 'archive.reveal'() {
      if (written === undefined) return fail('fault.request')
      desktop.reveal(written)
      return ok(null)
    },
  } satisfies Partial<Handlers>
}
