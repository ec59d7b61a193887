// Newer requests: the files of issues that only a later version can change.
import { join } from 'node:path'
import { fail, ok } from '#core/result'
import type { Deps } from './deps'
import type { Handlers } from './register'

export const newerHandlers = ({ library, desktop }: Deps) =>
  ({
    async 'newer.reveal'({ id }) {
      // Nothing but what the list shows.
      if (!library.newerIssues().some((one) => one.id === id)) return fail('fault.request')
      desktop.reveal(join(library.folder, 'issues', id, 'issue.json'))
      return ok(null)
    },
  }) satisfies Partial<Handlers>
