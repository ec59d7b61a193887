// Libraries requests: which library is open, and leaving it for another.
import { realpath } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fail, ok } from '#core/result'
import { chooseLibrary } from './choose-library'
import type { Deps } from './deps'
import { foldersOf, librariesOf } from './known-libraries'
import type { Handlers } from './register'

export function librariesHandlers({ library, libraries, settings, desktop }: Deps) {
  const { usual, fixed, begin } = libraries
  let choosing = false

  /** What the dialog gives, or a folder that the settings remember: nothing else that a message may say. */
  async function folderOf(asked: string | null): Promise<string | null | undefined> {
    if (asked === null) return await desktop.pickFolder(dirname(library.folder))
    return foldersOf(settings.now.libraries, usual).includes(asked) ? asked : undefined
  }

  async function open(asked: string | null) {
    const folder = await folderOf(asked)
    if (folder === undefined) return fail('fault.request')
    if (folder === null) return ok(null)
    if (await isSame(folder, library.folder)) return fail('fault.library-open', { folder })
    const { library: before, libraries: others, lastIssue, lastArticle } = settings.now
    const done = await chooseLibrary(folder, { usual, settings, begin, askToBegin: desktop.askToBegin })
    if (!done.ok) return done
    if (!done.value) return ok(null)
    // Where the window stays, so does its library.
    desktop.startAnew(
      () => void settings.write({ library: before, libraries: others, lastIssue, lastArticle }),
    )
    return ok({ folder })
  }

  return {
    'libraries.read': async () => ok(librariesOf(settings.now, { open: library.folder, usual, fixed })),
    async 'libraries.open'({ folder }) {
      if (fixed || choosing) return fail('fault.request')
      choosing = true
      try {
        return await open(folder)
      } finally {
        choosing = false
      }
    },
  } satisfies Partial<Handlers>
}

/** By whatever names and links. */
async function isSame(one: string, other: string): Promise<boolean> {
  const real = (folder: string) => realpath(folder).catch(() => resolve(folder))
  return (await real(one)) === (await real(other))
}
