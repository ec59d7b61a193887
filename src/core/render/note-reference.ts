// Note reference: the number in the text that leads to a footnote.
import type { Footnote } from '../body/walk'
import { type Child, el } from './element'

/** Where notes and articles of the same issue are found. */
export interface Places {
  /** What the anchors of the article's notes begin with; unique in the page. */
  readonly anchor: string
  /** Address of another article of the issue; undefined where the edition does not show it. */
  readonly article: (id: string) => string | undefined
}

export const noteName = (anchor: string, number: number): string => `${anchor}-note-${number}`
export const referenceName = (anchor: string, number: number): string => `${anchor}-ref-${number}`

/** The number in the text. Roles are those of DPUB-ARIA 1.1. */
export function noteReference({ number }: Footnote, places: Places | undefined): Child {
  const digits = String(number)
  if (!places) return el('sup', {}, digits)
  const { anchor } = places
  return el(
    'sup',
    { className: ['note-ref'] },
    el(
      'a',
      { id: referenceName(anchor, number), href: `#${noteName(anchor, number)}`, role: 'doc-noteref' },
      digits,
    ),
  )
}
