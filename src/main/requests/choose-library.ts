// Choose library: the one way in which a folder becomes the library that the program starts on.
import { ok, type Result } from '#core/result'
import type { Settings } from '#shared/settings'
import { onDisk } from '../store/fault'
import { lookInto } from '../store/look'
import { chosen } from './known-libraries'

export interface Choosing {
  readonly usual: string
  readonly settings: { readonly now: Settings; write(some: Partial<Settings>): Promise<Settings> }
  /** Asks whether a new library is wanted in this empty folder. */
  readonly askToBegin: (folder: string) => Promise<boolean>
  /** Makes the empty folder a library. */
  readonly begin: (folder: string) => Promise<Result<null>>
}

/**
 * Remembers the folder, where it is a library or the editor lets it become one; false where they do not. A library is begun at
 * once: an empty folder that is found at a start is one whose library is gone, and not one to begin another in.
 */
export async function chooseLibrary(
  folder: string,
  { usual, settings, askToBegin, begin }: Choosing,
): Promise<Result<boolean>> {
  // The usual one is made where there is none.
  if (folder !== usual) {
    const found = await lookInto(folder)
    if (!found.ok) return found
    if (found.value === 'empty') {
      if (!(await askToBegin(folder))) return ok(false)
      const begun = await begin(folder)
      if (!begun.ok) return begun
    }
  }
  return await onDisk('settings.json', async () => {
    await settings.write(chosen(settings.now, folder, usual))
    return ok(true)
  })
}
