// Words requests: the library's own words for the spelling check.
import { ok } from '#core/result'
import type { Deps } from './deps'
import type { Handlers } from './register'

export const wordsHandlers = ({ library }: Deps) =>
  ({
    'words.read': async () => library.wordList(),
    async 'words.save'({ list }) {
      const saved = await library.saveWordList(list)
      return saved.ok ? ok(null) : saved
    },
  }) satisfies Partial<Handlers>
