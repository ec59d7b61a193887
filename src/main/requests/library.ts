// Library requests: what the library screen shows and changes.
import { ok } from '#core/result'
import { LibrarySearch } from '../store/library-search'
import type { Deps } from './deps'
import type { Handlers } from './register'
import { told } from './told'

/** More lines than anybody reads; the text of a thousand issues, or 64 MB. */
const limits = { hits: 300, ofArticle: 3, kept: 32_000_000 }

export function libraryHandlers({ library, desktop, send }: Deps) {
  const search = new LibrarySearch(library, limits)
  return {
    async 'library.read'() {
      const refreshed = await library.refresh()
      if (!refreshed.ok) return refreshed
      const trashed = await library.trashed()
      if (!trashed.ok) return trashed
      return ok({
        folder: library.folder,
        publications: library.publications(),
        issues: library.issues(),
        notices: library.notices(),
        heldBy: library.heldBy(),
        newer: library.newerIssues().map((issue) => ({
          ...issue,
          // An issue is shown in the dress of its publication.
          readable: issue.readable && library.publication(issue.publication ?? '') !== undefined,
        })),
        trashed: trashed.value,
      })
    },
    async 'library.search'({ words }) {
      return ok(await search.find(words))
    },
    async 'library.reveal'() {
      desktop.reveal(library.folder)
      return ok(null)
    },
    'publication.save': ({ publication }) => told(send, library.savePublication(publication)),
    'publication.remove': ({ id }) => told(send, library.removePublication(id)),
    'publication.restore': ({ publication }) => told(send, library.restorePublication(publication)),
    'publication.create': ({ title, language }) => told(send, library.createPublication(title, language)),
  } satisfies Partial<Handlers>
}
