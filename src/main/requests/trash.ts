// Trash requests: removed issues, on their way back or gone for good.
import { ok } from '#core/result'
import type { Deps } from './deps'
import type { Handlers } from './register'
import { told } from './told'

export const trashHandlers = ({ library, send }: Deps) =>
  ({
    async 'trash.list'() {
      const removed = await library.trash()
      if (!removed.ok) return removed
      const titleOf = (id: string | undefined) => (id && library.publication(id)?.title) || ''
      return ok(removed.value.map((one) => ({ ...one, publication: titleOf(one.issue?.publication) })))
    },
    'trash.restore': ({ name }) => told(send, library.restoreIssue(name)),
    'trash.remove': ({ name }) => told(send, library.discardIssue(name)),
  }) satisfies Partial<Handlers>
