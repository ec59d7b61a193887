// Expectation: what an edition must hold of its issue, passage by passage, and what was found of it.
import type { PassagePlace } from '../issue/passages'

/** Words of one place that an edition must have together. */
export interface ExpectedPassage {
  readonly place: PassagePlace
  /** Between two pieces an edition may put a few signs of its own: a note's number, an address, a bracket. */
  readonly pieces: readonly string[]
  /**
   * `front`: anywhere on the front; `text`: in reading order; `alt`: in the order of the pictures, among the text or, where
   * the edition keeps them apart, beside it; `reading`: the reading of a Japanese word, the same way.
   */
  readonly strand: 'front' | 'text' | 'alt' | 'reading'
  /** It is the head of a column in the first row of its table, which has nothing but heads. */
  readonly head?: boolean
}

export interface ExpectedLink {
  readonly place: PassagePlace
  /** As the edition writes it. */
  readonly address: string
  /** What the link is set on. */
  readonly words: string
}

export interface Expected {
  readonly passages: readonly ExpectedPassage[]
  readonly links: readonly ExpectedLink[]
  /** The heds by the ids of the articles, to name what lacks something. */
  readonly heds: ReadonlyMap<string, string>
}

/** What a reader gets of an edition, as it was read back from the finished file. */
export interface Found {
  /** Nameplate, cover and cover lines, where they can be told from the rest; else empty. */
  readonly front: string
  /** What is seen, in reading order. Hidden text is not part of it. */
  readonly text: string
  /** Alternative texts that stand beside the text; undefined: they stand in it, where their pictures are. */
  readonly alts?: readonly string[]
  /** Words that are seen but stand in no reading order, as readings over Japanese words may. */
  readonly apart?: string
  /** Where the links lead, in reading order; undefined: addresses are printed in the text. */
  readonly links?: readonly string[]
}

/** Something of the issue that the edition does not have. */
export interface Missing {
  /** `lost`: nowhere near its place; `moved`: not in its place in the reading order; `link`: the address of a link. */
  readonly kind: 'lost' | 'moved' | 'link'
  readonly place: PassagePlace
  /** Hed of its article; empty on the front. */
  readonly article: string
  /** The words or the address that is missing. */
  readonly text: string
  /** A few words of the same passage before and after it. */
  readonly before: string
  readonly after: string
}

export interface Proof {
  readonly ok: boolean
  /** How many passages and link targets were looked for. */
  readonly passages: number
  readonly links: number
  /** The first hundred. */
  readonly missing: readonly Missing[]
}
