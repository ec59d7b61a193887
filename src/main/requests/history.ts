// History requests: the revisions of an issue.
import { ok } from '#core/result'
import { onDisk } from '../store/fault'
import type { Deps } from './deps'
import type { Handlers } from './register'

export const historyHandlers = ({ library }: Deps) =>
  ({
    'history.list': ({ id }) => onDisk(id, async () => ok(await library.sittings.history(id).list())),
    'history.read': ({ id, seq }) =>
      onDisk(id, async () => {
        const kept = await library.sittings.history(id).read(seq)
        if (!kept.ok) return kept
        const { issue } = kept.value
        return ok({ issue, photos: await library.photosOf(issue) })
      }),
    'history.name': ({ id, seq, name }) => library.sittings.name(id, seq, name),
  }) satisfies Partial<Handlers>
