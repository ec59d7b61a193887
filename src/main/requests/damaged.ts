// Damaged requests: files in the quarantine, beside what stands in their place.
import { fail, ok } from '#core/result'
import { readDamaged } from '../store/damaged'
import { onDisk } from '../store/fault'
import type { Deps } from './deps'
import type { Handlers } from './register'
import { told } from './told'

export const damagedHandlers = ({ library, desktop, send }: Deps) =>
  ({
    async 'damaged.read'({ kept }) {
      const found = library.quarantined(kept)
      const id = found?.issue
      if (!found || id === undefined) return fail('fault.request')
      const damaged = await onDisk(found.file, async () => ok(await readDamaged(found.file, id)))
      if (!damaged.ok) return damaged
      const now = await library.readIssue(id)
      return now.ok ? ok({ damaged: damaged.value, now: now.value }) : now
    },
    async 'damaged.reveal'({ kept }) {
      // Nothing but what the editor was told of.
      const found = library.quarantined(kept)
      if (!found) return fail('fault.request')
      desktop.reveal(found.file)
      return ok(null)
    },
    'damaged.dismiss': ({ aside }) => told(send, library.dismiss(aside)),
  }) satisfies Partial<Handlers>
