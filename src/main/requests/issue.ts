// Issue requests: opening, saving and removing one.
import { fail, ok } from '#core/result'
import type { Deps } from './deps'
import type { Handlers } from './register'
import { told } from './told'

export const issueHandlers = ({ library, send }: Deps) =>
  ({
    async 'issue.create'({ publication }) {
      const made = await told(send, library.createIssue(publication))
      return made.ok ? ok({ id: made.value.id }) : made
    },
    async 'issue.open'({ id }) {
      const read = await library.readIssue(id)
      if (!read.ok) return read
      const publication = library.publication(read.value.publication)
      if (!publication) return fail('fault.publication-missing')
      return ok({
        issue: read.value,
        publication,
        photos: await library.photosOf(read.value),
        readOnly: library.heldBy(),
      })
    },
    'issue.save': ({ issue }) => library.saveIssue(issue),
    'issue.remove': ({ id }) => told(send, library.removeIssue(id)),
    'issue.restore': ({ id }) => told(send, library.restoreIssue(id)),
  }) satisfies Partial<Handlers>
