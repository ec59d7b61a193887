// Align: where each passage stands in an edition's text, and which have no place there in their order.
import { findLast, type Span } from './match'

export interface Aligned {
  /** Undefined: it has no place between its neighbours. */
  readonly span: Span | undefined
  /** The stretch of text between the neighbours that have one. */
  readonly room: Span
  /** It has no place between its neighbours, but stands somewhere else, whole and once. */
  readonly elsewhere: boolean
}

type Passages = readonly (readonly string[])[]

/** Shorter ones may stand in a text by chance. */
const anchorFrom = 12

/**
 * Passages that stand once in the text are anchors; the heaviest row of them in rising order is taken as the order that the
 * edition has. The others are placed between those, where they can be. All texts are folded.
 */
export function align(text: string, passages: Passages): Aligned[] {
  const alone = passages.map((pieces) => onlyPlace(text, pieces))
  const anchors = heaviestRow(alone)
  const spans = passages.map((_, index) => (anchors.includes(index) ? alone[index] : undefined))
  const rooms: Span[] = []
  let first = 0
  let start = 0
  for (const next of [...anchors, passages.length]) {
    const end = spans[next]?.start ?? text.length
    placeBetween(text, passages, spans, { first, next, start, end })
    for (let index = first; index <= next; index++)
      rooms[index] = roomOf(spans, index, { first, next, start, end })
    first = next + 1
    start = spans[next]?.end ?? end
  }
  return passages.map((_, index) => ({
    span: spans[index],
    room: rooms[index] as Span,
    elsewhere: spans[index] === undefined && alone[index] !== undefined,
  }))
}

function onlyPlace(text: string, pieces: readonly string[]): Span | undefined {
  const longest = pieces.reduce((one, other) => (other.length > one.length ? other : one), '')
  if (longest.length < anchorFrom) return undefined
  const at = text.indexOf(longest)
  if (at < 0 || text.indexOf(longest, at + 1) >= 0) return undefined
  return findLast(text, pieces, 0, text.length)
}

/** The indexes whose spans rise, and have the most characters together. */
function heaviestRow(spans: readonly (Span | undefined)[]): number[] {
  const indexes = spans.flatMap((span, index) => (span ? [index] : []))
  const best: { readonly weight: number; readonly previous: number }[] = []
  let last = -1
  indexes.forEach((index, nth) => {
    const { start, end } = spans[index] as Span
    let previous = -1
    for (let other = 0; other < nth; other++) {
      const fits = (spans[indexes[other] as number] as Span).end <= start
      if (fits && (best[other]?.weight ?? 0) > (best[previous]?.weight ?? 0)) previous = other
    }
    best[nth] = { weight: end - start + (best[previous]?.weight ?? 0), previous }
    if ((best[nth]?.weight ?? 0) > (best[last]?.weight ?? 0)) last = nth
  })
  const row: number[] = []
  for (; last >= 0; last = best[last]?.previous ?? -1) row.unshift(indexes[last] as number)
  return row
}

/** The passages from `first` on and before `next`, an anchor, and the stretch of text that is theirs. */
interface Gap {
  readonly first: number
  readonly next: number
  readonly start: number
  readonly end: number
}

function placeBetween(text: string, passages: Passages, spans: (Span | undefined)[], gap: Gap): void {
  let free = gap.end
  for (let index = gap.next - 1; index >= gap.first; index--) {
    const span = findLast(text, passages[index] as readonly string[], gap.start, free)
    spans[index] = span
    free = span?.start ?? free
  }
}

function roomOf(spans: readonly (Span | undefined)[], index: number, gap: Gap): Span {
  const before = spans.slice(gap.first, index).findLast((span) => span)
  const after = spans.slice(index + 1, gap.next).find((span) => span)
  return { start: before?.end ?? gap.start, end: after?.start ?? gap.end }
}
