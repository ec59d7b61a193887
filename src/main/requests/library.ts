// Library requests: what the library screen shows and changes.
import { ok } from '#core/result'
import type { Deps } from './deps'
import type { Handlers } from './register'

export const libraryHandlers = ({ library }: Deps) =>
  ({
    async 'library.read'() {
      const refreshed = await library.refresh()
      if (!refreshed.ok) return refreshed
      return ok({
        folder: library.folder,
        publications: library.publications(),
        issues: library.issues(),
        notices: library.notices(),
      })
    },
    'publication.save': ({ publication }) => library.savePublication(publication),
    'publication.create': ({ title, language }) => library.createPublication(title, language),
  }) satisfies Partial<Handlers>
