// Libraries: which library is open, and which others can be opened instead.

export interface LibraryPlace {
  readonly folder: string
  /** Of the folder itself. */
  readonly name: string
  /** The one that is opened where nobody has chosen another. */
  readonly usual: boolean
}

export interface Libraries {
  readonly open: LibraryPlace
  /** The usual one, then those that were opened last; with it five at most. */
  readonly known: readonly LibraryPlace[]
  /** The environment names the library, so that no other can be opened. */
  readonly fixed: boolean
}

/** Of those that are known, the usual one among them. */
export const mostKnown = 5
