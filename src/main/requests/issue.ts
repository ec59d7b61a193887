// Issue requests: opening, saving and removing one.

import { slugify } from '#core/issue/slugs'
import { renderMarkdown } from '#core/markdown/write'
import { type Fault, fail, ok } from '#core/result'
import { writeDurable } from '../store/durable'
import { onDisk } from '../store/fault'
import type { Sitting } from '../store/sitting'
import type { Deps } from './deps'
import type { Handlers } from './register'
import { told } from './told'

export const issueHandlers = ({ library, send, desktop }: Deps) =>
  ({
    async 'issue.create'({ publication }) {
      const made = await told(send, library.createIssue(publication))
      return made.ok ? ok({ id: made.value.id }) : made
    },
    async 'issue.open'({ id }) {
      const sitting = await library.sittings.sit(id)
      const readOnly = sitting.ok ? protectionOf(sitting.value) : library.heldBy()
      const read = sitting.ok ? ok(sitting.value.issue) : readOnly ? await library.readIssue(id) : sitting
      if (!read.ok) return read
      const publication = library.publication(read.value.publication)
      if (!publication) return fail('fault.publication-missing')
      return ok({
        issue: read.value,
        publication,
        photos: await library.photosOf(read.value),
        changes: sitting.ok ? sitting.value.changes : 0,
        readOnly,
      })
    },
    'issue.correct': ({ id }) => library.sittings.correct(id),
    'issue.change': ({ id, n, change }) => library.sittings.change(id, n, change),
    async 'issue.checkpoint'({ id }) {
      const saved = await library.sittings.checkpoint(id)
      return saved.ok ? ok({ revision: library.sittings.get(id)?.issue.revision ?? 0 }) : saved
    },
    'issue.save': ({ issue }) => library.saveIssue(issue),
    async 'issue.copy'({ issue }) {
      const publication = library.publication(issue.publication)
      if (!publication) return fail('fault.publication-missing')
      const path = await desktop.pickCopy(
        `${slugify(publication.title) || 'issue'}-${issue.number ?? issue.id}.md`,
      )
      if (path === null) return ok(null)
      const photos = new Map((await library.photosOf(issue)).map((photo) => [photo.sha256, photo]))
      return await onDisk(path, async () => {
        await writeDurable(path, renderMarkdown({ issue, publication, photos }))
        return ok({ path })
      })
    },
    'issue.remove': ({ id, evenPublished }) => told(send, library.removeIssue(id, { evenPublished })),
  }) satisfies Partial<Handlers>

const protectionOf = ({ isProtected }: Sitting): Fault | null =>
  isProtected ? { key: 'fault.issue-published' } : null
