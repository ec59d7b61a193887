// Issue requests: opening, saving and removing one.

import { fileNameOf } from '#core/issue/file-name'
import { renderMarkdown } from '#core/markdown/write'
import { fail, ok, type Result } from '#core/result'
import type { OpenIssue } from '#shared/views'
import { writeDurable } from '../store/durable'
import { onDisk } from '../store/fault'
import type { Library } from '../store/library'
import { openNewer } from '../store/newer'
import type { Deps } from './deps'
import type { Handlers } from './register'
import { told } from './told'

export const issueHandlers = ({ library, send, desktop }: Deps) =>
  ({
    async 'issue.create'({ publication }) {
      const made = await told(send, library.createIssue(publication))
      return made.ok ? ok({ id: made.value.id }) : made
    },
    async 'issue.duplicate'({ id }) {
      const made = await told(send, library.duplicateIssue(id))
      return made.ok ? ok({ id: made.value.id }) : made
    },
    async 'issue.open'({ id }) {
      const opened = await open(library, id)
      if (!opened.ok) return opened
      const { issue } = opened.value
      const publication = library.publication(issue.publication)
      if (!publication) return fail('fault.publication-missing')
      return ok({ ...opened.value, publication, photos: await library.photosOf(issue) })
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
        `${fileNameOf(publication.title) || 'issue'}-${issue.number ?? issue.id}.md`,
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

/** To be changed, or else to be read, and why. */
async function open(
  library: Library,
  id: string,
): Promise<Result<Pick<OpenIssue, 'issue' | 'changes' | 'readOnly'>>> {
  const sitting = await library.sittings.sit(id)
  if (sitting.ok) {
    const { issue, changes, isProtected } = sitting.value
    return ok({ issue, changes, readOnly: isProtected ? { key: 'fault.issue-published' } : null })
  }
  const readOnly = library.heldBy()
  const read = readOnly ? await library.readIssue(id) : sitting
  if (read.ok) return ok({ issue: read.value, changes: 0, readOnly })
  if (read.fault.key !== 'fault.issue-newer') return read
  const newer = await onDisk(id, () => openNewer(library.folder, id))
  return newer.ok ? ok({ ...newer.value, changes: 0 }) : newer
}
