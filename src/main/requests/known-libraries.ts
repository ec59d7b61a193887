// Known libraries: the open one, the usual one and those that were opened last, as the settings remember them.
import { basename } from 'node:path'
import { type Libraries, type LibraryPlace, mostKnown } from '#shared/libraries'
import type { Settings } from '#shared/settings'

interface Around {
  /** The folder of the open library. */
  readonly open: string
  readonly usual: string
  readonly fixed: boolean
}

export function librariesOf({ libraries }: Settings, { open, usual, fixed }: Around): Libraries {
  const place = (folder: string): LibraryPlace => ({
    folder,
    name: basename(folder) || folder,
    usual: folder === usual,
  })
  return { open: place(open), known: foldersOf(libraries, usual).map(place), fixed }
}

/** The folders that may be opened without a dialog. */
export const foldersOf = (libraries: readonly string[], usual: string): string[] =>
  [usual, ...libraries.filter((folder) => folder !== usual)].slice(0, mostKnown)

/** What the settings say once `folder` is chosen; what was on the desk belongs to the library that is left. */
export const chosen = (
  { libraries }: Settings,
  folder: string,
  usual: string,
): Pick<Settings, 'library' | 'libraries' | 'lastIssue' | 'lastArticle'> => ({
  library: folder === usual ? null : folder,
  libraries: [folder, ...libraries.filter((other) => other !== folder)]
    .filter((other) => other !== usual)
    .slice(0, mostKnown - 1),
  lastIssue: null,
  lastArticle: null,
})
